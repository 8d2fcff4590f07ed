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
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.clustermanager.ClusterManagerCommand.EndClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.HandOver;
import org.meguri.command.clustermanager.ClusterManagerCommand.MoveClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ProposeClusterManager;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerEnded;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerHandedOver;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerMoved;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.designation.Designations;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.Projects;

/** Decides on one person's post: who is proposed, who hands it over, when it ends. */
@Aggregate(type = "cluster-manager", snapshotTriggerDefinition = "snapshots")
class ClusterManager extends ClusterManagerProposal {

  ClusterManager() {}

  /** Here because Axon makes a new case from the very class that handles its first command. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ProposeClusterManager c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Designations designations,
      Projects projects,
      ProjectLives lives,
      PostRules rules) {
    Designations.Known at = designations.find(c.designation()).orElse(null);
    BureauId bureau = at == null ? null : projects.bureauOf(at.project()).orElse(null);
    if (at == null || bureau == null) {
      return Outcome.refused(DESIGNATION_UNKNOWN);
    }
    return PostRules.byStaffOrOfficer(at.organization(), bureau, actor)
        .and(() -> post == null, CLUSTER_MANAGER_KNOWN_ALREADY)
        .and(lives.takesNew(at.project(), c.on()))
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
  Outcome handle(MoveClusterManager c, @MetaDataValue(Actor.KEY) Actor actor) {
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED)
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerMoved(
                        c.clusterManager(),
                        c.into(),
                        known().project(),
                        c.proposal(),
                        c.effectiveOn())));
  }

  /** The successor's first day comes from the successor's own designation. */
  @CommandHandler
  Outcome handle(
      HandOver c,
      @MetaDataValue(Actor.KEY) Actor actor,
      PostRules rules,
      ClusterManagers managers) {
    ClusterManagers.InPost successor = managers.find(c.successor()).orElse(null);
    if (successor == null) {
      return Outcome.refused(CLUSTER_MANAGER_UNKNOWN);
    }
    return rules
        .byDirector(known(), actor, c.on())
        .and(inPostUntil(successor.from().minusDays(1)))
        .and(
            () ->
                successor.designation().equals(known().designation())
                    && successor.rank() == known().rank(),
            PREDECESSOR_UNFIT)
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerHandedOver(
                        c.clusterManager(),
                        known().project(),
                        c.successor(),
                        successor.from(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(EndClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    return PostRules.byStaffOrOfficer(known().organization(), known().bureau(), actor)
        .and(inPostUntil(c.lastDay()))
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerEnded(
                        c.clusterManager(),
                        known().project(),
                        c.lastDay(),
                        c.reason(),
                        c.lastDay().plusDays(1),
                        actor.person())));
  }

  /** In post, with a last day that is not before the first. */
  private Rule inPostUntil(LocalDate lastDay) {
    @Nullable LocalDate first = inPostFrom;
    return Rule.that(() -> first != null && !ended, NOT_IN_POST)
        .and(() -> first != null && !lastDay.isBefore(first), DATES_REVERSED, "field", "lastDay");
  }
}
