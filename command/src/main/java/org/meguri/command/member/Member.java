package org.meguri.command.member;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberCommand.CorrectMember;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.JoinProject;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberCommand.MergeMember;
import org.meguri.command.member.MemberCommand.RenameMember;
import org.meguri.command.member.MemberEvent.MemberAbsorbed;
import org.meguri.command.member.MemberEvent.MemberCorrected;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberEvent.MemberLeft;
import org.meguri.command.member.MemberEvent.MemberMerged;
import org.meguri.command.member.MemberEvent.MemberRenamed;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLives;

/** Decides on one member; null {@code details} means it is not known. */
@Aggregate(type = "member", snapshotTriggerDefinition = "snapshots")
class Member extends MemberSoFar {

  Member() {}

  /** Entered by a list, whose rules have been asked for all its rows at once. */
  Member(MemberId member, MemberDetails entered, List<MemberRow> rows, PersonId by) {
    AggregateLifecycle.apply(new MemberEntered(member, entered, by));
    rows.forEach(
        row -> AggregateLifecycle.apply(new MemberJoined(member, row.project(), row.since(), by)));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      EnterMember command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      ProjectLives lives,
      Identities identities) {
    return keepers
        .keeps(command.project(), actor, command.on())
        .and(Rule.that(details == null, MemberRefused.MEMBER_KNOWN_ALREADY))
        .and(lives.takesNew(command.project(), command.on()))
        .and(new EntryFits(command.entry()))
        .and(past("since", command.since(), command.on()))
        .and(identities.countedOnce(command.entry(), command.member()))
        .then(
            command.member(),
            () -> {
              AggregateLifecycle.apply(
                  new MemberEntered(
                      command.member(),
                      Details.of(command.member(), command.entry()),
                      actor.person()));
              join(command.member(), command.project(), command.since(), actor.person());
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      JoinProject command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      ProjectLives lives) {
    return known()
        .and(() -> keepers.keeps(command.project(), actor, command.on()).refusal())
        .and(standing())
        .and(lives.takesNew(command.project(), command.on()))
        .and(past("since", command.since(), command.on()))
        .and(mayJoin(command.project(), command.since()))
        .then(
            command.member(),
            () -> join(command.member(), command.project(), command.since(), actor.person()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(LeaveProject command, @MetaDataValue(Actor.KEY) Actor actor, Keepers keepers) {
    return known()
        .and(() -> keepers.keeps(command.project(), actor, command.on()).refusal())
        .and(standing())
        .and(past("leftOn", command.leftOn(), command.on()))
        .and(
            () -> belongs(command.project(), command.leftOn()),
            MemberRefused.NOT_A_MEMBER_OF_THE_PROJECT,
            "field",
            "leftOn")
        .and(reasoned(command.reason()))
        .then(
            command.member(),
            () ->
                AggregateLifecycle.apply(
                    new MemberLeft(
                        command.member(),
                        command.project(),
                        command.reason(),
                        command.leftOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RenameMember command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      Identities identities) {
    MemberDetails before = details;
    if (before == null) {
      return Outcome.refused(MemberRefused.MEMBER_UNKNOWN);
    }
    MemberEntry after = Details.entry(before, command.name());
    return keptBy(actor, command.on(), keepers)
        .and(standing())
        .and(seen(command.expectedVersion()))
        .and(new EntryFits(after))
        .and(past("renamedOn", command.renamedOn(), command.on()))
        .and(
            () -> !Details.of(command.member(), after).equals(before),
            MemberRefused.NOTHING_TO_CORRECT)
        .and(reasoned(command.reason()))
        .and(identities.countedOnce(after, command.member()))
        .then(
            command.member(),
            () ->
                AggregateLifecycle.apply(
                    new MemberRenamed(
                        command.member(),
                        version + 1,
                        Details.of(command.member(), after),
                        command.reason(),
                        command.renamedOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      CorrectMember command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      Identities identities) {
    MemberDetails before = details;
    if (before == null) {
      return Outcome.refused(MemberRefused.MEMBER_UNKNOWN);
    }
    return keptBy(actor, command.on(), keepers)
        .and(standing())
        .and(seen(command.expectedVersion()))
        .and(
            () -> before.kind().isPerson() == command.entry().kind().isPerson(),
            MemberRefused.KIND_CHANGED,
            "field",
            "kind")
        .and(new EntryFits(command.entry()))
        .and(
            () -> !Details.of(command.member(), command.entry()).equals(before),
            MemberRefused.NOTHING_TO_CORRECT)
        .and(reasoned(command.reason()))
        .and(identities.countedOnce(command.entry(), command.member()))
        .then(
            command.member(),
            () ->
                AggregateLifecycle.apply(
                    new MemberCorrected(
                        command.member(),
                        version + 1,
                        Details.of(command.member(), command.entry()),
                        command.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      MergeMember command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Keepers keepers,
      Successors successors) {
    List<ProjectId> projects = projectsOn(command.mergedOn());
    return known()
        .and(() -> keptBy(actor, command.on(), keepers).refusal())
        .and(standing())
        .and(() -> !command.into().equals(command.member()), MemberRefused.MERGED_INTO_ITSELF)
        .and(past("mergedOn", command.mergedOn(), command.on()))
        .and(nothingAfter("mergedOn", command.mergedOn()))
        .and(reasoned(command.reason()))
        .and(() -> successors.takesOver(command, projects, actor.person()).refusal())
        .then(
            command.member(),
            () ->
                AggregateLifecycle.apply(
                    new MemberMerged(
                        command.member(),
                        command.into(),
                        projects,
                        command.reason(),
                        command.mergedOn(),
                        actor.person())));
  }

  /** The other member takes over where it does not belong yet; refuses if it cannot. */
  Rule absorb(MergeMember command, List<ProjectId> projects, PersonId by) {
    List<ProjectId> added =
        projects.stream().filter(project -> !belongs(project, command.mergedOn())).toList();
    return standing()
        .and(Rule.all(added.stream().map(p -> mayJoin(p, command.mergedOn())).toList()))
        .and(
            () -> {
              AggregateLifecycle.apply(
                  new MemberAbsorbed(
                      command.into(), command.member(), added, command.mergedOn(), by));
              return java.util.Optional.empty();
            });
  }

  void join(MemberId member, ProjectId project, LocalDate since, PersonId by) {
    AggregateLifecycle.apply(new MemberJoined(member, project, since, by));
  }

  private Rule known() {
    return Rule.that(details != null, MemberRefused.MEMBER_UNKNOWN);
  }

  /** Whoever keeps one of the projects it ever belonged to. */
  private Rule keptBy(Actor actor, LocalDate on, Keepers keepers) {
    return Rule.that(
        () ->
            periods.keySet().stream()
                .anyMatch(p -> keepers.keeps(ProjectId.of(p), actor, on).refusal().isEmpty()),
        ActorRefused.NOT_AUTHORIZED);
  }
}
