package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/** One designation is suspended, and one revoked with a grant open. */
record Irregularities(Hands hands) implements AgendaSource {

  private static final LocalTime MORNING = LocalTime.of(10, 15);

  private static final String SUSPENDED_PROJECT = "tohoku-manufacturing-corridor";
  private static final String SUSPENDED = SUSPENDED_PROJECT + "-base-4";
  private static final LocalDate SUSPENSION_PROPOSED = LocalDate.of(2007, 3, 5);

  private static final String REVOKED_PROJECT = "tokai-manufacturing-creation";
  private static final String REVOKED = REVOKED_PROJECT + "-base-1";
  private static final LocalDate REVOCATION_PROPOSED = LocalDate.of(2006, 11, 13);

  @Override
  public void plan(Agenda agenda) {
    if (hands.setting().programme().project(SUSPENDED_PROJECT).isPresent()) {
      hands.plan(
          agenda, SUSPENSION_PROPOSED, MORNING, SUSPENDED_PROJECT, "suspension", this::suspend);
    }
    if (hands.setting().programme().project(REVOKED_PROJECT).isPresent()) {
      hands.plan(agenda, REVOCATION_PROPOSED, MORNING, REVOKED_PROJECT, "revocation", this::revoke);
    }
  }

  static boolean isOrderly(String organization) {
    return !organization.equals(SUSPENDED) && !organization.equals(REVOKED);
  }

  /** Whether that organization does not apply on that day, being about to lose its designation. */
  static boolean keepsStill(String organization, LocalDate on) {
    return organization.equals(REVOKED) && !on.isBefore(LocalDate.of(2006, 10, 1));
  }

  private void suspend() {
    LocalDate on = hands.setting().today();
    hands.file(
        "tohoku.officer1",
        "designation",
        "propose-suspension",
        designation(SUSPENDED_PROJECT, SUSPENDED),
        Map.of(
            "cause", "事務局の体制が整わず、事業が止まっている。",
            "from", hands.workingDay(on, 20),
            "until", LocalDate.of(2007, 9, 30)));
  }

  private void revoke() {
    LocalDate on = hands.setting().today();
    hands.file(
        "chubu.officer1",
        "designation",
        "propose-revocation",
        designation(REVOKED_PROJECT, REVOKED),
        Map.of("cause", "申請と異なる事業に当たっていた。", "effectiveOn", hands.workingDay(on, 20)));
  }

  private static String designation(String project, String organization) {
    return DesignationId.of(ProjectId.of(project), OrganizationId.of(organization), 1).value();
  }
}
