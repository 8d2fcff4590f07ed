package org.meguri.command.clustermanager;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.clustermanager.ClusterManagerRefused.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.clustermanager.ClusterManagerCommand.DesignateClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ExamineClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.RefuseClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ResubmitClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ReturnClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.SendBackClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.WithdrawClusterManager;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDenied;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDesignated;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerExamined;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerResubmitted;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerReturned;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerSentBack;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerWithdrawn;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.project.ProjectLives;

/** From the proposal of a person to the decision. */
abstract class ClusterManagerProposal extends ClusterManagerSoFar {

  @CommandHandler
  Outcome handle(ResubmitClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    return byProposers(actor)
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
                        known().project(),
                        version + 1,
                        c.profile(),
                        c.from(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(WithdrawClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    return byProposers(actor)
        .and(undecided())
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerWithdrawn(
                        c.clusterManager(), known().project(), c.reason(), actor.person())));
  }

  @CommandHandler
  Outcome handle(ReturnClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    return rules
        .byOfficer(known(), actor, c.on())
        .and(examinable())
        .and(seen(c.expectedVersion()))
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerReturned(
                        c.clusterManager(), known().project(), c.reason(), actor.person())));
  }

  @CommandHandler
  Outcome handle(ExamineClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    return rules
        .byOfficer(known(), actor, c.on())
        .and(examinable())
        .and(seen(c.expectedVersion()))
        .and(rules.reasoned("reasons", c.reasons()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerExamined(
                        c.clusterManager(),
                        known().project(),
                        c.expectedVersion(),
                        c.recommendation(),
                        c.reasons(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(SendBackClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    return rules
        .byDirector(known(), actor, c.on())
        .and(undecided())
        .and(() -> proposal != null, NOT_EXAMINED)
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerSentBack(
                        c.clusterManager(), known().project(), c.reason(), actor.person())));
  }

  @CommandHandler
  Outcome handle(
      DesignateClusterManager c,
      @MetaDataValue(Actor.KEY) Actor actor,
      PostRules rules,
      ProjectLives lives) {
    boolean departs = proposal != null && proposal.recommendation() == Recommendation.REFUSE;
    return rules
        .byDirector(known(), actor, c.on())
        .and(decidedByAnother(actor))
        .and(lives.takesNew(known().project(), c.on()))
        .and(rules.departureReasoned(departs, c.reasons()))
        .and(
            rules.free(
                known().designation(),
                known().rank(),
                known().person(),
                known().predecessor(),
                c.from()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerDesignated(
                        c.clusterManager(),
                        known().project(),
                        known().organization(),
                        known().designation(),
                        known().rank(),
                        known().person(),
                        known().predecessor(),
                        c.reasons(),
                        c.from(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RefuseClusterManager c, @MetaDataValue(Actor.KEY) Actor actor, PostRules rules) {
    return rules
        .byDirector(known(), actor, c.on())
        .and(decidedByAnother(actor))
        .and(rules.reasoned("reason", c.reason()))
        .then(
            c.clusterManager(),
            () ->
                apply(
                    new ClusterManagerDenied(
                        c.clusterManager(), known().project(), c.reason(), actor.person())));
  }

  /** The staff, or whoever proposed. */
  private Rule byProposers(Actor actor) {
    return PostRules.byStaffOrOfficer(known().organization(), known().bureau(), actor);
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
  private Rule decidedByAnother(Actor actor) {
    @Nullable Proposal examined = proposal;
    return undecided()
        .and(() -> examined != null, NOT_EXAMINED)
        .and(
            () -> examined != null && !actor.is(examined.by()) && !actor.is(known().proposedBy()),
            FOUR_EYES);
  }

  private Rule seen(int expectedVersion) {
    return Rule.that(expectedVersion == version, STALE_VERSION, "found", Integer.toString(version));
  }
}
