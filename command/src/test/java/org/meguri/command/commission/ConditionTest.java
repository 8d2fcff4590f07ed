package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.commission.ConditionCommand.*;
import org.meguri.command.commission.ConditionEvent.*;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

class ConditionTest {
  private static final ReviewId R = StubReviews.REVIEW;
  private static final ConditionId C = ConditionId.of(R, 1);
  private static final LocalDate DAY = LocalDate.of(2006, 3, 22);
  private static final LocalDate DUE = LocalDate.of(2006, 6, 30);
  private static final PersonId OFFICER = PersonId.of("officer");
  private static final Actor REPORTER = anOfficer("officer", Examples.KYUSHU);
  private final AggregateTestFixture<Condition> fixture =
      new AggregateTestFixture<>(Condition.class);
  private final StubReviews reviews = new StubReviews().open();
  private boolean inConflict;

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(reviews);
    fixture.registerInjectableResource(Examples.programmes());
    fixture.registerInjectableResource(
        (Conflicts) (PersonId person, ProjectId project, LocalDate on) -> inConflict);
  }

  @Test
  void aConditionalApprovalSetsIt() {
    reviews.resolved(Resolution.APPROVE_WITH_CONDITIONS);
    fixture.givenNoPriorActivity().when(asked("報告すること。", DUE), by(theSystem())).expectEvents(set());
  }

  @Test
  void aPlainApprovalSetsNone() {
    reviews.resolved(Resolution.APPROVE);
    refused(List.of(), asked("報告すること。", DUE), theSystem(), NOT_CONDITIONAL);
  }

  @Test
  void itIsDueOnADayToCome() {
    reviews.resolved(Resolution.APPROVE_WITH_CONDITIONS);
    refused(
        List.of(),
        asked("報告すること。", DAY.minusDays(1)),
        theSystem(),
        DATES_REVERSED,
        "field",
        "dueBy");
  }

  @Test
  void theOwnersOfficerReportsItsFulfilment() {
    fixture
        .given(set())
        .when(new ReportFulfilment(C, "報告した。", DAY), by(REPORTER))
        .expectEvents(reported());
  }

  @Test
  void anotherBureausOfficerDoesNot() {
    refused(
        List.of(set()),
        new ReportFulfilment(C, "報告した。", DAY),
        anOfficer("other", Examples.KANTO),
        NOT_AUTHORIZED,
        "role",
        Role.OFFICER.name());
  }

  @Test
  void whatConcernsTheWholeProgrammeThePolicyGroupReports() {
    ConditionSet whole =
        new ConditionSet(
            C,
            ProjectId.WHOLE_PROGRAMME,
            R,
            StubReviews.ASSESSMENT,
            BureauId.POLICY_GROUP,
            1,
            "報告すること。",
            DUE,
            DAY);
    fixture
        .given(whole)
        .when(new ReportFulfilment(C, "報告した。", DAY), by(aPolicyOfficer()))
        .expectResultMessagePayload(Outcome.accepted(C));
  }

  @Test
  void theSecretariatOrTheChairConfirmsIt() {
    for (Actor each : List.of(aPolicyOfficer(), chair())) {
      fixture
          .given(set(), reported())
          .when(new ConfirmFulfilment(C, DAY), by(each))
          .expectEvents(new FulfilmentConfirmed(C, Examples.K_RIP, DAY, each.person()));
    }
  }

  @Test
  void whoReportedItDoesNotConfirmIt() {
    FulfilmentReported own =
        new FulfilmentReported(C, Examples.K_RIP, "報告した。", DAY, aPolicyOfficer().person());
    refused(List.of(set(), own), new ConfirmFulfilment(C, DAY), aPolicyOfficer(), FOUR_EYES);
  }

  @Test
  void aChairInConflictDoesNot() {
    inConflict = true;
    refused(
        List.of(set(), reported()), new ConfirmFulfilment(C, DAY), chair(), CONFLICT_OF_INTEREST);
  }

  @Test
  void theOwnerDoesNotConfirmForItself() {
    refused(
        List.of(set(), reported()),
        new ConfirmFulfilment(C, DAY),
        anOfficer("another", Examples.KYUSHU),
        NOT_AUTHORIZED,
        "role",
        Role.COMMISSION_CHAIR.name());
  }

  @Test
  void whatIsMissingIsReturnedWithTheReasonAndReportedAgain() {
    refused(
        List.of(set(), reported()),
        new ReturnFulfilment(C, " ", DAY),
        chair(),
        REASON_MISSING,
        "field",
        "reason");
    fixture
        .given(set(), reported())
        .when(new ReturnFulfilment(C, "時期が不明", DAY), by(chair()))
        .expectEvents(returned());
    fixture
        .given(set(), reported(), returned())
        .when(new ReportFulfilment(C, "報告した。", DAY), by(REPORTER))
        .expectEvents(reported());
  }

  @Test
  void eachStepHasItsTurn() {
    refused(List.of(set()), new ConfirmFulfilment(C, DAY), chair(), WRONG_STATE);
    refused(
        List.of(set(), reported()), new ReportFulfilment(C, "報告した。", DAY), REPORTER, WRONG_STATE);
    refused(
        List.of(set(), reported(), new FulfilmentConfirmed(C, Examples.K_RIP, DAY, OFFICER)),
        new ReturnFulfilment(C, "時期が不明", DAY),
        chair(),
        WRONG_STATE);
  }

  @Test
  void whatWasNeverSetIsUnknown() {
    refused(List.of(), new ReportFulfilment(C, "報告した。", DAY), REPORTER, CONDITION_UNKNOWN);
  }

  private void refused(List<?> given, Object command, Actor by, Refusal rule, String... facts) {
    fixture
        .given(given)
        .when(command, by(by))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }

  private static Actor chair() {
    return holding("hara", Role.COMMISSION_CHAIR, Scope.ALL);
  }

  private static SetCondition asked(String text, LocalDate dueBy) {
    return new SetCondition(C, R, Examples.KYUSHU, 1, text, dueBy, DAY);
  }

  private static ConditionSet set() {
    return new ConditionSet(
        C, Examples.K_RIP, R, StubReviews.ASSESSMENT, Examples.KYUSHU, 1, "報告すること。", DUE, DAY);
  }

  private static FulfilmentReported reported() {
    return new FulfilmentReported(C, Examples.K_RIP, "報告した。", DAY, OFFICER);
  }

  private static FulfilmentReturned returned() {
    return new FulfilmentReturned(C, Examples.K_RIP, "時期が不明", DAY, chair().person());
  }
}
