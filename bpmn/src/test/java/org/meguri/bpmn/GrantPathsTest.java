package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantPathsTest {

  private static final String KEY = "grant-k-rip-2007-1";

  private static final Office office = new Office("grant");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/do/grant.bpmn");
      Ways.assertEveryWayWasTaken(office, "meguri/do/grant-revocation.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void aNetworkGrantIsAwardedPaidReportedInspectedFixedAndSettled() {
    String grant = anAward();
    aTranche("PAY");
    aTranche("PAY");
    office.completeLate("submitFinalReport", Map.of());
    office.finding("inspectGrant", "PASS");
    fixed("UNDERPAID");
    assertThat(office.open()).containsOnlyKeys("settleGrant");
    office.completeLate("settleGrant", Map.of());
    assertThat(office.running(grant)).isFalse();
  }

  @Test
  void researchIsExaminedAfterItsFeasibilityWasStudied() {
    String grant = Cases.aGrant(office, "RND_SUBSIDY");
    assertThat(office.open()).containsOnlyKeys("studyFeasibility");
    office.finding("studyFeasibility", "NOT_FEASIBLE");
    office.finding("examineGrant", "PROPOSE");
    office.finding("decideGrant", "REFUSE");
    assertThat(office.running(grant)).isFalse();
  }

  @Test
  void aReturnedApplicationIsFiledAgainOrWithdrawn() {
    String grant = Cases.aGrant(office, "NETWORK");
    office.finding("examineGrant", "RETURN");
    office.finding("correctGrant", "RESUBMIT");
    office.finding("examineGrant", "PROPOSE");
    office.finding("decideGrant", "SEND_BACK");
    office.finding("examineGrant", "RETURN");
    office.finding("correctGrant", "WITHDRAW");
    assertThat(office.running(grant)).isFalse();
  }

  @Test
  void theApplicantWithdrawsAtEveryStepBeforeTheDecision() {
    for (String task : List.of("studyFeasibility", "examineGrant", "correctGrant", "decideGrant")) {
      String grant =
          Cases.aGrant(office, task.equals("studyFeasibility") ? "RND_SUBSIDY" : "NETWORK");
      if (task.equals("correctGrant")) {
        office.finding("examineGrant", "RETURN");
      } else if (task.equals("decideGrant")) {
        office.finding("examineGrant", "PROPOSE");
      }
      assertThat(office.open()).containsOnlyKeys(task);
      office.message("grantWithdrawn", KEY);
      assertThat(office.running(grant)).as(task).isFalse();
    }
  }

  @Test
  void aRevocationAfterTheFixingEndsTheSettlementAndTheRepayment() {
    for (String balance : List.of("UNDERPAID", "OVERPAID")) {
      String grant = anAward();
      office.completeLate("submitFinalReport", Map.of());
      office.finding("inspectGrant", "PASS");
      fixed(balance);
      office.message("grantRevokedAfterFixing", KEY);
      assertThat(office.running(grant)).isFalse();
    }
  }

  @Test
  void aLateRevocationIsRejected() {
    String revocation = Cases.aLateRevocation(office);
    office.finding("decideRevocation", "REJECT");
    assertThat(office.running(revocation)).isFalse();
    assertThat(office.asked()).doesNotContain("tellGrantIsRevoked");
  }

  @Test
  void aLateRevocationOfAGrantThatWasNotPaidEndsWithTheDecision() {
    String revocation = Cases.aLateRevocation(office);
    office.completeLate("decideRevocation", Map.of("finding", "REVOKE", "balance", "NOTHING"));
    assertThat(office.running(revocation)).isFalse();
    assertThat(office.asked()).contains("tellGrantIsRevoked");
  }

  @Test
  void whatWasPaidBeforeALateRevocationComesBackInParts() {
    String revocation = Cases.aLateRevocation(office);
    office.completeLate("decideRevocation", Map.of("finding", "REVOKE", "balance", "PAID"));
    office.completeLate("orderReclaim", Map.of());
    office.when("weighRepayment", Map.of("allRepaid", false));
    office.completeLate("recordRepayment", Map.of());
    office.when("weighRepayment", Map.of("allRepaid", true));
    office.completeLate("recordRepayment", Map.of());
    assertThat(office.running(revocation)).isFalse();
  }

  @Test
  void aTrancheIsExaminedAnewReturnedOrRefused() {
    anAward();
    office.message("trancheRequested", KEY);
    office.finding("examineTranche", "PROPOSE");
    office.finding("approveTranche", "SEND_BACK");
    office.finding("examineTranche", "RETURN");
    aTranche("REFUSE");
    assertThat(office.open()).containsOnlyKeys("submitFinalReport");
  }

  @Test
  void oneChangeAfterAnotherIsDecidedWhileTheGrantRuns() {
    anAward();
    for (String decision : new String[] {"APPROVE", "REFUSE"}) {
      office.message("changeRequested", KEY);
      office.completeLate("examineChange", Map.of("finding", "PROPOSE"));
      office.finding("decideChange", decision);
      assertThat(office.open()).containsOnlyKeys("submitFinalReport");
    }
    assertThat(office.asked()).contains("moveReportDay");
  }

  @Test
  void aReturnedReportIsCorrectedAndTheInspectionSentBack() {
    anAward();
    office.completeLate("submitFinalReport", Map.of());
    office.finding("inspectGrant", "RETURN");
    office.completeLate("correctFinalReport", Map.of());
    office.finding("inspectGrant", "PASS");
    office.finding("fixAmount", "SEND_BACK");
    assertThat(office.open()).containsOnlyKeys("inspectGrant");
  }

  @Test
  void whatWasPaidAboveTheFixedAmountComesBackInParts() {
    String grant = anAward();
    office.completeLate("submitFinalReport", Map.of());
    office.finding("inspectGrant", "PASS");
    fixed("OVERPAID");
    office.when("weighRepayment", Map.of("allRepaid", false));
    office.completeLate("recordRepayment", Map.of());
    assertThat(office.open()).containsOnlyKeys("recordRepayment");
    office.when("weighRepayment", Map.of("allRepaid", true));
    office.completeLate("recordRepayment", Map.of());
    assertThat(office.running(grant)).isFalse();
    assertThat(office.waysTaken("grant")).contains("wasGrantRevoked-grantSettled");
  }

  @Test
  void afterTheReportDayTheDirectorExtendsItOrRevokes() {
    String grant = anAward();
    office.fire("reportDayOver");
    assertThat(office.open()).containsOnlyKeys("decideOnLateReport");
    office.finding("decideOnLateReport", "EXTEND");
    assertThat(office.open()).containsOnlyKeys("submitFinalReport");
    office.fire("reportDayOver");
    office.completeLate("decideOnLateReport", Map.of("finding", "REVOKE", "balance", "NOTHING"));
    assertThat(office.running(grant)).isFalse();
  }

  @Test
  void aRevocationTakesEveryOtherTaskAwayAndReclaimsWhatWasPaid() {
    String grant = anAward();
    office.message("trancheRequested", KEY);
    office.message("revocationProposed", KEY);
    assertThat(office.open())
        .containsOnlyKeys("submitFinalReport", "examineTranche", "decideRevocation");
    office.completeLate("decideRevocation", Map.of("finding", "REVOKE", "balance", "PAID"));
    assertThat(office.open()).containsOnlyKeys("orderReclaim");
    office.completeLate("orderReclaim", Map.of());
    office.when("weighRepayment", Map.of("allRepaid", true));
    office.completeLate("recordRepayment", Map.of());
    assertThat(office.running(grant)).isFalse();
    assertThat(office.waysTaken("grant")).contains("wasGrantRevoked-grantRevoked");
  }

  @Test
  void aRejectedProposalToRevokeLeavesTheWorkWhereItWas() {
    anAward();
    office.message("revocationProposed", KEY);
    office.finding("decideRevocation", "REJECT");
    assertThat(office.open()).containsOnlyKeys("submitFinalReport");
  }

  @Test
  void aLostDesignationLetsTheDirectorContinueOrRevoke() {
    String grant = anAward();
    office.message("designationLost", KEY);
    office.finding("decideOnLostDesignation", "CONTINUE");
    assertThat(office.open()).containsOnlyKeys("submitFinalReport");
    office.message("designationLost", KEY);
    office.completeLate(
        "decideOnLostDesignation", Map.of("finding", "REVOKE", "balance", "NOTHING"));
    assertThat(office.running(grant)).isFalse();
  }

  private static String anAward() {
    String grant = Cases.aGrant(office, "NETWORK");
    office.finding("examineGrant", "PROPOSE");
    office.finding("decideGrant", "AWARD");
    assertThat(office.open()).containsOnlyKeys("submitFinalReport");
    return grant;
  }

  private static void aTranche(String decision) {
    office.message("trancheRequested", KEY);
    office.finding("examineTranche", "PROPOSE");
    office.finding("approveTranche", decision);
  }

  private static void fixed(String balance) {
    office.completeLate("fixAmount", Map.of("finding", "FIX", "balance", balance));
  }
}
