package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.grant.NetworkPurpose;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/**
 * One grant more in some projects, so that whoever opens the sample finds one at every step. Each
 * is worked like all others; only what is found, and where it waits, is no matter of chance.
 */
record GrantsAtEveryStep(Hands hands, GrantBook book, GrantCare care) implements AgendaSource {

  private static final LocalTime MORNING = LocalTime.of(9, 45);
  private static final long COST = 3_000_000L;
  private static final int MONTHS_OF_PREPARATION = 1;

  /** Applied for on the first day, over with the last. */
  record Plan(LocalDate from, LocalDate until, Course course) {}

  private static final LocalDate IN_DECEMBER = LocalDate.of(2006, 12, 11);
  private static final LocalDate IN_APRIL = LocalDate.of(2007, 4, 9);
  private static final LocalDate IN_MAY = LocalDate.of(2007, 5, 7);
  private static final LocalDate TILL_MARCH = LocalDate.of(2007, 3, 31);
  private static final LocalDate TILL_AUTUMN = LocalDate.of(2007, 9, 30);

  private static final Map<String, String> RETURNED = Map.of("examineGrant", "RETURN");
  private static final Map<String, String> WITHDRAWN =
      Map.of("examineGrant", "RETURN", "correctGrant", "WITHDRAW");
  private static final Map<String, String> REFUSED = Map.of("decideGrant", "REFUSE");
  private static final Map<String, String> REPORT_RETURNED = Map.of("inspectGrant", "RETURN");

  static Plan plan(GrantStep step) {
    return switch (step) {
      case APPLIED -> inMay(Course.waitingAt("examineGrant"));
      case RETURNED -> inMay(Course.found(RETURNED).andThenWaitsAt("correctGrant"));
      case EXAMINED -> inMay(Course.waitingAt("decideGrant"));
      case AWARDED -> inApril(Course.waitingAt("submitFinalReport"));
      case WITHDRAWN -> inApril(Course.found(WITHDRAWN));
      case REFUSED -> inApril(Course.found(REFUSED));
      case REPORTED -> inDecember(Course.waitingAt("inspectGrant"));
      case REPORT_RETURNED ->
          inDecember(Course.found(REPORT_RETURNED).andThenWaitsAt("correctFinalReport"));
      case INSPECTED -> inDecember(Course.waitingAt("fixAmount"));
      case FIXED -> inDecember(Course.waitingAt("settleGrant"));
      case SETTLED -> inDecember(Course.found(Map.of()));
      case REVOKED -> inDecember(Course.waitingAt("recordRepayment").andMisused());
      case CLOSED -> inDecember(Course.found(Map.of()).andMisused());
    };
  }

  private static Plan inMay(Course course) {
    return new Plan(IN_MAY, TILL_AUTUMN, course);
  }

  private static Plan inApril(Course course) {
    return new Plan(IN_APRIL, TILL_AUTUMN, course);
  }

  private static Plan inDecember(Course course) {
    return new Plan(IN_DECEMBER, TILL_MARCH, course);
  }

  @Override
  public void plan(Agenda agenda) {
    List<ProjectEntry> projects = hands.setting().projects();
    for (GrantStep step : GrantStep.values()) {
      ProjectEntry project = projects.get(step.ordinal() % projects.size());
      hands.plan(
          agenda,
          plan(step).from(),
          MORNING,
          project.id(),
          "grant at the step " + step,
          () -> apply(agenda, project, plan(step)));
    }
  }

  private void apply(Agenda agenda, ProjectEntry project, Plan plan) {
    LocalDate on = hands.setting().today();
    String organization = project.organizations().get(0).id();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("kind", GrantKind.NETWORK);
    said.put("organization", organization);
    said.put("project", project.id());
    said.put("fiscalYear", FiscalYear.of(on, 4).year());
    said.put("purpose", NetworkPurpose.values()[0]);
    said.put("title", "広域ネットワーク形成事業(追加)");
    said.put("content", "地域外の企業との商談会を重ね、連携先を広げる。");
    said.put("totalCost", COST);
    said.put("requested", COST * 2 / 3);
    said.put("beginsOn", on.plusMonths(MONTHS_OF_PREPARATION));
    said.put("endsOn", plan.until());
    String staff = organization + ".staff";
    String grant = hands.file(staff, "grant", "apply", "grant", said);
    book.appliedFor(grant, COST);
    hands.setting().courses().set(grant, plan.course());
    care.lookAfter(agenda, project.id(), staff, grant);
  }
}
