package org.meguri.command.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.allocation.SomeYear.FIRST;
import static org.meguri.command.allocation.SomeYear.SECOND;
import static org.meguri.command.allocation.SomeYear.YEAR;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.allocation.AllocationCommand.ConfirmCarriedOut;
import org.meguri.command.allocation.AllocationCommand.DecideShares;
import org.meguri.command.allocation.AllocationCommand.GiveAllocationOpinion;
import org.meguri.command.allocation.AllocationCommand.MarkAllocationEvidence;
import org.meguri.command.allocation.AllocationCommand.OpenAllocation;
import org.meguri.command.allocation.AllocationCommand.ProposeShares;
import org.meguri.command.allocation.AllocationCommand.SendBackShares;
import org.meguri.command.allocation.AllocationEvent.AllocationEvidenceCorrected;
import org.meguri.command.allocation.AllocationEvent.AllocationOpened;
import org.meguri.command.allocation.AllocationEvent.AllocationOpinionGiven;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationEvent.SharesSentBack;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.BudgetRule.Weights;
import org.meguri.command.programme.Examples;

class AllocationTest {
  private static final AllocationId YEARS = AllocationId.ofYear(YEAR);
  private static final LocalDate MARCH = LocalDate.of(2008, 3, 21);
  private static final Actor CHIEF = Examples.person("nagata", Role.POLICY_DIRECTOR, Scope.ALL);
  private static final Actor CHAIR = Examples.person("kato", Role.COMMISSION_CHAIR, Scope.ALL);
  private static final Actor BOTH =
      Examples.holding(
          "kasumi",
          new RoleHeld(Role.POLICY_OFFICER, Scope.ALL),
          new RoleHeld(Role.POLICY_DIRECTOR, Scope.ALL));
  private static final BudgetRule RULE =
      java.util.Objects.requireNonNull(Examples.secondTerm().budgetRule());
  private static final AllocationOpened OPENED = new AllocationOpened(YEARS, YEAR);
  private static final AllocationOpinionGiven OPINION =
      new AllocationOpinionGiven(YEARS, 1, Stance.AGREES, "妥当である。", MARCH, CHAIR.person());

  private AggregateTestFixture<Allocation> allocation;
  private SomeYear year;

  @BeforeEach
  void anOffice() {
    year = new SomeYear();
    allocation = new AggregateTestFixture<>(Allocation.class);
    allocation.registerInjectableResource(Examples.programmes());
    allocation.registerInjectableResource(year);
  }

  @Test
  void theSystemOpensAYearOfTheTermOnce() {
    allocation
        .givenNoPriorActivity()
        .when(new OpenAllocation(YEARS, YEAR), by(SYSTEM))
        .expectEvents(OPENED);
    refused(
        allocation.given(OPENED).when(new OpenAllocation(YEARS, YEAR), by(SYSTEM)),
        AllocationRefused.WRONG_STATE);
    refused(
        allocation.givenNoPriorActivity().when(new OpenAllocation(YEARS, 2020), by(SYSTEM)),
        AllocationRefused.OUTSIDE_PROGRAMME);
  }

  @Test
  void whatIsProposedIsReckonedByTheRuleAndKeepsWhatItRestsOn() {
    SharesProposed proposed = proposed(POLICY);
    allocation.given(OPENED).when(proposal(), by(POLICY)).expectEvents(proposed);
    assertThat(Yen.sum(proposed.shares().stream().map(Share::amount).toList()))
        .isEqualTo(Yen.of(299_999_999));
    assertThat(proposed.basis().rule()).isEqualTo(RULE);
  }

