package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionEvent.*;

/** What a session hears beside its reviews. */
class MattersOfASessionTest {
  private static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  private static final SessionId S = SessionId.heldOn(HELD_ON);
  private static final PersonId SECRETARY = PersonId.of("policy-officer");
  private static final PersonId HARA = PersonId.of("hara");
  private static final SessionConvened CONVENED =
      new SessionConvened(S, HELD_ON, "経済産業省", SECRETARY);
  private static final MatterAdded REPORT =
      new MatterAdded(S, 1, MatterKind.REPORT, "年次報告", null, SECRETARY);
  private static final MatterRecorded RECORDED =
      new MatterRecorded(S, 1, "報告を了承した。", HELD_ON, SECRETARY);
  private static final SessionClosed CLOSED =
      new SessionClosed(S, List.of(HARA), HELD_ON, SECRETARY);

  private final AggregateTestFixture<Session> fixture = new AggregateTestFixture<>(Session.class);

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(new StubReviews());
  }

  @Test
  void theSecretariatPutsMattersOnTheAgendaOneAfterAnother() {
    fixture.given(CONVENED).when(add("年次報告"), by(aPolicyOfficer())).expectEvents(REPORT);
    fixture
        .given(CONVENED, REPORT)
        .when(add("その他"), by(aPolicyOfficer()))
        .expectEvents(new MatterAdded(S, 2, MatterKind.REPORT, "その他", null, SECRETARY));
    refused(
        add("年次報告"),
        aMember("hara"),
        Outcome.refused(ActorRefused.NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name()),
        CONVENED);
    refused(add(" "), aPolicyOfficer(), Outcome.refused(TEXT_MISSING, "field", "title"), CONVENED);
  }

  @Test
  void theAgendaOfASessionHeldTakesNoneAnyMore() {
    refused(add("年次報告"), aPolicyOfficer(), Outcome.refused(SESSION_CLOSED), CONVENED, CLOSED);
  }

  @Test
  void aConditionToBeConfirmedIsNamed() {
    refused(
        new AddMatter(S, MatterKind.CONDITION, "条件の確認", null, HELD_ON),
        aPolicyOfficer(),
        Outcome.refused(CONDITION_UNKNOWN, "field", "condition"),
        CONVENED);
  }

  @Test
  void itsMinutesAreRecordedOnceOnTheDayOrAfter() {
    fixture
        .given(CONVENED, REPORT)
        .when(record(1, HELD_ON), by(aPolicyOfficer()))
        .expectEvents(RECORDED);
    refused(
        record(1, HELD_ON.minusDays(1)),
        aPolicyOfficer(),
        Outcome.refused(SESSION_NOT_HELD),
        CONVENED,
        REPORT);
    refused(
        record(2, HELD_ON),
        aPolicyOfficer(),
        Outcome.refused(NOT_ON_THE_AGENDA, "field", "number"),
        CONVENED,
        REPORT);
    refused(
        record(1, HELD_ON),
        aPolicyOfficer(),
        Outcome.refused(WRONG_STATE),
        CONVENED,
        REPORT,
        RECORDED);
  }

  @Test
  void noMinutesAreConfirmedWhileAMatterHasNone() {
    refused(
        new ConfirmMinutes(S, HELD_ON),
        aMember("hara"),
        Outcome.refused(MATTERS_UNRECORDED),
        CONVENED,
        REPORT,
        CLOSED);
    fixture
        .given(CONVENED, REPORT, CLOSED, RECORDED)
        .when(new ConfirmMinutes(S, HELD_ON), by(aMember("hara")))
        .expectEvents(new SessionMinutesConfirmed(S, HELD_ON, HARA));
  }

  private static AddMatter add(String title) {
    return new AddMatter(S, MatterKind.REPORT, title, null, HELD_ON);
  }

  private static RecordMatter record(int number, LocalDate on) {
    return new RecordMatter(S, number, "報告を了承した。", on);
  }

  private void refused(Object command, Actor actor, Outcome outcome, Object... given) {
    fixture
        .given(given)
        .when(command, by(actor))
        .expectNoEvents()
        .expectResultMessagePayload(outcome);
  }
}
