package org.meguri.command.council;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
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
import org.meguri.command.programme.Programmes;

/** Decides on one council; null {@code established} means it is not known. */
@Aggregate(type = "council", snapshotTriggerDefinition = "snapshots")
class Council {
  private static final int NAME = 200;

  @AggregateIdentifier private @Nullable CouncilId id;
  private @Nullable CouncilEstablished established;
  private List<Seat> members = List.of();

  /** In the order they were convened: the first is meeting 1. */
  private final List<Meeting> meetings = new ArrayList<>();

  Council() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(EstablishCouncil command, @MetaDataValue(Actor.KEY) Actor actor) {
    return keptBy(command.bureau(), actor)
        .and(Rule.that(established == null, CouncilRefused.COUNCIL_KNOWN_ALREADY))
        .and(named("name", command.name()))
        .and(seated(command.members()))
        .then(
            command.council(),
            () ->
                AggregateLifecycle.apply(
                    new CouncilEstablished(
                        command.council(),
                        command.kind(),
                        command.name(),
                        command.bureau(),
                        command.members(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ChangeMembers command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return known(actor)
        .and(seated(command.members()))
        .and(() -> !command.members().equals(members), CouncilRefused.NOTHING_TO_CORRECT)
        .and(reasoned(command.reason(), programmes))
        .then(
            command.council(),
            () ->
                AggregateLifecycle.apply(
                    new CouncilMembersChanged(
                        command.council(),
                        command.members(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConveneMeeting command, @MetaDataValue(Actor.KEY) Actor actor) {
    return known(actor)
        .and(named("place", command.place()))
        .and(
            Rule.that(
                !command.agenda().isEmpty(), CouncilRefused.AGENDA_MISSING, "field", "agenda"))
        .and(Rule.all(command.agenda().stream().map(item -> named("agenda", item)).toList()))
        .then(
            command.council(),
            () ->
                AggregateLifecycle.apply(
                    new MeetingConvened(
                        command.council(),
                        meetings.size() + 1,
                        command.heldOn(),
                        command.place(),
                        command.agenda(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RecordMinutes command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return known(actor)
        .and(meeting(command.meeting()))
        .and(() -> at(command.meeting()).mayBeMinuted(command.on()).refusal())
        .and(Meeting.countable(command.present()))
        .and(text("minutes", command.minutes(), programmes))
        .then(
            command.council(),
            () ->
                AggregateLifecycle.apply(
                    new MinutesRecorded(
                        command.council(),
                        command.meeting(),
                        command.present(),
                        command.minutes(),
                        at(command.meeting()).heldOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      CorrectMinutes command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return known(actor)
        .and(meeting(command.meeting()))
        .and(
            () ->
                at(command.meeting())
                    .mayBeCorrected(command.expectedVersion(), command.present(), command.minutes())
                    .refusal())
        .and(Meeting.countable(command.present()))
        .and(text("minutes", command.minutes(), programmes))
        .and(reasoned(command.reason(), programmes))
        .then(
            command.council(),
            () ->
                AggregateLifecycle.apply(
                    new MinutesCorrected(
                        command.council(),
                        command.meeting(),
                        at(command.meeting()).version() + 1,
                        command.present(),
                        command.minutes(),
                        command.reason(),
                        at(command.meeting()).heldOn(),
                        actor.person())));
  }

  @EventSourcingHandler
  void on(CouncilEstablished event) {
    id = event.council();
    established = event;
    members = event.members();
  }

  @EventSourcingHandler
  void on(CouncilMembersChanged event) {
    members = event.members();
  }

  @EventSourcingHandler
  void on(MeetingConvened event) {
    meetings.add(Meeting.convened(event.effectiveOn()));
  }

  @EventSourcingHandler
  void on(MinutesRecorded event) {
    minuted(event.meeting(), 1, event.present(), event.minutes());
  }

  @EventSourcingHandler
  void on(MinutesCorrected event) {
    minuted(event.meeting(), event.version(), event.present(), event.minutes());
  }

  private void minuted(int meeting, int version, int present, String minutes) {
    meetings.set(meeting - 1, at(meeting).with(version, present, minutes));
  }

  private Meeting at(int meeting) {
    return meetings.get(meeting - 1);
  }

  private Rule meeting(int meeting) {
    return Rule.that(
        meeting >= 1 && meeting <= meetings.size(),
        CouncilRefused.MEETING_UNKNOWN,
        "field",
        "meeting");
  }

  private Rule known(Actor actor) {
    CouncilEstablished first = established;
    return first == null
        ? Rule.that(false, CouncilRefused.COUNCIL_UNKNOWN)
        : keptBy(first.bureau(), actor);
  }

  private static Rule keptBy(@Nullable BureauId bureau, Actor actor) {
    return bureau == null
        ? Rule.that(
            actor.has(Role.POLICY_OFFICER),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.POLICY_OFFICER.name())
        : Rule.that(
            actor.isOfficerOf(bureau), ActorRefused.NOT_AUTHORIZED, "role", Role.OFFICER.name());
  }

  private static Rule seated(List<Seat> seats) {
    return Rule.that(
        !seats.isEmpty() && seats.stream().allMatch(Seat::isNamed),
        CouncilRefused.COUNCIL_WITHOUT_MEMBERS,
        "field",
        "members");
  }

  private static Rule named(String field, String text) {
    return Text.given(field, text, NAME, CouncilRefused.TEXT_MISSING, CouncilRefused.TEXT_TOO_LONG);
  }

  private static Rule text(String field, String text, Programmes programmes) {
    return Text.given(
        field,
        text,
        programmes.current().rules().maximumTextLength(),
        CouncilRefused.TEXT_MISSING,
        CouncilRefused.TEXT_TOO_LONG);
  }

  private static Rule reasoned(String reason, Programmes programmes) {
    return Text.given(
        "reason",
        reason,
        programmes.current().rules().maximumTextLength(),
        CouncilRefused.REASON_MISSING,
        CouncilRefused.TEXT_TOO_LONG);
  }
}
