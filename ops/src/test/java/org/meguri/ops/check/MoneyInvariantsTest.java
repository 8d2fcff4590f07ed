package org.meguri.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.RunningMeguri;

/** Money and awards forged on the log, past the rules, are named by the check. */
@Order(7)
class MoneyInvariantsTest {
  private static final String BALANCES =
      "every budget's balance and every year's total are the sum of their bookings";
  private static final String SOURCES =
      "no award, tranche or change went beyond its source at any position";
  private static final String AWARDS =
      "every award stood on a valid designation, or a running partnership and an offered measure";
  private static final String NETWORK = "budget-forged-2009";
  private static final String MEASURE = "budget-measure-forged-2009";
  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final Forger FORGER = new Forger(MEGURI);
  private static final ForgedMoney FORGED = new ForgedMoney(FORGER);

  @BeforeAll
  static void theYearIsOpen() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void aBalanceOrAYearThatIsNotTheSumOfItsBookingsIsFound() {
    assertThat(
            FORGER.brokenBy(
                () -> {
                  FORGER.row("insert into budget.balance (budget, allocated) values ('forged', 5)");
                  FORGER.row("insert into budget.year (fiscal_year, total) values (1999, 7)");
                }))
        .hasSize(1)
        .hasEntrySatisfying(
            BALANCES,
            lines ->
                assertThat(lines)
                    .containsExactly(
                        "budget forged: stored allocated 5, carried in 0, carried out 0,"
                            + " committed 0, executed 0, by the log null",
                        "year 1999: stored total 7, allocated 0, by the log null"));
  }

  @Test
  void aBookingNoTableKnowsOfIsFound() {
    assertThat(
            lines(
                BALANCES,
                () -> {
                  FORGED.total(1000);
                  FORGED.allocated(NETWORK, 300);
                }))
        .containsExactly(
            "budget budget-forged-2009: stored null, by the log allocated 300, carried in 0,"
                + " carried out 0, committed 0, executed 0",
            "year 2009: stored null, by the log total 1000, allocated 300");
  }

  @Test
  void whatStaysWithinItsSourceAtEveryPositionHolds() {
    assertThat(
            lines(
                SOURCES,
                () -> {
                  funded();
                  FORGED.applied("n", false);
                  FORGED.awarded("n", false, NETWORK, 300, "2009-05-01");
                  FORGED.paid("n", NETWORK, 1, 300);
                  FORGED.applied("m", true);
                  FORGED.awarded("m", true, MEASURE, 300, "2009-05-01");
                }))
        .isEmpty();
  }

  @Test
  void anAwardBeyondItsSourceIsFoundThoughTheSourceGrewLater() {
    for (boolean measure : List.of(false, true)) {
      String budget = measure ? MEASURE : NETWORK;
      assertThat(
              lines(
                  SOURCES,
                  () -> {
                    funded();
                    FORGED.applied("g", measure);
                    FORGED.awarded("g", measure, budget, 301, "2009-05-01");
                    FORGED.increased(budget, 1);
                  }))
          .singleElement()
          .asString()
          .contains("grant.awarded of g", budget, "allocated 300", "committed 301");
    }
  }

  @Test
  void aTrancheBeyondTheAwardAndAChangeBeyondTheSourceAreFound() {
    assertThat(
            lines(
                SOURCES,
                () -> {
                  funded();
                  FORGED.applied("g", false);
                  FORGED.awarded("g", false, NETWORK, 100, "2009-05-01");
                  FORGED.applied("h", false);
                  FORGED.awarded("h", false, NETWORK, 100, "2009-05-01");
                  FORGED.paid("g", NETWORK, 1, 101);
                  FORGED.changed("h", NETWORK, 101);
                }))
        .hasSize(2)
        .satisfies(
            found -> {
              assertThat(found.get(0)).contains("grant.tranche-paid of g", "grant g has");
              assertThat(found.get(1)).contains("grant.change-approved of h", NETWORK);
            });
  }

  @Test
  void anAwardOutOfAnotherSourceAndAnAllocationBeyondTheYearAreFound() {
    assertThat(
            lines(
                SOURCES,
                () -> {
                  funded();
                  FORGED.applied("g", false);
                  FORGED.awarded("g", false, MEASURE, 100, "2009-05-01");
                  FORGED.increased(NETWORK, 401);
                }))
        .hasSize(2)
        .satisfies(
            found -> {
              assertThat(found.get(0)).contains("draws on " + MEASURE, "its source is " + NETWORK);
              assertThat(found.get(1)).contains("fiscal year 2009 has 1000 and allocated 1001");
            });
  }

  @Test
  void aNetworkAwardStandsOnADesignationValidOnItsDay() {
    assertThat(networkAwardOn("2009-05-01", () -> {})).isEmpty();
    assertThat(networkAwardOn("2009-04-01", () -> {})).isEmpty();
    assertThat(networkAwardOn("2009-03-31", () -> {})).as("before it began").hasSize(1);
    assertThat(networkAwardOn("2010-04-01", () -> {})).as("after it ended").hasSize(1);
    assertThat(networkAwardOn("2009-05-01", () -> FORGED.suspended("2009-05-01", "2009-05-31")))
        .singleElement()
        .asString()
        .contains("NETWORK grant g", "no valid designation");
    assertThat(networkAwardOn("2009-05-01", () -> FORGED.revoked("2009-05-01"))).hasSize(1);
    assertThat(networkAwardOn("2009-05-01", () -> FORGED.revoked("2009-05-02"))).isEmpty();
  }

  @Test
  void whatComesAfterAnAwardTakesNothingBack() {
    assertThat(
            lines(
                AWARDS,
                () -> {
                  FORGED.designated("2009-04-01", "2010-03-31");
                  FORGED.applied("g", false);
                  FORGED.awarded("g", false, NETWORK, 100, "2009-05-01");
                  FORGED.revoked("2009-05-01");
                }))
        .isEmpty();
  }

  @Test
  void anAwardOfResearchMoneyStandsOnAPartnershipAndAMeasure() {
    assertThat(researchAward(true, true, "2009-05-01")).isEmpty();
    assertThat(researchAward(false, true, "2009-05-01"))
        .singleElement()
        .asString()
        .contains("RND_SUBSIDY grant g", "does not run");
    assertThat(researchAward(true, false, "2009-05-01"))
        .singleElement()
        .asString()
        .contains("is not offered");
    assertThat(researchAward(true, true, "2009-07-01")).as("the measure was closed").hasSize(1);
  }

  private static List<String> networkAwardOn(String day, Runnable before) {
    return lines(
        AWARDS,
        () -> {
          FORGED.designated("2009-04-01", "2010-03-31");
          before.run();
          FORGED.applied("g", false);
          FORGED.awarded("g", false, NETWORK, 100, day);
        });
  }

  private static List<String> researchAward(boolean partnership, boolean measure, String day) {
    return lines(
        AWARDS,
        () -> {
          if (partnership) {
            FORGED.partnership("2009-04-01");
          }
          if (measure) {
            FORGED.measure("2009-04-01", "2009-06-30");
          }
          FORGED.applied("g", true);
          FORGED.awarded("g", true, MEASURE, 100, day);
        });
  }

  private static void funded() {
    FORGED.total(1000);
    FORGED.allocated(NETWORK, 300);
    FORGED.allocated(MEASURE, 300);
  }

  private static List<String> lines(String invariant, Runnable forgery) {
    return FORGER.brokenBy(forgery).getOrDefault(invariant, List.of());
  }
}
