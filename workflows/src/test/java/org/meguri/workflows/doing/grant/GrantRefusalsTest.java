package org.meguri.workflows.doing.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.open;
import static org.meguri.workflows.doing.designation.Desk.rule;
import static org.meguri.workflows.doing.designation.Desk.task;
import static org.meguri.workflows.doing.grant.GrantDesk.applied;
import static org.meguri.workflows.doing.grant.GrantDesk.awarded;
import static org.meguri.workflows.doing.grant.GrantDesk.file;
import static org.meguri.workflows.doing.grant.GrantDesk.paid;
import static org.meguri.workflows.doing.grant.GrantDesk.standing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.programme.BureauId;
import org.meguri.workflows.Answers;
import org.meguri.workflows.doing.designation.Desk;
import org.meguri.workflows.tasklist.Task;

/** What the forms of a grant's tasks do not let happen; the task stays open then. */
class GrantRefusalsTest {

  private static final String BUREAU = "shikoku";

  @Test
  void noAwardGoesBeyondItsSource() {
    String staff = "staff.beyond-source";
    String grant = examined(applied(GrantDesk.designated(staff), staff, "90000001"));
    assertThat(answered(task(grant, "decideGrant"), DIRECTOR, "AWARD")).isEqualTo("beyond-source");
    assertThat(open(grant)).containsExactly("decideGrant");
    assertThat(standing(grant).step()).isEqualTo(GrantStep.EXAMINED);
  }

  @Test
  void noNetworkGrantIsAwardedWithoutAValidDesignation() {
    GrantDesk.designated("staff.designated-other");
    String staff = "staff.undesignated";
    String grant = examined(applied(Desk.organization("UNIVERSITY", staff), staff, "500000"));
    assertThat(answered(task(grant, "decideGrant"), DIRECTOR, "AWARD"))
        .isEqualTo("no-valid-designation");
    assertThat(open(grant)).containsExactly("decideGrant");
  }

  @Test
  void whoExaminedAnApplicationDoesNotDecideOnIt() {
    String both = "shikoku.both-posts";
    GrantDesk.person(both, Role.OFFICER, Scope.bureau(BureauId.of(BUREAU)));
    GrantDesk.post(both, Role.DIRECTOR, Scope.bureau(BureauId.of(BUREAU)));
    String staff = "staff.four-eyes";
    String grant = applied(GrantDesk.designated(staff), staff, "500000");
    OFFICE.done(task(grant, "examineGrant"), both, "PROPOSE");
    for (String decision : new String[] {"AWARD", "REFUSE"}) {
      assertThat(answered(task(grant, "decideGrant"), both, decision)).isEqualTo("four-eyes");
    }
    assertThat(open(grant)).containsExactly("decideGrant");
  }

  @Test
  void nobodyDecidesOnAGrantToTheirOwnOrganization() {
    String own = "shikoku.own-organization";
    GrantDesk.person(own, Role.DIRECTOR, Scope.bureau(BureauId.of(BUREAU)));
    String staff = "staff.own-organization";
    String organization = GrantDesk.designated(staff);
    GrantDesk.post(own, Role.STAFF, Scope.organization(organization));
    String grant = examined(applied(organization, staff, "500000"));
    assertThat(answered(task(grant, "decideGrant"), own, "AWARD")).isEqualTo("own-organization");
    assertThat(open(grant)).containsExactly("decideGrant");
  }

  @Test
  void noTrancheIsRequestedBeforeTheDecision() {
    String staff = "staff.early";
    String grant = applied(GrantDesk.designated(staff), staff, "500000");
    assertThat(
            rule(file("requestTranche", staff, grant, "amount", "1", "reason", "Rooms are booked")))
        .isEqualTo("tranche-before-decision");
    examined(grant);
    assertThat(
            rule(file("requestTranche", staff, grant, "amount", "1", "reason", "Rooms are booked")))
        .isEqualTo("tranche-before-decision");
  }

  /** The day is over, the engine has not taken the task away yet. */
  @Test
  void aFinalReportAfterItsDayIsRefused() {
    String staff = "staff.after-its-day";
    String grant = awarded(staff);
    OFFICE.clock.moveTo("2010-03-11");
    assertThat(answered(task(grant, "submitFinalReport"), staff, "")).isEqualTo("report-late");
    OFFICE.runJobs();
    assertThat(open(grant)).containsExactly("decideOnLateReport");
  }

  @Test
  void noSettlementGoesAboveTheAward() {
    String staff = "staff.above-award";
    String grant = awarded(staff);
    paid(grant, staff, "400000");
    OFFICE.done(task(grant, "submitFinalReport"), staff, "", "actualCost", "900000");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "900000");
    OFFICE.done(task(grant, "fixAmount"), DIRECTOR, "FIX");
    assertThat(answered(task(grant, "settleGrant"), OFFICER, "", "amount", "600001"))
        .isEqualTo("settlement-above-award");
    assertThat(open(grant)).containsExactly("settleGrant");
    assertThat(standing(grant).paid().amount()).isEqualTo(400_000);
  }

  @Test
  void noMoreIsReclaimedThanWasPaid() {
    String staff = "staff.above-paid";
    String grant = awarded(staff);
    paid(grant, staff, "300000");
    accepted(
        file(
            "proposeGrantRevocation",
            OFFICER,
            grant,
            "cause",
            "MISUSE",
            "reason",
            "As found on the spot"));
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REVOKE");
    assertThat(answered(task(grant, "orderReclaim"), DIRECTOR, "", "amount", "300001"))
        .isEqualTo("reclaim-above-paid");
    assertThat(open(grant)).containsExactly("orderReclaim");
  }

  @Test
  void aRequestIsDecidedBeforeTheInspection() {
    String staff = "staff.pending";
    String grant = awarded(staff);
    accepted(file("requestTranche", staff, grant, "amount", "100000", "reason", "Last rooms"));
    OFFICE.done(task(grant, "examineTranche"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "submitFinalReport"), staff, "", "actualCost", "900000");
    assertThat(answered(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "900000"))
        .isEqualTo("tranche-pending");
    OFFICE.done(task(grant, "approveTranche"), DIRECTOR, "PAY");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "900000");
    assertThat(open(grant)).containsExactly("fixAmount");
    assertThat(standing(grant).paid().amount()).isEqualTo(100_000);
  }

  private static String examined(String grant) {
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    return grant;
  }

  private static String answered(Task task, String login, String finding, String... more) {
    Task mine = OFFICE.claimed(task, login);
    Map<String, Object> answers =
        new LinkedHashMap<>(Answers.to(OFFICE, mine, login, finding, more));
    return rule(OFFICE.complete(mine, login, answers));
  }
}
