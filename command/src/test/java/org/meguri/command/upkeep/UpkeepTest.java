package org.meguri.command.upkeep;

import static org.meguri.command.actor.SomeActors.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.BureauId;
import org.meguri.command.upkeep.UpkeepCommand.*;
import org.meguri.command.upkeep.UpkeepEvent.*;

class UpkeepTest {
  private static final UpkeepId INCIDENT = UpkeepId.ofIncident("i-1");
  private static final UpkeepId LETTER = UpkeepId.ofLetter("casefile", 7);
  private static final PersonId ADMIN = PersonId.of("admin");
  private static final PersonId POLICY = PersonId.of("policy-officer");
  private final AggregateTestFixture<Upkeep> fixture = new AggregateTestFixture<>(Upkeep.class);

  @Test
  void theAdministratorTakesAnyIncidentInHand() {
    fixture
        .givenNoPriorActivity()
        .when(
            new TakeIncident(INCIDENT, "follow-up-survey", "openRound", Role.POLICY_OFFICER),
            by(anAdministrator()))
        .expectEvents(new IncidentTaken(INCIDENT, "follow-up-survey", "openRound", ADMIN))
        .expectResultMessagePayload(Outcome.accepted(INCIDENT));
  }

  @Test
  void theRoleAnIncidentIsGivenToRetriesItsStep() {
    fixture
        .given(new IncidentTaken(INCIDENT, "commission-review", "openReview", POLICY))
        .when(
            new RetryStep(INCIDENT, "commission-review", "openReview", Role.POLICY_OFFICER),
            by(aPolicyOfficer()))
        .expectEvents(new StepRetried(INCIDENT, "commission-review", "openReview", POLICY));
  }

  @Test
  void nobodyElseTouchesAnIncident() {
    fixture
        .givenNoPriorActivity()
        .when(
            new RetryStep(INCIDENT, "follow-up-survey", "openRound", Role.ADMINISTRATOR),
            by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(ActorRefused.NOT_AUTHORIZED, "role", "ADMINISTRATOR"));
  }

  @Test
  void onlyAnAdministratorRetriesALetter() {
    fixture
        .givenNoPriorActivity()
        .when(new RetryLetter(LETTER, "casefile", 7), by(anAdministrator()))
        .expectEvents(new LetterRetried(LETTER, "casefile", 7, ADMIN));
    fixture
        .givenNoPriorActivity()
        .when(new RetryLetter(LETTER, "casefile", 7), by(aDirector("d", BureauId.of("kyushu"))))
        .expectNoEvents();
  }

  @Test
  void aLetterIsNotDiscardedWithoutAReason() {
    fixture
        .givenNoPriorActivity()
        .when(new DiscardLetter(LETTER, "casefile", 7, " "), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(UpkeepRefused.REASON_MISSING, "field", "reason"));
  }

  @Test
  void whoDiscardedALetterAndWhyIsOnRecord() {
    fixture
        .givenNoPriorActivity()
        .when(new DiscardLetter(LETTER, "casefile", 7, "written twice"), by(anAdministrator()))
        .expectEvents(new LetterDiscarded(LETTER, "casefile", 7, "written twice", ADMIN));
  }
}
