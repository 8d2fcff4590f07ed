package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.programme.ProgrammeFile.Criterion;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.Named;

class UsedTermsStayTest {
  private static final Terms NOW = Terms.of(Examples.secondTerm());

  @Test
  void beforeAnythingIsAssessedOrSurveyedAllIsFree() {
    assertThat(refused(terms(2007, 2009, 1, List.of(), List.of()), false, false)).isNull();
  }

  @Test
  void aCriterionUsedIsNeitherRenamedNorTakenOut() {
    List<Criterion> renamed = new ArrayList<>(NOW.criteria());
    renamed.set(1, new Criterion(2, new Name("Aims", "目標"), false));
    assertThat(refused(with(renamed, NOW.grades()), false, true))
        .isEqualTo("criterion-in-use-changed at /criteria/1");
    assertThat(refused(with(NOW.criteria().subList(1, 6), NOW.grades()), false, true))
        .isEqualTo("criterion-in-use-changed at /criteria");
    assertThat(refused(with(renamed, NOW.grades()), true, false)).isNull();
  }

  @Test
  void aCriterionMayBeAdded() {
    List<Criterion> more = new ArrayList<>(NOW.criteria());
    more.add(new Criterion(7, new Name("Thrift", "節約"), false));
    assertThat(refused(with(more, NOW.grades()), false, true)).isNull();
  }

  @Test
  void gradesUsedKeepTheirNames() {
    List<Named> grades = List.of(new Named("A", new Name("A good", "A 良")));
    assertThat(refused(with(NOW.criteria(), grades), false, true))
        .isEqualTo("grade-in-use-changed at /grades");
    assertThat(refused(with(NOW.criteria(), List.of()), false, true))
        .isEqualTo("grade-in-use-changed at /grades");
    assertThat(refused(with(NOW.criteria(), grades), true, false)).isNull();
  }

  @Test
  void yearsInUseAreNotMovedAndNotCutShort() {
    assertThat(refused(years(2006, 2010, 1), true, false))
        .isEqualTo("fiscal-years-in-use-changed at /fiscalYearStartMonth");
    assertThat(refused(years(2007, 2010, 4), true, false))
        .isEqualTo("fiscal-years-in-use-changed at /firstFiscalYear");
    assertThat(refused(years(2006, 2009, 4), false, true))
        .isEqualTo("fiscal-years-in-use-changed at /lastFiscalYear");
    assertThat(refused(years(2006, 2012, 4), true, true)).isNull();
  }

  @Test
  void aBureauOrAnIndustryOfAProjectIsNotTakenOut() {
    ProgrammeFile file = Examples.secondTerm();
    assertThat(new PartsOfProjectsStay(file.projects(), file.with(List.of())).refusal().isPresent())
        .isFalse();
    assertThat(new PartsOfProjectsStay(List.of(of("nowhere", "ROBOT", file)), file).refusal())
        .contains(
            Outcome.refused(
                ProgrammeRefused.BUREAU_IN_USE_REMOVED, "field", "/bureaus", "value", "nowhere"));
    assertThat(new PartsOfProjectsStay(List.of(of("kyushu", "TEXTILES", file)), file).refusal())
        .contains(
            Outcome.refused(
                ProgrammeRefused.INDUSTRY_IN_USE_REMOVED,
                "field",
                "/industries",
                "value",
                "TEXTILES"));
  }

  private static ProgrammeFile.ProjectEntry of(String bureau, String industry, ProgrammeFile file) {
    ProgrammeFile.ProjectEntry p = file.projects().get(0);
    return new ProgrammeFile.ProjectEntry(
        p.id(),
        BureauId.of(bureau),
        p.name(),
        p.nameJaChecked(),
        p.decision(),
        p.decisionBasis(),
        p.note(),
        List.of(industry),
        p.sections(),
        p.organizations(),
        p.targets(),
        p.inForceFrom());
  }

  private static Terms years(int first, int last, int startMonth) {
    return terms(first, last, startMonth, NOW.criteria(), NOW.grades());
  }

  private static Terms with(List<Criterion> criteria, List<Named> grades) {
    return terms(2006, 2010, 4, criteria, grades);
  }

  private static Terms terms(
      int first, int last, int startMonth, List<Criterion> criteria, List<Named> grades) {
    return new Terms(first, last, startMonth, criteria, NOW.marks(), grades);
  }

  private static @Nullable String refused(Terms after, boolean surveyed, boolean assessed) {
    return new UsedTermsStay(NOW, after, surveyed, assessed)
        .refusal()
        .map(outcome -> (Outcome.Refused) outcome)
        .map(refusal -> refusal.rule() + " at " + refusal.facts().get("field"))
        .orElse(null);
  }
}
