package org.meguri.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.assessment.AssessmentRefused.*;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.programme.Programmes;

/**
 * An approved assessment is published once; later it may be marked or superseded, and what follows
 * from it is recommended, proposed and decided. Only an assessment that was begun is asked: Axon
 * cannot make a case through handlers of a superclass, so the desk says that it is unknown.
 */
abstract class Publication extends AssessmentSoFar {

  @CommandHandler
  Outcome handle(PublishAssessment c, @MetaDataValue(Actor.KEY) Actor actor) {
    AssessmentBegun own = known();
    Grade approved = grade;
    return system(actor)
        .and(() -> !stage.isPublic(), PUBLISHED_ALREADY)
        .and(() -> stage == Stage.APPROVED && approved != null, NOT_APPROVED)
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentPublished(
                        c.assessment(),
                        own.project(),
                        version,
                        java.util.Objects.requireNonNull(approved),
                        c.on())));
  }

  @CommandHandler
  Outcome handle(
      SupersedeAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Published others,
      Programmes programmes) {
    AssessmentBegun own = known();
    return system(actor)
        .and(() -> stage == Stage.PUBLISHED, WRONG_STATE)
        .and(
            () -> !c.successor().equals(c.assessment()) && others.isPublished(c.successor()),
            SUCCESSOR_NOT_PUBLISHED)
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentSuperseded(
                        c.assessment(), own.project(), c.successor(), c.reason())));
  }

  @CommandHandler
  Outcome handle(
      MarkEvidenceCorrected c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = known();
    return system(actor)
        .and(() -> evidence.contains(c.evidence()), EVIDENCE_NOT_CITED)
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new EvidenceCorrected(
                        c.assessment(), own.project(), c.evidence(), c.reason())));
  }

  @CommandHandler
  Outcome handle(RecommendReflection c, @MetaDataValue(Actor.KEY) Actor actor) {
    AssessmentBegun own = known();
    return system(actor)
        .and(() -> stage == Stage.PUBLISHED && !recommended, WRONG_STATE)
        .then(
            c.assessment(),
            () -> apply(new ReflectionRecommended(c.assessment(), own.project(), c.recommended())));
  }

  @CommandHandler
  Outcome handle(
      ProposeReflection c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = known();
    return officer(actor, own)
        .and(() -> recommended && !reflected, WRONG_STATE)
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new ReflectionProposed(
                        c.assessment(), own.project(), c.outcome(), c.reason(), actor.person())));
  }

  @CommandHandler
  Outcome handle(
      SendBackReflection c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = known();
    return director(actor, own)
        .and(() -> proposal != null && !reflected, WRONG_STATE)
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new ReflectionSentBack(
                        c.assessment(), own.project(), c.reason(), actor.person())));
  }

  @CommandHandler
  Outcome handle(DecideReflection c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = known();
    ReflectionProposed proposed = proposal;
    if (proposed == null || reflected) {
      return director(actor, own).then(() -> Outcome.refused(WRONG_STATE));
    }
    return director(actor, own)
        .and(() -> new FourEyes(List.of(proposed.by())).allow(actor), FOUR_EYES)
        .and(() -> c.outcome() == proposed.outcome(), WRONG_STATE, "field", "outcome")
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new ReflectionDecided(
                        c.assessment(),
                        own.project(),
                        c.outcome(),
                        c.reason(),
                        c.on(),
                        actor.person())));
  }
}
