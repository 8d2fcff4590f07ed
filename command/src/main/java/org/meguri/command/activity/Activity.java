package org.meguri.command.activity;

import java.time.LocalDate;
import java.util.Optional;
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
import org.meguri.command.activity.ActivityCommand.CorrectActivity;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityCommand.WithdrawActivity;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.actor.Actor;
import org.meguri.command.member.MemberId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;

/** Decides on one activity record; null {@code recorded} means it is not known. */
@Aggregate(type = "activity", snapshotTriggerDefinition = "snapshots")
class Activity {
  @AggregateIdentifier private @Nullable ActivityId id;
  private @Nullable ActivityRecorded recorded;
  private @Nullable ActivityContent content;
  private int version;
  private boolean withdrawn;

  Activity() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RecordActivity command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Projects projects,
      FieldFacts facts) {
    ActivityContent said = command.content();
    Optional<BureauId> bureau = projects.bureauOf(command.project());
    return Recorders.sourceOf(command.project(), command.source(), said.heldOn(), projects, facts)
        .and(
            () ->
                Recorders.mayRecord(
                        command.project(), command.source(), bureau.orElseThrow(), actor)
                    .refusal())
        .and(Rule.that(recorded == null, ActivityRefused.ACTIVITY_KNOWN_ALREADY))
        .and(
            () ->
                holds(command.activity(), command.project(), said, command.on(), facts, programmes)
                    .refusal())
        .then(
            command.activity(),
            () ->
                AggregateLifecycle.apply(
                    new ActivityRecorded(
                        command.activity(),
                        command.project(),
                        bureau.orElseThrow(),
                        command.source(),
                        said,
                        said.heldOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      CorrectActivity command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      FieldFacts facts) {
    ActivityRecorded first = recorded;
    if (first == null) {
      return Outcome.refused(ActivityRefused.ACTIVITY_UNKNOWN);
    }
    ActivityContent said = command.content();
    return standing(first, actor)
        .and(
            Rule.that(
                command.expectedVersion() == version,
                ActivityRefused.STALE_VERSION,
                "found",
                Integer.toString(version)))
        .and(Rule.that(!said.equals(content), ActivityRefused.NOTHING_TO_CORRECT))
        .and(reasoned(command.reason(), programmes.current()))
        .and(holds(first.activity(), first.project(), said, command.on(), facts, programmes))
        .then(
            command.activity(),
            () ->
                AggregateLifecycle.apply(
                    new ActivityCorrected(
                        command.activity(),
                        first.project(),
                        first.source(),
                        version + 1,
                        said,
                        command.reason(),
                        said.heldOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      WithdrawActivity command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    ActivityRecorded first = recorded;
    if (first == null) {
      return Outcome.refused(ActivityRefused.ACTIVITY_UNKNOWN);
    }
    return standing(first, actor)
        .and(reasoned(command.reason(), programmes.current()))
        .then(
            command.activity(),
            () ->
                AggregateLifecycle.apply(
                    new ActivityWithdrawn(
                        command.activity(),
                        first.project(),
                        first.source(),
                        command.reason(),
                        actor.person())));
  }

  @EventSourcingHandler
  void on(ActivityRecorded event) {
    id = event.activity();
    recorded = event;
    content = event.content();
    version = 1;
  }

  @EventSourcingHandler
  void on(ActivityCorrected event) {
    content = event.content();
    version = event.version();
  }

  @EventSourcingHandler
  void on(ActivityWithdrawn event) {
    withdrawn = true;
  }

  private Rule standing(ActivityRecorded first, Actor actor) {
    return Recorders.mayRecord(first.project(), first.source(), first.bureau(), actor)
        .and(Rule.that(!withdrawn, ActivityRefused.ACTIVITY_WITHDRAWN));
  }

  private static Rule holds(
      ActivityId activity,
      ProjectId project,
      ActivityContent said,
      LocalDate on,
      FieldFacts facts,
      Programmes programmes) {
    ProgrammeFile programme = programmes.current();
    return new FitsItsKind(said, programme.rules().maximumTextLength())
        .and(new InProjectsTime(project, said.heldOn(), on, facts, programme))
        .and(
            () -> {
              MemberId member = said.member();
              return member == null || facts.isMember(member, project, said.heldOn());
            },
            ActivityRefused.MEMBER_OF_OTHER_PROJECT,
            "field",
            "member")
        .and(CountedOnce.byNoOther(activity, said, facts));
  }

  private static Rule reasoned(String reason, ProgrammeFile programme) {
    return Text.given(
        "reason",
        reason,
        programme.rules().maximumTextLength(),
        ActivityRefused.REASON_MISSING,
        ActivityRefused.TEXT_TOO_LONG);
  }
}
