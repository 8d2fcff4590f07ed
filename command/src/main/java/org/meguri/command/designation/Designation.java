package org.meguri.command.designation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.designation.DesignationRefused.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.designation.DesignationCommand.ApplyForDesignation;
import org.meguri.command.designation.DesignationCommand.DesignateAsListed;
import org.meguri.command.designation.DesignationCommand.MoveDesignation;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationAppliedFor;
import org.meguri.command.designation.DesignationEvent.DesignationMoved;
import org.meguri.command.organization.Organizations;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeAuthority;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;

/** Decides on one designation; what it decides once there is one is in the classes it extends. */
@Aggregate(type = "designation", snapshotTriggerDefinition = "snapshots")
class Designation extends DesignationMeasures {

  Designation() {}

  /** Here because Axon makes a new case from the very class that handles its first command. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ApplyForDesignation c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Projects projects,
      ProjectLives lives,
      Applying applying) {
    BureauId bureau = projects.bureauOf(c.project()).orElse(null);
    if (bureau == null) {
      return Outcome.refused(ProjectRefused.PROJECT_UNKNOWN, "project", c.project().toString());
    }
    Party of = new Party(c.project(), c.organization(), bureau, c.kind());
    return of.byStaff(actor)
        .and(() -> party == null, DESIGNATION_KNOWN_ALREADY)
        .and(lives.takesNew(c.project(), c.on()))
        .and(RequestFits.said(c.request(), c.kind(), programmes.current()))
        .and(applying.mayApply(of, c.on()))
        .then(
            c.designation(),
            () ->
                apply(
                    new DesignationAppliedFor(
                        c.designation(),
                        c.project(),
                        c.organization(),
                        bureau,
                        c.kind(),
                        1,
                        c.request(),
                        c.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(MoveDesignation c, @MetaDataValue(Actor.KEY) Actor actor) {
    Party of = known();
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED)
        .then(
            c.designation(),
            () ->
                apply(
                    new DesignationMoved(
                        c.designation(), c.into(), of.project(), c.proposal(), c.effectiveOn())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      DesignateAsListed c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Projects projects,
      Organizations organizations) {
    BureauId bureau = projects.bureauOf(c.project()).orElse(null);
    if (bureau == null) {
      return Outcome.refused(ProjectRefused.PROJECT_UNKNOWN, "project", c.project().toString());
    }
    Party of = new Party(c.project(), c.organization(), bureau, c.kind());
    return ProgrammeAuthority.of(actor)
        .and(() -> party == null || (asListed && of.equals(party)), DESIGNATION_KNOWN_ALREADY)
        .and(() -> Applying.suited(of, organizations).refusal())
        .then(
            c.designation(),
            () -> {
              if (party == null) {
                Term whole = RequestFits.termOf(programmes.current());
                apply(
                    new Designated(
                        c.designation(),
                        c.project(),
                        c.organization(),
                        bureau,
                        c.kind(),
                        whole,
                        true,
                        null,
                        whole.from(),
                        actor.person()));
              }
            });
  }
}
