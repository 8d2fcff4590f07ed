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

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.budget.Balance;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.grant.Grants;
import org.meguri.command.money.Yen;

/** A grant through its forms, on every way of the diagram. */
class GrantPathsTest {

  @Test
  void aGrantIsAwardedPaidInTwoTranchesReportedInspectedFixedAndSettled() {
    String staff = "staff.settled";
    String grant = awarded(staff);
    accepted(file("reportGrantProgress", staff, grant, "report", "Two held", "spent", "200000"));
    paid(grant, staff, "300000");
    paid(grant, staff, "200000");
    reported(grant, staff);
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "RETURN");
    OFFICE.done(task(grant, "correctFinalReport"), staff, "", "actualCost", "900000");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "900000");
    OFFICE.done(task(grant, "fixAmount"), DIRECTOR, "SEND_BACK");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "800000");
    OFFICE.done(task(grant, "fixAmount"), DIRECTOR, "FIX");
    assertThat(open(grant)).containsExactly("settleGrant");
    assertThat(OFFICE.complete(task(grant, "settleGrant"), OFFICER, Map.of("amount", "300001")))
        .extracting(outcome -> rule(outcome))
        .isEqualTo("not-the-rest");
    OFFICE.done(task(grant, "settleGrant"), OFFICER, "");
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.SETTLED);
    assertThat(standing(grant).paid()).isEqualTo(Yen.of(800_000));
  }

  @Test
  void anAwardAboveTheRequestLeavesTheTaskOpenAndIsRefusedAtLast() {
    String staff = "staff.above-request";
    String organization = GrantDesk.designated(staff);
    String grant = applied(organization, staff, "3000000");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "decideGrant"), DIRECTOR, "SEND_BACK");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    assertThat(
            rule(
                OFFICE.complete(
                    task(grant, "decideGrant"),
                    DIRECTOR,
                    Map.of("finding", "AWARD", "amount", "99000000"))))
        .isEqualTo("award-above-request");
    assertThat(open(grant)).containsExactly("decideGrant");
    OFFICE.done(task(grant, "decideGrant"), DIRECTOR, "REFUSE");
    assertThat(standing(grant).step()).isEqualTo(GrantStep.REFUSED);
  }

  @Test
  void aReturnedApplicationIsFiledAgainAndThenWithdrawn() {
    String staff = "staff.grant-withdrawn";
    String grant = applied(GrantDesk.designated(staff), staff, "500000");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "RETURN");
    OFFICE.done(
        task(grant, "correctGrant"),
        staff,
        "RESUBMIT",
        "totalCost",
        "3000000",
        "requested",
        "400000");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "RETURN");
    OFFICE.done(task(grant, "correctGrant"), staff, "WITHDRAW");
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.WITHDRAWN);
  }

  @Test
  void anApprovedChangeMovesTheDayOfTheReport() {
    String staff = "staff.changed";
    String grant = awarded(staff);
    for (String decision : new String[] {"REFUSE", "APPROVE"}) {
      accepted(
          file("requestGrantChange", staff, grant, "reportBy", "2010-03-25", "reason", "Snow"));
      OFFICE.done(task(grant, "examineChange"), OFFICER, "PROPOSE");
      OFFICE.done(task(grant, "decideChange"), DIRECTOR, decision);
    }
    assertThat(task(grant, "submitFinalReport").dueAt())
        .isEqualTo(java.time.Instant.parse("2010-03-25T08:15:00Z"));
    assertThat(
            OFFICE
                .bean(org.camunda.bpm.engine.TaskService.class)
                .createTaskQuery()
                .taskId(task(grant, "submitFinalReport").id().value())
                .singleResult()
                .getDueDate())
        .isEqualTo(java.time.Instant.parse("2010-03-25T08:15:00Z"));
    OFFICE.moveTo("2010-03-12");
    assertThat(open(grant)).containsExactly("submitFinalReport");
    OFFICE.moveTo("2010-03-26");
    assertThat(open(grant)).containsExactly("decideOnLateReport");
  }

  @Test
  void afterTheDayOfTheReportTheDirectorExtendsItAndThenRevokes() {
    String staff = "staff.late";
    String grant = awarded(staff);
    OFFICE.moveTo("2010-03-11");
    OFFICE.done(task(grant, "decideOnLateReport"), DIRECTOR, "EXTEND", "until", "2010-03-18");
    assertThat(open(grant)).containsExactly("submitFinalReport");
    OFFICE.moveTo("2010-03-19");
    OFFICE.done(task(grant, "decideOnLateReport"), DIRECTOR, "REVOKE");
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.REVOKED);
  }

  @Test
  void aRevocationTakesOpenTasksAwayAndWhatWasPaidComesBackInPartsWithItsSurcharge() {
    String staff = "staff.revoked";
    String grant = awarded(staff);
    paid(grant, staff, "300000");
    propose(grant, "MISUSE");
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REJECT");
    accepted(file("requestTranche", staff, grant, "amount", "100000", "reason", "More rooms"));
    propose(grant, "CHANGED_CIRCUMSTANCES");
    assertThat(open(grant))
        .containsExactly("decideRevocation", "examineTranche", "submitFinalReport");
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REVOKE");
    assertThat(open(grant)).containsExactly("orderReclaim");
    OFFICE.done(task(grant, "orderReclaim"), DIRECTOR, "");
    OFFICE.done(task(grant, "recordRepayment"), OFFICER, "", "amount", "100000");
    assertThat(open(grant)).containsExactly("recordRepayment");
    OFFICE.done(task(grant, "recordRepayment"), OFFICER, "", "amount", "200000");
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.CLOSED);
  }

  @Test
  void aReclaimIsPaidOffWithItsSurchargeByWhatTheFormSays() {
    String staff = "staff.surcharged";
    String organization = GrantDesk.designated(staff);
    Balance before = GrantDesk.balance();
    String grant = GrantDesk.awardedTo(organization, staff);
    paid(grant, staff, "300000");
    LocalDate received = OFFICE.today();
    propose(grant, "MISUSE");
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REVOKE");
    OFFICE.done(task(grant, "orderReclaim"), DIRECTOR, "");
    OFFICE.moveTo(received.plusDays(9).toString());
    assertThat(due(grant)).isEqualTo(new Grants.Due(Yen.of(300_000), Yen.of(900)));
    OFFICE.done(task(grant, "recordRepayment"), OFFICER, "", "amount", "300000");
    assertThat(due(grant)).isEqualTo(new Grants.Due(Yen.ZERO, Yen.of(900)));
    OFFICE.moveTo(received.plusDays(30).toString());
    OFFICE.completed(task(grant, "recordRepayment"), OFFICER, Map.of());
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.CLOSED);
    assertThat(standing(grant).paid()).isEqualTo(Yen.ZERO);
    assertThat(due(grant).all()).isEqualTo(Yen.ZERO);
    assertThat(GrantDesk.balance()).isEqualTo(before);
  }

  @Test
  void onePaymentOfWhatIsOwedOnTheDayClosesTheReclaim() {
    String staff = "staff.paid-off";
    String grant = awarded(staff);
    paid(grant, staff, "300000");
    propose(grant, "MISUSE");
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REVOKE");
    OFFICE.done(task(grant, "orderReclaim"), DIRECTOR, "");
    OFFICE.moveTo(OFFICE.today().plusDays(9).toString());
    OFFICE.completed(task(grant, "recordRepayment"), OFFICER, Map.of());
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.CLOSED);
  }

  private static Grants.Due due(String grant) {
    return OFFICE.bean(Grants.class).due(GrantId.of(grant), OFFICE.today()).orElseThrow();
  }

  @Test
  void whatWasPaidAboveTheFixedAmountIsRepaid() {
    String staff = "staff.overpaid";
    String grant = awarded(staff);
    paid(grant, staff, "600000");
    reported(grant, staff);
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "500000");
    OFFICE.done(task(grant, "fixAmount"), DIRECTOR, "FIX");
    assertThat(open(grant)).containsExactly("recordRepayment");
    OFFICE.done(task(grant, "recordRepayment"), OFFICER, "", "amount", "100000");
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.SETTLED);
  }

  private static void propose(String grant, String cause) {
    accepted(file("proposeGrantRevocation", OFFICER, grant, "cause", cause, "reason", "As found"));
  }

  private static void reported(String grant, String staff) {
    OFFICE.done(task(grant, "submitFinalReport"), staff, "", "actualCost", "900000");
  }

  @Test
  void researchThatCannotBeDoneIsStudiedExaminedAndNotAwarded() {
    String staff = "staff.research";
    String grant = GrantDesk.appliedForResearch(GrantDesk.designated(staff), staff);
    assertThat(open(grant)).containsExactly("studyFeasibility");
    OFFICE.done(task(grant, "studyFeasibility"), OFFICER, "NOT_FEASIBLE");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    assertThat(
            rule(
                OFFICE.complete(
                    task(grant, "decideGrant"),
                    DIRECTOR,
                    Map.of("finding", "AWARD", "reportBy", "2010-03-10"))))
        .isEqualTo("not-feasible");
    OFFICE.done(task(grant, "decideGrant"), DIRECTOR, "REFUSE");
    assertThat(open(grant)).isEmpty();
  }

  @Test
  void aLostDesignationLetsTheDirectorDecideOnEveryOpenGrant() {
    String staff = "staff.lost";
    String grant = awarded(staff);
    String other = GrantDesk.awardedTo(standing(grant).organization().value(), staff);
    GrantDesk.loseDesignation(standing(grant).organization(), staff);
    assertThat(open(other)).contains("decideOnLostDesignation");
    OFFICE.done(task(grant, "decideOnLostDesignation"), DIRECTOR, "CONTINUE");
    assertThat(open(grant)).containsExactly("submitFinalReport");
    OFFICE.done(task(other, "decideOnLostDesignation"), DIRECTOR, "REVOKE");
    assertThat(open(other)).isEmpty();
    assertThat(standing(other).step()).isEqualTo(GrantStep.REVOKED);
  }
}
