package org.meguri.command.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.allocation.SomeYear.FIRST;
import static org.meguri.command.allocation.SomeYear.SECOND;
import static org.meguri.command.allocation.SomeYear.YEAR;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.allocation.AllocationCommand.OpenAllocation;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.BudgetRule.Weights;

class ProposingSharesTest extends AllocationFixture {
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
  void aYearThatWasNeverOpenedIsUnknown() {
    refused(
        allocation.givenNoPriorActivity().when(proposal(), by(POLICY)),
        AllocationRefused.ALLOCATION_UNKNOWN);
    refused(
        allocation.givenNoPriorActivity().when(decision("対応"), by(CHIEF)),
        AllocationRefused.ALLOCATION_UNKNOWN);
  }
}
