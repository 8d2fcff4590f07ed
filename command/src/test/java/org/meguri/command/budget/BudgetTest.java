package org.meguri.command.budget;

import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.AskCarryOver;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeIncrease;
import org.meguri.command.budget.BudgetCommand.RefuseProposal;
import org.meguri.command.budget.BudgetCommand.WithdrawProposal;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetEvent.CarriedOver;
import org.meguri.command.budget.BudgetEvent.ProposalRefused;
import org.meguri.command.budget.BudgetEvent.ProposalWithdrawn;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;
import org.meguri.command.project.SomeLives;

class BudgetTest {
  private static final BudgetId SOURCE = BudgetId.of(K_RIP, 2006);
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 3);
  private static final LocalDate MARCH = LocalDate.of(2007, 3, 20);
  private static final Actor CHIEF = Examples.person("nagata", Role.POLICY_DIRECTOR, Scope.ALL);
  private static final Actor BOTH =
      Examples.holding(
          "kasumi",
          new RoleHeld(Role.POLICY_OFFICER, Scope.ALL),
          new RoleHeld(Role.POLICY_DIRECTOR, Scope.ALL));
  private static final BudgetAllocated ALLOCATED =
      new BudgetAllocated(
          SOURCE, 2006, K_RIP, null, Yen.of(800), "配分", APRIL, POLICY.person(), CHIEF.person());

  private AggregateTestFixture<Budget> budget;
  private YearTotal year = new YearTotal(Yen.of(1_000), Yen.of(800));
  private final Balance balance =
      new Balance(Yen.of(800), Yen.ZERO, Yen.ZERO, Yen.of(500), Yen.of(300));

  private final SomeLives lives = new SomeLives();

  @BeforeEach
  void anOffice() {
    budget = new AggregateTestFixture<>(Budget.class);
    budget.registerInjectableResource(lives);
    budget.registerInjectableResource(Examples.programmes());
    budget.registerInjectableResource(new KnownProject());
    budget.registerInjectableResource((SharesOfTheYear) (fiscalYear, project) -> Optional.empty());
    budget.registerInjectableResource(
        new Budgets() {
          @Override
          public Optional<Balance> balance(BudgetId of) {
            return Optional.of(balance);
          }

          @Override
          public YearTotal year(int fiscalYear) {
            return year;
          }
        });
  }

  @Test
  void aPolicyOfficerDraftsAndThePolicyDirectorAllocates() {
    budget
        .givenNoPriorActivity()
        .when(allocation(800), by(POLICY))
        .expectEvents(proposed(BudgetMatter.ALLOCATION, 800));
    year = new YearTotal(Yen.of(1_000), Yen.ZERO);
    budget
        .given(proposed(BudgetMatter.ALLOCATION, 800))
        .when(approval(), by(CHIEF))
        .expectEvents(ALLOCATED);
    refused(
        budget.givenNoPriorActivity().when(allocation(800), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "POLICY_OFFICER");
  }

  @Test
  void nothingIsAllocatedToAProjectWhoseEndCameBetweenTheDraftAndTheDecision() {
    lives.abolishedFrom = APRIL.plusMonths(3);
    refused(
        budget.given(proposed(BudgetMatter.ALLOCATION, 1)).when(approval(), by(CHIEF)),
        ProjectRefused.PROJECT_ENDED,
        "field",
        "project");
  }

  @Test
  void nobodyApprovesWhatTheyDrafted() {
    refused(
        budget.given(proposed(BudgetMatter.ALLOCATION, 1)).when(approval(), by(BOTH)),
        BudgetRefused.FOUR_EYES);
  }

  @Test
  void allocationsNeverGoBeyondTheTotalOfTheYear() {
    refused(
        budget
            .given(proposed(BudgetMatter.ALLOCATION, 800), ALLOCATED)
            .andGiven(proposed(BudgetMatter.INCREASE, 201))
            .when(approval(), by(CHIEF)),
        BudgetRefused.BEYOND_TOTAL,
        "unallocated",
        "200");
  }

  @Test
  void theTotalNeverFallsBelowWhatIsAllocated() {
    BudgetId total = BudgetId.ofYear(2006);
    refused(
        budget
            .given(
                new BudgetProposed(
                    total,
                    2006,
                    null,
                    null,
                    BudgetMatter.TOTAL,
                    Yen.of(799),
                    "減額",
                    APRIL,
                    POLICY.person()))
            .when(new ApproveProposal(total, null, APRIL), by(CHIEF)),
        BudgetRefused.BELOW_ALLOCATED,
        "allocated",
        "800");
  }

  @Test
  void anAllocationNeverFallsBelowWhatIsCommitted() {
    refused(
        budget
            .given(
                proposed(BudgetMatter.ALLOCATION, 800),
                ALLOCATED,
                proposed(BudgetMatter.REDUCTION, 301))
            .when(approval(), by(CHIEF)),
        BudgetRefused.BELOW_COMMITTED,
        "committed",
        "500",
        "remainder",
        "300");
  }

  @Test
  void aRemainderIsCarriedOverOnceWithAReasonAndNeverMoreThanThereIs() {
    BudgetProposed asked = proposed(BudgetMatter.CARRY_OVER, 300);
    CarriedOver over =
        new CarriedOver(
            SOURCE,
            BudgetId.of(K_RIP, 2007),
            2006,
            K_RIP,
            null,
            Yen.of(300),
            "災害",
            MARCH,
            POLICY.person(),
            CHIEF.person());
    budget
        .given(proposed(BudgetMatter.ALLOCATION, 800), ALLOCATED, asked)
        .when(new ApproveProposal(SOURCE, "災害", MARCH), by(CHIEF))
        .expectEvents(over);
    refused(
        budget
            .given(proposed(BudgetMatter.ALLOCATION, 800), ALLOCATED, asked)
            .when(new ApproveProposal(SOURCE, null, MARCH), by(CHIEF)),
        BudgetRefused.REASON_MISSING,
        "field",
        "reason");
    refused(
        budget
            .given(
                proposed(BudgetMatter.ALLOCATION, 800),
                ALLOCATED,
                proposed(BudgetMatter.CARRY_OVER, 301))
            .when(new ApproveProposal(SOURCE, "災害", MARCH), by(CHIEF)),
        BudgetRefused.BEYOND_REMAINDER,
        "remainder",
        "300");
    refused(
        budget
            .given(proposed(BudgetMatter.ALLOCATION, 800), ALLOCATED, asked, over)
            .when(new AskCarryOver(SOURCE, Yen.of(1), "再度", MARCH), by(POLICY)),
        BudgetRefused.CARRIED_OVER_ALREADY);
  }

  @Test
  void aRefusedProposalIsOnRecordWithItsReasonAndFreesTheBudgetForAnother() {
    ProposalRefused no =
        new ProposalRefused(
            SOURCE, 2006, K_RIP, BudgetMatter.INCREASE, Yen.of(5), "財源なし", APRIL, CHIEF.person());
    BudgetProposed first = proposed(BudgetMatter.ALLOCATION, 800);
    BudgetProposed more = proposed(BudgetMatter.INCREASE, 5);
    budget
        .given(first, ALLOCATED, more)
        .when(new RefuseProposal(SOURCE, "財源なし", APRIL), by(CHIEF))
        .expectEvents(no);
    ProposeIncrease again = new ProposeIncrease(SOURCE, Yen.of(5), "理由", APRIL);
    refused(
        budget.given(first, ALLOCATED, more).when(again, by(POLICY)),
        BudgetRefused.PROPOSAL_PENDING);
    budget.given(first, ALLOCATED, more, no).when(again, by(POLICY)).expectEvents(more);
  }

  @Test
  void aProposalIsWithdrawnByItsDrafterOrThePolicyDirectorAndByNobodyElse() {
    BudgetProposed proposal = proposed(BudgetMatter.ALLOCATION, 800);
    WithdrawProposal withdrawal = new WithdrawProposal(SOURCE, "誤り", APRIL);
    for (Actor each : List.of(POLICY, CHIEF)) {
      budget
          .given(proposal)
          .when(withdrawal, by(each))
          .expectEvents(
              new ProposalWithdrawn(
                  SOURCE, 2006, K_RIP, BudgetMatter.ALLOCATION, "誤り", APRIL, each.person()));
    }
    for (Actor each :
        List.of(
            Examples.person("another", Role.POLICY_OFFICER, Scope.ALL),
            Examples.person("kasumi", Role.OFFICER, Scope.ALL))) {
      refused(
          budget.given(proposal).when(withdrawal, by(each)),
          ActorRefused.NOT_AUTHORIZED,
          "role",
          "POLICY_DIRECTOR");
    }
  }

  private static ProposeAllocation allocation(long amount) {
    return new ProposeAllocation(SOURCE, 2006, K_RIP, null, Yen.of(amount), "配分", APRIL);
  }

  private static ApproveProposal approval() {
    return new ApproveProposal(SOURCE, null, APRIL);
  }

  private static BudgetProposed proposed(BudgetMatter matter, long amount) {
    return new BudgetProposed(
        SOURCE,
        2006,
        K_RIP,
        null,
        matter,
        Yen.of(amount),
        matter == BudgetMatter.INCREASE ? "理由" : "配分",
        APRIL,
        POLICY.person());
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  private static final class KnownProject implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return Optional.of(Examples.KYUSHU);
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of();
    }

    @Override
    public List<ProjectId> all() {
      return List.of(K_RIP);
    }
  }
}