  @Test
  void onlyAPolicyOfficerProposes() {
    refused(
        allocation.given(OPENED).when(proposal(), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "POLICY_OFFICER");
  }

  @Test
  void everyProjectTakesPartExactlyOnce() {
    List<ProjectInput> without = SomeYear.inputs();
    without.remove(1);
    refused(
        allocation.given(OPENED).when(proposal(without), by(POLICY)),
        AllocationRefused.INPUTS_INCOMPLETE,
        "projects",
        "second");
    List<ProjectInput> twice = SomeYear.inputs();
    twice.add(SomeYear.input(FIRST, 3, 100, 100));
    refused(
        allocation.given(OPENED).when(proposal(twice), by(POLICY)),
        AllocationRefused.INPUTS_INCOMPLETE,
        "projects",
        "");
  }

  @Test
  void noShareRestsOnAnOpenSurveyOrOnFiguresCorrectedSince() {
    year.reopen(SECOND);
    refused(
        allocation.given(OPENED).when(proposal(), by(POLICY)),
        AllocationRefused.SURVEY_OPEN,
        "round",
        SomeYear.winter(SECOND).value());
  }

  @Test
  void figuresCorrectedAfterTheProposalKeepItFromBeingDecided() {
    year.correctRounds();
    refused(
        allocation.given(OPENED, proposed(POLICY), OPINION).when(decision("対応する。"), by(CHIEF)),
        AllocationRefused.EVIDENCE_STALE,
        "evidence",
        SomeYear.winter(FIRST).value());
  }

  @Test
  void everyProjectIsAssessedBeforeItsShareIsProposed() {
    year.withdraw(SomeYear.exAnte(SECOND));
    refused(
        allocation.given(OPENED).when(proposal(), by(POLICY)),
        AllocationRefused.EX_ANTE_MISSING,
        "project",
        "second");
  }

  @Test
  void aFactorCountsFromItsYearOnAndNeverForAProjectWithoutATarget() {
    List<ProjectInput> invented = new ArrayList<>(SomeYear.inputs());
    ProjectInput third = invented.get(2);
    List<Measured> more = new ArrayList<>(third.measured());
    more.add(SomeYear.measured(Factor.WINTER, 100));
    invented.set(
        2, new ProjectInput(third.project(), 2, false, third.lastYear(), more, third.evidence()));
    refused(
        allocation.given(OPENED).when(proposal(invented), by(POLICY)),
        AllocationRefused.POINTS_UNFIT,
        "project",
        "third");
  }

  @Test
  void otherWeightsThanTheRulesAreReasoned() {
    Weights others = new Weights(100, 0, 0, 0, 0);
    refused(
        allocation
            .given(OPENED)
            .when(proposal(others, SomeYear.inputs(), List.of(), null), by(POLICY)),
        AllocationRefused.DEPARTURE_UNREASONED,
        "field",
        "departureReason",
        "recommended",
        "1");
  }

  @Test
  void anAmountFixedAgainstTheRuleIsReasonedAndStaysBetweenFloorAndCeiling() {
    refused(
        allocation
            .given(OPENED)
            .when(
                proposal(
                    RULE.weights(),
                    SomeYear.inputs(),
                    List.of(new Departure(FIRST, Yen.of(100_000_000), " ")),
                    null),
                by(POLICY)),
        AllocationRefused.DEPARTURE_UNREASONED,
        "field",
        "departureReason",
        "recommended",
        "1");
    refused(
        allocation
            .given(OPENED)
            .when(
                proposal(
                    RULE.weights(),
                    SomeYear.inputs(),
                    List.of(new Departure(FIRST, Yen.of(170_000_000), "拡充")),
                    null),
                by(POLICY)),
        AllocationRefused.DEPARTURE_OUT_OF_BOUNDS,
        "project",
        "first",
        "floor",
        "59999999",
        "ceiling",
        "160000000");
  }

  @Test
  void aDirectorWhoDidNotProposeDecidesOnceTheCommissionIsHeardAndAnswered() {
    SharesProposed proposed = proposed(POLICY);
    refused(
        allocation.given(OPENED, proposed).when(decision("対応する。"), by(CHIEF)),
        AllocationRefused.NO_OPINION_ON_RECORD);
    refused(
        allocation.given(OPENED, proposed, OPINION).when(decision(null), by(CHIEF)),
        AllocationRefused.OPINION_UNANSWERED,
        "field",
        "answer");
    refused(
        allocation.given(OPENED, proposed, OPINION).when(decision("対応する。"), by(BOTH)),
        AllocationRefused.FOUR_EYES);
    allocation
        .given(OPENED, proposed, OPINION)
        .when(decision("対応する。"), by(CHIEF))
        .expectEvents(decided(proposed));
  }

  @Test
  void aDecisionIsReckonedAgainToTheSameSharesFromWhatItKeeps() {
    SharesDecided decided = decided(proposed(POLICY));
    assertThat(decided.basis().shares()).isEqualTo(decided.shares());
  }

  @Test
  void theChairGivesOneOpinionOnEachProposal() {
    GiveAllocationOpinion opinion =
        new GiveAllocationOpinion(YEARS, 1, Stance.AGREES, "妥当である。", MARCH);
    refused(
        allocation.given(OPENED, proposed(POLICY)).when(opinion, by(POLICY)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "COMMISSION_CHAIR");
    allocation.given(OPENED, proposed(POLICY)).when(opinion, by(CHAIR)).expectEvents(OPINION);
    refused(
        allocation.given(OPENED, proposed(POLICY), OPINION).when(opinion, by(CHAIR)),
        AllocationRefused.WRONG_STATE);
  }

  @Test
  void whatIsSentBackIsProposedAnewAndHeardAnew() {
    SharesSentBack back = new SharesSentBack(YEARS, 1, "再検討", CHIEF.person());
    refused(
        allocation
            .given(OPENED, proposed(POLICY), OPINION)
            .when(new SendBackShares(YEARS, 1, " "), by(CHIEF)),
        AllocationRefused.REASON_MISSING,
        "field",
        "reason");
    allocation
        .given(OPENED, proposed(POLICY), OPINION)
        .when(new SendBackShares(YEARS, 1, "再検討"), by(CHIEF))
        .expectEvents(back);
    refused(
        allocation.given(OPENED, proposed(POLICY), back).when(proposal(), by(POLICY)),
        AllocationRefused.STALE_VERSION,
        "found",
        "1");
  }

  @Test
  void nothingIsCarriedOutThatWasNotDecided() {
    refused(
        allocation
            .given(OPENED, proposed(POLICY))
            .when(new ConfirmCarriedOut(YEARS, MARCH), by(SYSTEM)),
        AllocationRefused.WRONG_STATE);
  }

  @Test
  void correctedEvidenceMarksWhatCitesIt() {
    Evidence cited = new Evidence("round", SomeYear.winter(FIRST).value(), 4);
    allocation
        .given(OPENED, proposed(POLICY))
        .when(new MarkAllocationEvidence(YEARS, cited, "訂正"), by(SYSTEM))
        .expectEvents(new AllocationEvidenceCorrected(YEARS, cited, "訂正"));
    refused(
        allocation.given(OPENED).when(new MarkAllocationEvidence(YEARS, cited, "訂正"), by(SYSTEM)),
        AllocationRefused.EVIDENCE_NOT_CITED,
        "evidence",
        cited.id());
  }

  @Test
  void aYearThatWasNeverOpenedIsUnknown() {
    refused(
        allocation.givenNoPriorActivity().when(proposal(), by(POLICY)),
        AllocationRefused.ALLOCATION_UNKNOWN);
    refused(
        allocation.givenNoPriorActivity().when(decision("対応"), by(CHIEF)),
        AllocationRefused.ALLOCATION_UNKNOWN);
  }

  private static ProposeShares proposal() {
    return proposal(SomeYear.inputs());
  }

  private static ProposeShares proposal(List<ProjectInput> inputs) {
    return proposal(RULE.weights(), inputs, List.of(), null);
  }

  private static ProposeShares proposal(
      Weights weights,
      List<ProjectInput> inputs,
      List<Departure> departures,
      @Nullable String departureReason) {
    return new ProposeShares(
        YEARS,
        0,
        Yen.of(399_999_999),
        Yen.of(100_000_000),
        weights,
        inputs,
        departures,
        departureReason,
        "評価結果による配分案",
        MARCH);
  }

  private static SharesProposed proposed(Actor officer) {
    Basis basis =
        new Basis(
            RULE,
            RULE.weights(),
            Yen.of(399_999_999),
            Yen.of(100_000_000),
            SomeYear.inputs(),
            List.of());
    return new SharesProposed(
        YEARS, YEAR, 1, basis, basis.shares(), null, "評価結果による配分案", MARCH, officer.person());
  }

  private static DecideShares decision(@Nullable String answer) {
    return new DecideShares(YEARS, 1, answer, "配分案のとおり", MARCH);
  }

  private static SharesDecided decided(SharesProposed of) {
    return new SharesDecided(
        YEARS,
        YEAR,
        1,
        of.basis(),
        of.shares(),
        "対応する。",
        "配分案のとおり",
        MARCH,
        POLICY.person(),
        CHIEF.person());
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }
}
