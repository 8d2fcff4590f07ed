package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetAllocationPathsTest {

  private static final Office office = new Office("budget");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/plan/budget-allocation.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void theSharesAreProposedHeardDecidedAndCarriedOut() {
    office.when("askCommission", Map.of("commissionHeard", true, "chair", "chair"));
    String running = Cases.aBudgetToShare(office);
    office.completeLate("proposeShares", Map.of());
    office.completeLate("giveAllocationOpinion", Map.of());
    office.completeLate("decideShares", Map.of("finding", "DECIDE"));
    assertThat(office.running(running)).isFalse();
    assertThat(office.asked())
        .filteredOn(asked -> !asked.contains(" of "))
        .containsExactly("openAllocation", "askCommission", "carryOutShares");
  }

  @Test
  void whereTheProgrammeDoesNotHearTheCommissionTheDirectorDecidesAtOnce() {
    office.when("askCommission", Map.of("commissionHeard", false));
    String running = Cases.aBudgetToShare(office);
    office.complete("proposeShares", Map.of());
    office.finding("decideShares", "DECIDE");
    assertThat(office.running(running)).isFalse();
  }

  @Test
  void whatTheDirectorSendsBackIsProposedAndHeardAnew() {
    office.when("askCommission", Map.of("commissionHeard", true, "chair", "chair"));
    String running = Cases.aBudgetToShare(office);
    office.complete("proposeShares", Map.of());
    office.complete("giveAllocationOpinion", Map.of());
    office.finding("decideShares", "SEND_BACK");
    office.complete("proposeShares", Map.of());
    office.complete("giveAllocationOpinion", Map.of());
    office.finding("decideShares", "DECIDE");
    assertThat(office.running(running)).isFalse();
  }
}
