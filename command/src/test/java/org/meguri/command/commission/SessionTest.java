package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionEvent.*;

class SessionTest {
  private static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  private static final SessionId S = SessionId.heldOn(HELD_ON);
  private static final PersonId SECRETARY = PersonId.of("policy-officer");
  private static final ReviewId R = StubReviews.REVIEW;
  private final AggregateTestFixture<Session> fixture = new AggregateTestFixture<>(Session.class);
  private final StubReviews reviews = new StubReviews();

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(reviews);
  }

  @Test
  void theSecretariatConvenesASession() {
    fixture
        .givenNoPriorActivity()
        .when(convene(HELD_ON.minusDays(14)), by(aPolicyOfficer()))
        .expectEvents(new SessionConvened(S, HELD_ON, "経済産業省", SECRETARY));
  }

  @Test
  void aMemberConvenesNothing() {
    fixture
        .givenNoPriorActivity()
        .when(convene(HELD_ON.minusDays(14)), by(aMember("hara")))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name()));
  }

  @Test
  void noSessionIsConvenedForADayPast() {
    fixture
        .givenNoPriorActivity()
        .when(convene(HELD_ON.plusDays(1)), by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(SESSION_OVER, "field", "heldOn"));
  }

  @Test
  void aReviewGoesOnTheAgendaOnce() {
    reviews.open();
    fixture
        .given(convened(), new AgendaItemAdded(S, R, SECRETARY))
        .when(new AddAgendaItem(S, R, HELD_ON), by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ON_THE_AGENDA_ALREADY));
  }

  @Test
  void anOpenReviewGoesOnTheAgendaUntilTheDayItself() {
    reviews.open();
    fixture
        .given(convened())
        .when(new AddAgendaItem(S, R, HELD_ON), by(aPolicyOfficer()))
        .expectEvents(new AgendaItemAdded(S, R, SECRETARY));
  }

  @Test
  void anUnknownReviewDoesNot() {
    fixture
        .given(convened())
        .when(new AddAgendaItem(S, R, HELD_ON), by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(REVIEW_UNKNOWN));
  }

  @Test
  void theAgendaOfASessionHeldStays() {
    reviews.open();
    fixture
        .given(convened())
        .when(new AddAgendaItem(S, R, HELD_ON.plusDays(1)), by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(SESSION_OVER));
  }

  @Test
  void aSessionNeverConvenedHasNoAgenda() {
    fixture
        .givenNoPriorActivity()
        .when(new AddAgendaItem(S, R, HELD_ON), by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(SESSION_UNKNOWN));
  }

  private static ConveneSession convene(LocalDate on) {
    return new ConveneSession(S, HELD_ON, "経済産業省", on);
  }

  private static SessionConvened convened() {
    return new SessionConvened(S, HELD_ON, "経済産業省", SECRETARY);
  }
}
