package org.meguri.command.council;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;

import java.time.LocalDate;
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
import org.meguri.command.council.CouncilCommand.ChangeMembers;
import org.meguri.command.council.CouncilCommand.ConveneMeeting;
import org.meguri.command.council.CouncilCommand.CorrectMinutes;
import org.meguri.command.council.CouncilCommand.EstablishCouncil;
import org.meguri.command.council.CouncilCommand.RecordMinutes;
import org.meguri.command.council.CouncilEvent.CouncilEstablished;
import org.meguri.command.council.CouncilEvent.CouncilMembersChanged;
import org.meguri.command.council.CouncilEvent.MeetingConvened;
import org.meguri.command.council.CouncilEvent.MinutesCorrected;
import org.meguri.command.council.CouncilEvent.MinutesRecorded;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;

class CouncilTest {
  private static final CouncilId COUNCIL = CouncilId.of("council-1");
  private static final LocalDate TODAY = LocalDate.of(2006, 6, 1);
  private static final LocalDate HELD = LocalDate.of(2006, 6, 20);
  private static final List<Seat> SEATS = List.of(new Seat(null, "Cluster managers of Kyushu"));
  private static final CouncilEstablished ESTABLISHED =
      new CouncilEstablished(
          COUNCIL,
          CouncilKind.CLUSTER_MANAGERS,
          "Managers of Kyushu",
          KYUSHU,
          SEATS,
          TODAY,
          OFFICER.person());
  private static final MeetingConvened CONVENED =
      new MeetingConvened(COUNCIL, 1, HELD, "Fukuoka", List.of("Exhibition"), OFFICER.person());
  private static final MinutesRecorded MINUTED =
      new MinutesRecorded(COUNCIL, 1, 8, "Agreed to exhibit", HELD, OFFICER.person());

  private AggregateTestFixture<Council> council;

  @BeforeEach
  void anOffice() {
    council = new AggregateTestFixture<>(Council.class);
    council.registerInjectableResource(Examples.programmes());
  }

  @Test
  void aBureausCouncilIsKeptByItsOfficersAndTheProgrammesByThePolicyGroup() {
    council
        .givenNoPriorActivity()
        .when(establish(KYUSHU, SEATS), by(OFFICER))
        .expectEvents(ESTABLISHED);
    for (Actor actor : List.of(DIRECTOR, FOREIGN_OFFICER, POLICY)) {
      refused(
          council.givenNoPriorActivity().when(establish(KYUSHU, SEATS), by(actor)),
          ActorRefused.NOT_AUTHORIZED,
          "role",
          "OFFICER");
    }
    council
        .givenNoPriorActivity()
        .when(establish(null, SEATS), by(POLICY))
        .expectResultMessagePayload(Outcome.accepted(COUNCIL));
    refused(
        council.givenNoPriorActivity().when(establish(null, SEATS), by(OFFICER)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "POLICY_OFFICER");
  }

  @Test
  void aCouncilHasMembersAndAMeetingAnAgenda() {
    refused(
        council.givenNoPriorActivity().when(establish(KYUSHU, List.of()), by(OFFICER)),
        CouncilRefused.COUNCIL_WITHOUT_MEMBERS,
        "field",
        "members");
    refused(
        council
            .given(ESTABLISHED)
            .when(new ConveneMeeting(COUNCIL, HELD, "Fukuoka", List.of()), by(OFFICER)),
        CouncilRefused.AGENDA_MISSING,
        "field",
        "agenda");
    List<Seat> more = List.of(new Seat(null, "Bank of the region"));
    council
        .given(ESTABLISHED)
        .when(new ChangeMembers(COUNCIL, more, "A bank joins", TODAY), by(OFFICER))
        .expectEvents(
            new CouncilMembersChanged(COUNCIL, more, "A bank joins", TODAY, OFFICER.person()));
  }

  @Test
  void minutesAreRecordedOnceTheMeetingWasHeldAndOnlyOnce() {
    council
        .given(ESTABLISHED)
        .when(new ConveneMeeting(COUNCIL, HELD, "Fukuoka", List.of("Exhibition")), by(OFFICER))
        .expectEvents(CONVENED);
    RecordMinutes minutes = new RecordMinutes(COUNCIL, 1, 8, "Agreed to exhibit", HELD);
    council.given(ESTABLISHED, CONVENED).when(minutes, by(OFFICER)).expectEvents(MINUTED);
    refused(
        council
            .given(ESTABLISHED, CONVENED)
            .when(new RecordMinutes(COUNCIL, 1, 8, "Agreed", TODAY), by(OFFICER)),
        CouncilRefused.MEETING_NOT_HELD_YET,
        "heldOn",
        "2006-06-20");
    refused(
        council.given(ESTABLISHED, CONVENED, MINUTED).when(minutes, by(OFFICER)),
        CouncilRefused.MINUTES_RECORDED_ALREADY);
    refused(
        council
            .given(ESTABLISHED, CONVENED)
            .when(new RecordMinutes(COUNCIL, 2, 8, "Agreed", HELD), by(OFFICER)),
        CouncilRefused.MEETING_UNKNOWN,
        "field",
        "meeting");
  }

  @Test
  void correctedMinutesAreTheNextVersionWithItsReason() {
    council
        .given(ESTABLISHED, CONVENED, MINUTED)
        .when(new CorrectMinutes(COUNCIL, 1, 1, 9, "Agreed to exhibit", "Miscounted"), by(OFFICER))
        .expectEvents(
            new MinutesCorrected(
                COUNCIL, 1, 2, 9, "Agreed to exhibit", "Miscounted", HELD, OFFICER.person()));
    refused(
        council
            .given(ESTABLISHED, CONVENED, MINUTED)
            .when(new CorrectMinutes(COUNCIL, 1, 0, 9, "Agreed", "Why"), by(OFFICER)),
        CouncilRefused.STALE_VERSION,
        "found",
        "1");
    refused(
        council
            .given(ESTABLISHED, CONVENED, MINUTED)
            .when(new CorrectMinutes(COUNCIL, 1, 1, 9, "Agreed", " "), by(OFFICER)),
        CouncilRefused.REASON_MISSING,
        "field",
        "reason");
  }

  private static EstablishCouncil establish(@Nullable BureauId bureau, List<Seat> seats) {
    return new EstablishCouncil(
        COUNCIL, CouncilKind.CLUSTER_MANAGERS, "Managers of Kyushu", bureau, seats, TODAY);
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }
}
