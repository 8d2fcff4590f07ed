package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.doing.Numbers;

/**
 * What happens in the field: at each month's end a project's managers write down what their
 * organizations did, and an officer what the bureau did.
 */
record FieldWork(Hands hands, Numbers numbers, InventedActivities activities)
    implements AgendaSource {

  private static final YearMonth FIRST = YearMonth.of(2006, 4);
  private static final YearMonth LAST = YearMonth.of(2011, 3);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  @Override
  public void plan(Agenda agenda) {
    for (ProjectEntry project : hands.setting().programme().projects()) {
      for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
        YearMonth of = month;
        LocalDate end = hands.lastWorkingDay(month);
        if (hands.setting().isAtWork(project, month.atDay(1))) {
          hands.plan(
              agenda,
              end,
              EVENING,
              project.id(),
              "records of " + month,
              () -> hands.sendTogether(() -> recordAll(project, of, end)));
        }
      }
    }
  }

  private void recordAll(ProjectEntry project, YearMonth month, LocalDate end) {
    String manager = project.id() + ".manager";
    for (Organization organization : project.organizations()) {
      for (ActivityContent content : activities.ofOrganization(project, organization, month)) {
        record(project, organization.id(), manager, content, end);
      }
    }
    String bureau = project.bureau().value();
    for (ActivityContent content : activities.ofBureau(project, month)) {
      record(project, bureau, bureau + ".officer1", content, end);
    }
  }

  private void record(
      ProjectEntry project, String source, String login, ActivityContent content, LocalDate on) {
    int year =
        FiscalYear.of(content.heldOn(), hands.setting().programme().fiscalYearStartMonth()).year();
    String id = numbers.next("activity-" + project.id() + "-" + year);
    hands.send(
        login,
        "record:" + id,
        id,
        new RecordActivity(ActivityId.of(id), ProjectId.of(project.id()), source, content, on));
  }
}
