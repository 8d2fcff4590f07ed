package org.meguri.command.clustermanager;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.clustermanager.ClusterManagerRefused.*;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.clustermanager.ClusterManagerCommand.DesignateClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.EndClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ExamineClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.HandOver;
import org.meguri.command.clustermanager.ClusterManagerCommand.ProposeClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.RefuseClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ResubmitClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ReturnClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.SendBackClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.WithdrawClusterManager;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDenied;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDesignated;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerEnded;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerExamined;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerHandedOver;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerResubmitted;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerReturned;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerSentBack;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerWithdrawn;
import org.meguri.command.designation.Designations;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.Projects;

/**
 * Decides on one person's designation. Longer than most because proposing, deciding, handing over
 * and ending belong to one post.
 */
@Aggregate(type = "cluster-manager", snapshotTriggerDefinition = "snapshots")
class ClusterManager extends ClusterManagerSoFar {

  ClusterManager() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ProposeClusterManager c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Designations designations,
      Projects projects,
      PostRules rules) {
    Designations.Known at = designations.find(c.designation()).orElse(null);
    BureauId bureau = at == null ? null : projects.bureauOf(at.project()).orElse(null);
    if (at == null || bureau == null) {
      return Outcome.refused(DESIGNATION_UNKNOWN);
    }
    return PostRules.byStaffOrOfficer(at.organization(), bureau, actor)
        .and(() -> post == null, CLUSTER_MANAGER_KNOWN_ALREADY)
        .and(PostRules.named(c.name().text()))
        .and(rules.described(c.profile().text()))
        .and(rules.free(c.designation(), c.rank(), c.name().of(), c.predecessor(), c.from()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerProposed(
                        c.clusterManager(),
                        at.project(),
                        at.organization(),
                        bureau,
                        c.designation(),
                        c.rank(),
                        c.name().of(),
                        c.name(),
                        c.profile(),
                        c.from(),
                        c.predecessor(),
                        1,
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ResubmitClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return byProposers(of, actor)
        .and(undecided())
        .and(() -> returned, NOT_RETURNED)
        .and(seen(c.expectedVersion()))
        .and(rules.described(c.profile().text()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerResubmitted(
                        c.clusterManager(),
                        of.project(),
                        version + 1,
                        c.profile(),
                        c.from(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(WithdrawClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return byProposers(of, actor)
        .and(undecided())
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerWithdrawn(
                        c.clusterManager(), of.project(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ReturnClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return rules
        .byOfficer(of, actor, c.on())
        .and(examinable())
        .and(seen(c.expectedVersion()))
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerReturned(
                        c.clusterManager(), of.project(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ExamineClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return rules
        .byOfficer(of, actor, c.on())
        .and(examinable())
        .and(seen(c.expectedVersion()))
        .and(rules.reasoned("reasons", c.reasons()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerExamined(
                        c.clusterManager(),
                        of.project(),
                        c.expectedVersion(),
                        c.recommendation(),
                        c.reasons(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(SendBackClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return rules
        .byDirector(of, actor, c.on())
        .and(undecided())
        .and(() -> proposal != null, NOT_EXAMINED)
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerSentBack(
                        c.clusterManager(), of.project(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      DesignateClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    boolean departs = proposal != null && proposal.recommendation() == Recommendation.REFUSE;
    return rules
        .byDirector(of, actor, c.on())
        .and(decidedByAnother(of, actor))
        .and(rules.departureReasoned(departs, c.reasons()))
        .and(rules.free(of.designation(), of.rank(), of.person(), of.predecessor(), c.from()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerDesignated(
                        c.clusterManager(),
                        of.project(),
                        of.organization(),
                        of.designation(),
                        of.rank(),
                        of.person(),
                        of.predecessor(),
                        c.reasons(),
                        c.from(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RefuseClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return rules
        .byDirector(of, actor, c.on())
        .and(decidedByAnother(of, actor))
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerDenied(
                        c.clusterManager(), of.project(), c.reason(), actor.person())));
  }

  /** The successor's first day comes from the successor's own designation. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      HandOver c,
      @MetaDataValue(Actor.KEY) Actor actor,
      PostRules rules,
      ClusterManagers managers) {
    Post of = post;
    ClusterManagers.InPost successor = managers.find(c.successor()).orElse(null);
    if (of == null || successor == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return rules
        .byDirector(of, actor, c.on())
        .and(inPostUntil(successor.from().minusDays(1)))
        .and(
            () -> successor.designation().equals(of.designation()) && successor.rank() == of.rank(),
            PREDECESSOR_UNFIT)
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerHandedOver(
                        c.clusterManager(),
                        of.project(),
                        c.successor(),
                        successor.from(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(EndClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    Post of = post;
    if (of == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return PostRules.byStaffOrOfficer(of.organization(), of.bureau(), actor)
        .and(inPostUntil(c.lastDay()))
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerEnded(
                        c.clusterManager(),
                        of.project(),
                        c.lastDay(),
                        c.reason(),
                        c.lastDay().plusDays(1),
                        actor.person())));
  }

  /** The staff, or whoever proposed. */
  private static Rule byProposers(Post of, Actor actor) {
    return PostRules.byStaffOrOfficer(of.organization(), of.bureau(), actor);
  }

  private Rule undecided() {
    return Rule.that(() -> !decided, DECIDED_ALREADY);
  }

  private Rule examinable() {
    return undecided()
        .and(() -> !returned, REQUEST_RETURNED)
        .and(() -> proposal == null, EXAMINED_ALREADY);
  }

  /** Four eyes (rule 2): neither who examined nor who proposed. */
  private Rule decidedByAnother(Post of, Actor actor) {
    @Nullable Proposal examined = proposal;
    return undecided()
        .and(() -> examined != null, NOT_EXAMINED)
        .and(
            () -> examined != null && !actor.is(examined.by()) && !actor.is(of.proposedBy()),
            FOUR_EYES);
  }

  private Rule seen(int expectedVersion) {
    return Rule.that(expectedVersion == version, STALE_VERSION, "found", Integer.toString(version));
  }

  /** In post, with a last day that is not before the first. */
  private Rule inPostUntil(LocalDate lastDay) {
    @Nullable LocalDate first = inPostFrom;
    return Rule.that(() -> first != null && !ended, NOT_IN_POST)
        .and(() -> first != null && !lastDay.isBefore(first), DATES_REVERSED, "field", "lastDay");
  }
}
