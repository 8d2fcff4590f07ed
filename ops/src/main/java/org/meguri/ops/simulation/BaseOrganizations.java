package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.meguri.ops.invented.InventedOrganization;

/** Base organizations are entered and apply in the term's first weeks; their bureaus decide. */
record BaseOrganizations(Hands hands) implements AgendaSource {

  private static final LocalDate FROM = LocalDate.of(2006, 4, 3);
  private static final LocalDate LAST_DAY = LocalDate.of(2009, 3, 31);
  private static final LocalDate RENEWED_UNTIL = LocalDate.of(2011, 3, 31);

  /** The day before the sample opens, so that it opens on what waits for a decision. */
  private static final LocalDate RENEWAL = LocalDate.of(2007, 5, 15);

  /** When all others ask to go on after the first three years. */
  private static final LocalDate RENEWAL_OF_THE_OTHERS = LocalDate.of(2009, 1, 19);

  private static final int RENEWALS_PERCENT = 15;
  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final LocalTime AFTERNOON = LocalTime.of(14, 30);

  @Override
  public void plan(Agenda agenda) {
    for (InventedOrganization organization : InventedOrganization.of(hands.setting().programme())) {
      plan(agenda, organization);
    }
  }

  private void plan(Agenda agenda, InventedOrganization of) {
    int day = hands.setting().chance().between(0, 15, of.id(), "applies");
    String project = of.project();
    String officer = of.bureau() + ".officer1";
    hands.plan(
        agenda, FROM, MORNING, project, officer, "register:" + of.id(), () -> registration(of));
    hands.plan(
        agenda,
        hands.workingDay(FROM, day),
        AFTERNOON,
        project,
        "apply:" + of.id(),
        () -> apply(of));
    if (Irregularities.isOrderly(of.id())) {
      boolean soon = hands.setting().chance().inPercent(RENEWALS_PERCENT, of.id(), "renews");
      LocalDate renewal =
          soon
              ? RENEWAL
              : hands.workingDay(
                  RENEWAL_OF_THE_OTHERS,
                  hands.setting().chance().between(0, 15, of.id(), "renewal"));
      hands.plan(agenda, renewal, AFTERNOON, project, "renew:" + of.id(), () -> renew(of));
    }
  }

  private void renew(InventedOrganization of) {
    String designation =
        DesignationId.of(ProjectId.of(of.project()), OrganizationId.of(of.id()), 1).value();
    hands.file(
        of.staff(),
        "designation",
        "renew",
        designation,
        Map.of("purpose", "研究会と商談会を続け、広域の連携を深める。", "core", of.core(), "until", RENEWED_UNTIL));
  }

  private static Object registration(InventedOrganization of) {
    return new RegisterOrganization(
        OrganizationId.of(of.id()), of.bureau(), of.kind(), of.name(), null);
  }

  private void apply(InventedOrganization of) {
    hands.file(
        of.staff(),
        "organization",
        "apply-for-designation",
        of.id(),
        Map.of(
            "project",
            of.project(),
            "kind",
            DesignationKind.BASE,
            "purpose",
            "研究会、交流会及び商談会を開き、産学官の連携を広げる。",
            "core",
            of.core(),
            "from",
            hands.workingDay(hands.setting().today(), 10),
            "until",
            LAST_DAY));
  }
}
