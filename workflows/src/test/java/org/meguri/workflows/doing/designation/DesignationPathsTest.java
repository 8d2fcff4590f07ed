package org.meguri.workflows.doing.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.filed;
import static org.meguri.workflows.doing.designation.Desk.open;
import static org.meguri.workflows.doing.designation.Desk.rule;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Designations;
import org.meguri.workflows.Office;
import org.meguri.workflows.tasklist.Task;

/** An organization's designation through its forms, on every way of the diagram. */
class DesignationPathsTest {

  @BeforeEach
  void aDayOfTheYear() {
    OFFICE.openSeason("2009-12-01");
  }

  @Test
  void anApplicationIsExaminedAndDesignated() {
    String staff = "staff.designated";
    String organization = Desk.organization("UNIVERSITY", staff);
    String designation = Desk.applied(organization, staff);
    assertThat(open(designation)).containsExactly("examineDesignation");
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    OFFICE.done(task(designation, "decideDesignation"), DIRECTOR, "DESIGNATE");
    assertThat(open(designation)).isEmpty();
    assertThat(isValidIn(designation, 7)).isTrue();
    assertThat(isValidIn(designation, 6)).isFalse();
    assertThat(
            rule(
                filed(
                    OFFICE.bean(ApplyForDesignationAct.class),
                    staff,
                    organization,
                    "project",
                    Desk.project(),
                    "kind",
                    "BASE",
                    "purpose",
                    "More",
                    "core",
                    "Paper",
                    "from",
                    OFFICE.today().plusDays(9).toString(),
                    "until",
                    OFFICE.today().plusDays(99).toString())))
        .isEqualTo("designated-already");
  }

  @Test
  void whatIsReturnedIsSentAgainSentBackAndAtLastRefused() {
    String staff = "staff.returned";
    String designation = Desk.applied(Desk.organization("UNIVERSITY", staff), staff);
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "RETURN");
    OFFICE.done(task(designation, "correctDesignation"), staff, "RESUBMIT");
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    OFFICE.done(task(designation, "decideDesignation"), DIRECTOR, "SEND_BACK");
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    OFFICE.done(task(designation, "decideDesignation"), DIRECTOR, "REFUSE");
    assertThat(open(designation)).isEmpty();
    assertThat(isValidIn(designation, 7)).isFalse();
  }

  @Test
  void whatIsReturnedMayBeWithdrawnAndAppliedForAgain() {
    String staff = "staff.resigned";
    String organization = Desk.organization("UNIVERSITY", staff);
    String designation = Desk.applied(organization, staff);
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "RETURN");
    OFFICE.done(task(designation, "correctDesignation"), staff, "WITHDRAW");
    assertThat(open(designation)).isEmpty();
    assertThat(Desk.applied(organization, staff)).isNotEqualTo(designation);
  }

  @Test
  void aRenewalGoesTheSameWay() {
    String staff = "staff.renewing";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    accepted(
        filed(
            OFFICE.bean(DesignationActs.Renew.class),
            staff,
            designation,
            "purpose",
            "Go on",
            "core",
            "Paper industry",
            "until",
            "2011-03-31"));
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    OFFICE.done(task(designation, "decideDesignation"), DIRECTOR, "DESIGNATE");
    assertThat(isValidOn(designation, LocalDate.of(2011, 3, 31))).isTrue();
  }

  @Test
  void aSuspensionIsHeardImposedAndLifted() {
    String staff = "staff.suspended";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    proposeSuspension(designation);
    OFFICE.done(task(designation, "hearOrganization"), staff, "SUBMIT");
    OFFICE.done(task(designation, "decideMeasure"), DIRECTOR, "IMPOSE");
    assertThat(open(designation)).isEmpty();
    assertThat(isValidIn(designation, 20)).isFalse();
    accepted(
        filed(
            OFFICE.bean(DesignationActs.Lift.class),
            DIRECTOR,
            designation,
            "effectiveOn",
            OFFICE.today().plusDays(20).toString(),
            "reason",
            "The books are in order"));
    assertThat(isValidIn(designation, 20)).isTrue();
  }

  @Test
  void whatIsProposedMayBeRejected() {
    String staff = "staff.rejected";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    proposeSuspension(designation);
    OFFICE.done(task(designation, "hearOrganization"), staff, "SUBMIT");
    OFFICE.done(task(designation, "decideMeasure"), DIRECTOR, "REJECT");
    assertThat(open(designation)).isEmpty();
    assertThat(isValidIn(designation, 20)).isTrue();
  }

  @Test
  void silenceDoesNotBlockARevocation() {
    String staff = "staff.silent";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    LocalDate effective = OFFICE.today().plusDays(60);
    accepted(
        filed(
            OFFICE.bean(DesignationActs.Revoke.class),
            OFFICER,
            designation,
            "effectiveOn",
            effective.toString(),
            "cause",
            "No workshop was held",
            "statementDueOn",
            OFFICE.today().plusDays(14).toString()));
    assertThat(open(designation)).containsExactly("hearOrganization");
    OFFICE.moveTo(OFFICE.today().plusDays(15).toString());
    assertThat(open(designation)).containsExactly("decideMeasure");
    OFFICE.done(task(designation, "decideMeasure"), DIRECTOR, "IMPOSE");
    assertThat(open(designation)).isEmpty();
    assertThat(isValidOn(designation, effective.minusDays(1))).isTrue();
    assertThat(isValidOn(designation, effective)).isFalse();
  }

  @Test
  void theDrafterAndTheOrganizationsOwnPeopleDoNotDecide() {
    String staff = "staff.own";
    String organization = Desk.organization("UNIVERSITY", staff);
    String designation = Desk.applied(organization, staff);
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    Task decision = task(designation, "decideDesignation");
    OFFICE.send(
        new GrantRole(
            Office.person("shikoku.officer2"),
            Role.STAFF,
            Scope.organization(organization),
            OFFICE.today()));
    OFFICE.send(
        new GrantRole(
            Office.person("shikoku.officer2"),
            Role.DIRECTOR,
            Scope.bureau("shikoku"),
            OFFICE.today()));
    assertThat(
            rule(
                OFFICE.complete(
                    decision,
                    "shikoku.officer2",
                    Map.of("finding", "REFUSE", "reason", "Not now"))))
        .isEqualTo("own-organization");
    assertThat(open(designation)).containsExactly("decideDesignation");
  }

  private static void proposeSuspension(String designation) {
    accepted(
        filed(
            OFFICE.bean(DesignationActs.Suspend.class),
            OFFICER,
            designation,
            "from",
            OFFICE.today().plusDays(10).toString(),
            "until",
            OFFICE.today().plusDays(40).toString(),
            "cause",
            "Books missing",
            "statementDueOn",
            OFFICE.today().plusDays(5).toString()));
  }

  private static boolean isValidIn(String designation, int days) {
    return isValidOn(designation, OFFICE.today().plusDays(days));
  }

  private static boolean isValidOn(String designation, LocalDate day) {
    return Boolean.TRUE.equals(
        OFFICE
            .meguri
            .transaction()
            .execute(
                status ->
                    OFFICE.bean(Designations.class).isValid(DesignationId.of(designation), day)));
  }
}
