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
import org.meguri.command.Outcome;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.grant.Grants;
import org.meguri.command.money.Yen;
import org.meguri.workflows.papers.Papers;

/** How a grant ends other than by settlement, by forms and processes. */
class GrantEndingsTest {

  @Test
  void theApplicantWithdrawsWhileTheOfficerExamines() {
    String staff = "staff.withdraws-examined";
    String grant = applied(GrantDesk.designated(staff), staff, "500000");
    accepted(withdrawn(staff, grant));
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.WITHDRAWN);
  }

  @Test
  void theApplicantWithdrawsAtEveryOtherStepBeforeTheDecision() {
    String staff = "staff.withdraws";
    String organization = GrantDesk.designated(staff);
    for (String step : new String[] {"correctGrant", "decideGrant", "studyFeasibility"}) {
      String grant =
          step.equals("studyFeasibility")
              ? GrantDesk.appliedForResearch(organization, staff)
              : applied(organization, staff, "500000");
      if (!step.equals("studyFeasibility")) {
        OFFICE.done(
            task(grant, "examineGrant"),
            OFFICER,
            step.equals("correctGrant") ? "RETURN" : "PROPOSE");
      }
      assertThat(open(grant)).containsExactly(step);
      accepted(withdrawn(staff, grant));
      assertThat(open(grant)).as(step).isEmpty();
      assertThat(standing(grant).step()).isEqualTo(GrantStep.WITHDRAWN);
    }
  }

  @Test
  void anAwardedGrantIsNotWithdrawnAndGoesOn() {
    String staff = "staff.withdraws-late";
    String grant = awarded(staff);
    assertThat(rule(withdrawn(staff, grant))).isEqualTo("wrong-state");
    assertThat(open(grant)).containsExactly("submitFinalReport");
  }

  private static Outcome withdrawn(String staff, String grant) {
    return file("withdrawGrant", staff, grant, "reason", "The plan is given up");
  }

  @Test
  void aRevocationAfterTheSettlementLeadsToTheReclaimAndTheLedgerIsEvenAgain() {
    String staff = "staff.revoked-settled";
    String organization = GrantDesk.designated(staff);
    Balance before = GrantDesk.balance();
    String grant = fixed(GrantDesk.awardedTo(organization, staff), staff);
    OFFICE.done(task(grant, "settleGrant"), OFFICER, "");
    assertThat(open(grant)).isEmpty();
    proposed(grant, "FALSE_APPLICATION");
    assertThat(open(grant)).containsExactly("decideRevocation");
    assertThat(rule(late(grant, "MISUSE"))).isEqualTo("wrong-state");
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REJECT");
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.SETTLED);
    proposed(grant, "FALSE_APPLICATION");
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REVOKE");
    assertThat(open(grant)).containsExactly("orderReclaim");
    OFFICE.done(task(grant, "orderReclaim"), DIRECTOR, "");
    OFFICE.moveTo(OFFICE.today().plusDays(20).toString());
    assertThat(due(grant).principal()).isEqualTo(Yen.of(900_000));
    assertThat(due(grant).surcharge()).isGreaterThan(Yen.ZERO);
    OFFICE.completed(task(grant, "recordRepayment"), OFFICER, Map.of());
    assertThat(open(grant)).isEmpty();
    assertThat(standing(grant).step()).isEqualTo(GrantStep.CLOSED);
    assertThat(GrantDesk.balance()).isEqualTo(before);
  }

  @Test
  void aRevocationBetweenFixingAndSettlementTakesTheSettlementAway() {
    String staff = "staff.revoked-fixed";
    String organization = GrantDesk.designated(staff);
    Balance before = GrantDesk.balance();
    String grant = fixed(GrantDesk.awardedTo(organization, staff), staff);
    proposed(grant, "CHANGED_CIRCUMSTANCES");
    assertThat(open(grant)).containsExactly("decideRevocation", "settleGrant");
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REVOKE");
    assertThat(open(grant)).containsExactly("orderReclaim");
    OFFICE.done(task(grant, "orderReclaim"), DIRECTOR, "");
    OFFICE.completed(task(grant, "recordRepayment"), OFFICER, Map.of());
    assertThat(standing(grant).step()).isEqualTo(GrantStep.CLOSED);
    assertThat(GrantDesk.balance()).isEqualTo(before);
  }

  @Test
  void aRunningGrantIsNotRevokedTheLateWay() {
    String staff = "staff.not-late";
    assertThat(rule(late(awarded(staff), "MISUSE"))).isEqualTo("wrong-state");
  }

  /** Paid 400,000 of an award of a million, fixed at 900,000. */
  private static String fixed(String grant, String staff) {
    paid(grant, staff, "400000");
    OFFICE.done(task(grant, "submitFinalReport"), staff, "", "actualCost", "900000");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "900000");
    OFFICE.done(task(grant, "fixAmount"), DIRECTOR, "FIX");
    return grant;
  }

  private static void proposed(String grant, String cause) {
    accepted(late(grant, cause));
  }

  private static Outcome late(String grant, String cause) {
    return file(
        "proposeLateGrantRevocation", OFFICER, grant, "cause", cause, "reason", "As found later");
  }

  private static Grants.Due due(String grant) {
    return OFFICE.bean(Grants.class).due(GrantId.of(grant), OFFICE.today()).orElseThrow();
  }

  @Test
  void aRevocationOfTheDesignationReachesItsRunningGrantsBeforeItTakesEffect() {
    String staff = "staff.lost-later";
    String grant = awarded(staff);
    String other = GrantDesk.awardedTo(standing(grant).organization().value(), staff);
    LocalDate from = OFFICE.today().plusDays(30);
    String designation = GrantDesk.loseDesignation(standing(grant).organization(), staff, from);
    assertThat(
            OFFICE
                .bean(Papers.class)
                .latest(designation, DesignationRevoked.class)
                .orElseThrow()
                .openGrants())
        .containsExactlyInAnyOrder(GrantId.of(grant), GrantId.of(other));
    OFFICE.done(task(grant, "decideOnLostDesignation"), DIRECTOR, "CONTINUE");
    assertThat(open(grant)).containsExactly("submitFinalReport");
    OFFICE.done(task(other, "decideOnLostDesignation"), DIRECTOR, "REVOKE");
    assertThat(open(other)).isEmpty();
    OFFICE.moveTo(from.plusDays(1).toString());
    paid(grant, staff, "100000");
    assertThat(standing(grant).paid()).isEqualTo(Yen.of(100_000));
  }

  @Test
  void withoutTheDirectorsWordNothingIsPaidOnceTheDesignationIsLost() {
    String staff = "staff.lost-undecided";
    String grant = awarded(staff);
    GrantDesk.loseDesignation(standing(grant).organization(), staff);
    accepted(file("requestTranche", staff, grant, "amount", "100000", "reason", "Rooms"));
    OFFICE.done(task(grant, "examineTranche"), OFFICER, "PROPOSE");
    assertThat(
            rule(
                OFFICE.complete(task(grant, "approveTranche"), DIRECTOR, Map.of("finding", "PAY"))))
        .isEqualTo("designation-lost");
  }

  @Test
  void researchThatIsFeasibleIsPaidOutOfItsMeasuresBudget() {
    String staff = "staff.feasible";
    String organization = GrantDesk.designated(staff);
    BudgetId measure = GrantDesk.fundedResearch();
    Balance network = GrantDesk.balance();
    String grant = GrantDesk.appliedForResearch(organization, staff);
    OFFICE.done(task(grant, "studyFeasibility"), OFFICER, "FEASIBLE");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "decideGrant"), DIRECTOR, "AWARD", "reportBy", "2010-03-10");
    assertThat(open(grant)).containsExactly("submitFinalReport");
    assertThat(GrantDesk.balance(measure).committed()).isEqualTo(Yen.of(500_000));
    paid(grant, staff, "200000");
    assertThat(GrantDesk.balance(measure).executed()).isEqualTo(Yen.of(200_000));
    assertThat(GrantDesk.balance()).isEqualTo(network);
  }
}
