package org.meguri.command.budget;

import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetCommand.CarryOutShare;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetIncreased;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.SharesOfTheYear.Decision;
import org.meguri.command.money.Yen;
import org.meguri.command.project.SomeLives;

class CarryingOutTest {
  private static final BudgetId SOURCE = BudgetId.of(K_RIP, 2007);
  private static final LocalDate DAY = LocalDate.of(2007, 3, 26);
  private static final PersonId CHIEF = PersonId.of("nagata");
  private static final CarryOutShare SHARE = new CarryOutShare(SOURCE, 2007, K_RIP, "配分", DAY);

  private AggregateTestFixture<Budget> budget;
  private @Nullable Decision decision = new Decision(Yen.of(500), POLICY.person(), CHIEF);

  private final SomeLives lives = new SomeLives();

  @BeforeEach
  void anOffice() {
    budget = new AggregateTestFixture<>(Budget.class);
    budget.registerInjectableResource(lives);
    budget.registerInjectableResource(
        (SharesOfTheYear) (year, project) -> Optional.ofNullable(decision));
    budget.registerInjectableResource(
        new Budgets() {
          @Override
          public Optional<Balance> balance(BudgetId of) {
            return Optional.of(new Balance(Yen.of(300), Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.ZERO));
          }

          @Override
          public YearTotal year(int fiscalYear) {
            return new YearTotal(Yen.of(1_000), Yen.of(400));
          }
        });
  }

  @Test
  void whatWasDecidedBecomesAProposalAndItsDecisionByTheSameTwo() {
    budget
        .givenNoPriorActivity()
        .when(SHARE, by(SYSTEM))
        .expectEvents(proposed(BudgetMatter.ALLOCATION, 500), allocated(500));
  }

  @Test
  void aSourceThatHasSomethingIsRaisedToIt() {
    budget
        .given(proposed(BudgetMatter.ALLOCATION, 300), allocated(300))
        .when(SHARE, by(SYSTEM))
        .expectEvents(
            proposed(BudgetMatter.INCREASE, 200),
            new BudgetIncreased(
                SOURCE, 2007, K_RIP, Yen.of(200), "配分", DAY, POLICY.person(), CHIEF));
  }

  @Test
  void onlyWhatWasDecidedIsCarriedOutAndOnlyByTheSystem() {
    budget
        .givenNoPriorActivity()
        .when(SHARE, by(POLICY))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ActorRefused.NOT_AUTHORIZED, "role", "SYSTEM"));
    decision = null;
    budget
        .givenNoPriorActivity()
        .when(SHARE, by(SYSTEM))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(BudgetRefused.SHARE_NOT_DECIDED));
  }

  @Test
  void nobodysOwnDraftIsCarriedOutAndNothingBeyondTheTotal() {
    decision = new Decision(Yen.of(500), CHIEF, CHIEF);
    budget
        .givenNoPriorActivity()
        .when(SHARE, by(SYSTEM))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(BudgetRefused.FOUR_EYES));
    decision = new Decision(Yen.of(601), POLICY.person(), CHIEF);
    budget
        .givenNoPriorActivity()
        .when(SHARE, by(SYSTEM))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(BudgetRefused.BEYOND_TOTAL, "unallocated", "600"));
  }

  private static BudgetProposed proposed(BudgetMatter matter, long amount) {
    return new BudgetProposed(
        SOURCE, 2007, K_RIP, null, matter, Yen.of(amount), "配分", DAY, POLICY.person());
  }

  private static BudgetAllocated allocated(long amount) {
    return new BudgetAllocated(
        SOURCE, 2007, K_RIP, null, Yen.of(amount), "配分", DAY, POLICY.person(), CHIEF);
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }
}
