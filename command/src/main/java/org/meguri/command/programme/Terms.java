package org.meguri.command.programme;

import java.util.List;
import org.meguri.command.programme.ProgrammeFile.Criterion;
import org.meguri.command.programme.ProgrammeFile.Named;

/** What everything counted and judged under a programme rests on. */
record Terms(
    int firstFiscalYear,
    int lastFiscalYear,
    int fiscalYearStartMonth,
    List<Criterion> criteria,
    List<Named> marks,
    List<Named> grades) {

  static Terms of(ProgrammeFile file) {
    return new Terms(
        file.firstFiscalYear(),
        file.lastFiscalYear(),
        file.fiscalYearStartMonth(),
        file.criteria(),
        file.marks(),
        file.grades());
  }
}
