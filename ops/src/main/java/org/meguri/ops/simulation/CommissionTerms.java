package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.meguri.command.commission.CommissionCommand.AppointMember;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Commission;
import org.meguri.command.programme.ProgrammeFile.CommissionMember;

/**
 * The commission is appointed once more for the year after the programme's last, in which that last
 * year is assessed.
 */
record CommissionTerms(Hands hands) implements AgendaSource {

  private static final String LANE = "secretariat";
  private static final int DAYS_BEFORE = 14;

  @Override
  public void plan(Agenda agenda) {
    ProgrammeFile programme = hands.setting().programme();
    Commission commission = programme.commission();
    if (commission == null) {
      return;
    }
    FiscalYear after =
        new FiscalYear(programme.lastFiscalYear() + 1, programme.fiscalYearStartMonth());
    LocalDate day = hands.workingDay(after.first().minusDays(DAYS_BEFORE), 0);
    for (CommissionMember member : commission.members()) {
      hands.plan(
          agenda,
          day,
          LocalTime.of(10, 0),
          LANE,
          "policy.officer",
          "appoint:" + member.account(),
          () ->
              new AppointMember(
                  CommissionId.of(commission.id()),
                  hands.setting().person(member.account()),
                  member.chair(),
                  member.until().plusDays(1),
                  after.last()));
    }
  }
}
