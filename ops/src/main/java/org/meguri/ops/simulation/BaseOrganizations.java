package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.meguri.command.designation.DesignationCommand.ApplyForDesignation;
import org.meguri.command.designation.DesignationCommand.Designate;
import org.meguri.command.designation.DesignationCommand.ExamineRequest;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.meguri.ops.invented.InventedOrganization;

/** Base organizations are entered, apply and are designated in the term's first weeks. */
record BaseOrganizations(Hands hands) implements AgendaSource {

  private static final LocalDate FROM = LocalDate.of(2006, 4, 3);
  private static final LocalDate LAST_DAY = LocalDate.of(2011, 3, 31);
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
    LocalDate applies = hands.workingDay(FROM, day);
    hands.plan(
        agenda, applies, AFTERNOON, project, of.staff(), "apply:" + of.id(), () -> application(of));
    hands.plan(
        agenda,
        hands.workingDay(applies, 3),
        MORNING,
        project,
        officer,
        "examine:" + of.id(),
        () -> examination(of));
    hands.plan(
        agenda,
        hands.workingDay(applies, 5),
        AFTERNOON,
        project,
        of.bureau() + ".director",
        "designate:" + of.id(),
        () -> decision(of));
  }

  private static Object registration(InventedOrganization of) {
    return new RegisterOrganization(
        OrganizationId.of(of.id()), of.bureau(), of.kind(), of.name(), null);
  }

  private Object application(InventedOrganization of) {
    LocalDate on = hands.setting().today();
    return new ApplyForDesignation(
        designation(of),
        ProjectId.of(of.project()),
        OrganizationId.of(of.id()),
        DesignationKind.BASE,
        new Request("研究会、交流会及び商談会を開き、産学官の連携を広げる。", of.core(), new Term(on, LAST_DAY)),
        on);
  }

  private Object examination(InventedOrganization of) {
    LocalDate on = hands.setting().today();
    return new ExamineRequest(
        designation(of),
        1,
        Recommendation.DESIGNATE,
        "体制及び実績を確認し、拠点としてふさわしいと認める。",
        new Term(on.plusDays(3), LAST_DAY),
        on);
  }

  private Object decision(InventedOrganization of) {
    LocalDate on = hands.setting().today();
    return new Designate(designation(of), new Term(on, LAST_DAY), null, on);
  }

  static DesignationId designation(InventedOrganization of) {
    return DesignationId.of(ProjectId.of(of.project()), OrganizationId.of(of.id()), 1);
  }
}
