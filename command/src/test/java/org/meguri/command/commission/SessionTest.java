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
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionEvent.*;
import org.meguri.command.project.ProjectId;

class SessionTest {
  private static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  private static final SessionId S = SessionId.heldOn(HELD_ON);
  private static final PersonId SECRETARY = PersonId.of("policy-officer");
  private static final PersonId HARA = PersonId.of("hara");
  private static final PersonId NODA = PersonId.of("noda");
  private static final ReviewId R = StubReviews.REVIEW;
  private final AggregateTestFixture<Session> fixture = new AggregateTestFixture<>(Session.class);
  private final StubReviews reviews = new StubReviews();

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(reviews);
    fixture.registerInjectableResource(
        new Roll() {
          @Override
          public List<Seat> inTerm(CommissionId commission, LocalDate on) {
            return List.of(new Seat(HARA, true), new Seat(NODA, false));
          }

          @Override
          public List<Exclusion> excluded(
              CommissionId commission, ProjectId project, LocalDate on) {
            return List.of();
          }

          @Override
          public boolean declares(
              PersonId member, ProjectId project, ConflictKind kind, LocalDate from, LocalDate on) {
            return false;
          }
        });
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

  @Test
  void anItemLeavesTheAgendaOnceItsReviewIsConvenedForAnotherSession() {
    reviews.open();
    fixture
        .given(convened(), new AgendaItemAdded(S, R, SECRETARY))
        .when(new RemoveAgendaItem(S, R, "次回に送る", HELD_ON), by(aPolicyOfficer()))
        .expectEvents(new AgendaItemRemoved(S, R, "次回に送る", SECRETARY));
  }

  @Test
  void aReviewConvenedHereStaysOnTheAgenda() {
    reviews.open().at(S);
    refused(
        List.of(convened(), new AgendaItemAdded(S, R, SECRETARY)),
        new RemoveAgendaItem(S, R, "次回に送る", HELD_ON),
        aPolicyOfficer(),
        CONVENED_HERE);
  }

  @Test
  void whatIsNotOnTheAgendaIsNotRemoved() {
    refused(
        List.of(convened()),
        new RemoveAgendaItem(S, R, "次回に送る", HELD_ON),
        aPolicyOfficer(),
        NOT_ON_THE_AGENDA);
  }

  @Test
  void theAgendaIsOrderedAsAWhole() {
    ReviewId other = ReviewId.of("review-other");
    List<Object> two =
        List.of(
            convened(),
            new AgendaItemAdded(S, R, SECRETARY),
            new AgendaItemAdded(S, other, SECRETARY));
    fixture
        .given(two)
        .when(new OrderAgenda(S, List.of(other, R), HELD_ON), by(aPolicyOfficer()))
        .expectEvents(new AgendaOrdered(S, List.of(other, R), SECRETARY));
    refused(two, new OrderAgenda(S, List.of(R, R), HELD_ON), aPolicyOfficer(), ORDER_INCOMPLETE);
  }

  @Test
  void theSecretariatRecordsWhoWasPresentOnceItWasHeld() {
    fixture
        .given(convened())
        .when(close(HELD_ON, NODA, HARA), by(aPolicyOfficer()))
        .expectEvents(new SessionClosed(S, List.of(HARA, NODA), HELD_ON, SECRETARY));
  }

  @Test
  void nobodyWasPresentBeforeTheDay() {
    refused(
        List.of(convened()), close(HELD_ON.minusDays(1), HARA), aPolicyOfficer(), SESSION_NOT_HELD);
  }

  @Test
  void whoIsNotInTermIsNoMemberPresent() {
    refused(
        List.of(convened()),
        close(HELD_ON, PersonId.of("gone")),
        aPolicyOfficer(),
        NOT_A_MEMBER,
        "field",
        "present",
        "member",
        "gone");
  }

  @Test
  void aClosedSessionKeepsItsAgendaAndIsClosedOnce() {
    reviews.open();
    refused(
        List.of(convened(), closed()),
        new AddAgendaItem(S, R, HELD_ON),
        aPolicyOfficer(),
        SESSION_CLOSED);
    refused(List.of(convened(), closed()), close(HELD_ON, HARA), aPolicyOfficer(), SESSION_CLOSED);
  }

  @Test
  void whoPresidedConfirmsTheMinutesOnceEveryItemIsResolved() {
    List<Object> held = List.of(convened(), new AgendaItemAdded(S, R, SECRETARY), closed());
    reviews.open();
    refused(held, new ConfirmMinutes(S, HELD_ON), aMember("hara"), ITEMS_UNRESOLVED);
    reviews.resolved(Resolution.APPROVE);
    refused(held, new ConfirmMinutes(S, HELD_ON), aMember("noda"), NOT_THE_CHAIR);
    fixture
        .given(held)
        .when(new ConfirmMinutes(S, HELD_ON), by(aMember("hara")))
        .expectEvents(new SessionMinutesConfirmed(S, HELD_ON, HARA));
  }

  @Test
  void theNextOfThosePresentPresidesWhereTheChairWasAway() {
    fixture
        .given(convened(), new SessionClosed(S, List.of(NODA), HELD_ON, SECRETARY))
        .when(new ConfirmMinutes(S, HELD_ON), by(aMember("noda")))
        .expectEvents(new SessionMinutesConfirmed(S, HELD_ON, NODA));
  }

  @Test
  void minutesOfASessionNotHeldAreNotConfirmed() {
    refused(List.of(convened()), new ConfirmMinutes(S, HELD_ON), aMember("hara"), SESSION_NOT_HELD);
  }

  @Test
  void minutesAreConfirmedOnceAndCorrectedAfterwardsOnly() {
    CorrectMinutes correct = new CorrectMinutes(S, "開会は14時。", "時刻の誤り", HELD_ON);
    List<Object> unconfirmed = List.of(convened(), closed());
    refused(unconfirmed, correct, aMember("hara"), MINUTES_UNCONFIRMED);
    List<Object> confirmed =
        List.of(convened(), closed(), new SessionMinutesConfirmed(S, HELD_ON, HARA));
    refused(confirmed, new ConfirmMinutes(S, HELD_ON), aMember("hara"), MINUTES_CONFIRMED);
    refused(
        confirmed,
        new CorrectMinutes(S, "開会は14時。", " ", HELD_ON),
        aMember("hara"),
        REASON_MISSING,
        "field",
        "reason");
    fixture
        .given(confirmed)
        .when(correct, by(aMember("hara")))
        .expectEvents(new SessionMinutesCorrected(S, 1, "開会は14時。", "時刻の誤り", HELD_ON, HARA));
  }

  private void refused(
      List<Object> given, Object command, Actor by, CommissionRefused rule, String... facts) {
    fixture
        .given(given)
        .when(command, by(by))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }

  private static CloseSession close(LocalDate on, PersonId... present) {
    return new CloseSession(S, CommissionId.of("commission"), List.of(present), on);
  }

  private static SessionClosed closed() {
    return new SessionClosed(S, List.of(HARA, NODA), HELD_ON, SECRETARY);
  }

  private static ConveneSession convene(LocalDate on) {
    return new ConveneSession(S, HELD_ON, "経済産業省", on);
  }

  private static SessionConvened convened() {
    return new SessionConvened(S, HELD_ON, "経済産業省", SECRETARY);
  }
}
