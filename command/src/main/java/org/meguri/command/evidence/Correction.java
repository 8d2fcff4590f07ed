package org.meguri.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.evidence.CorrectionRefused.*;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.Assessments;
import org.meguri.command.assessment.Published;
import org.meguri.command.evidence.CorrectionCommand.ConfirmCorrection;
import org.meguri.command.evidence.CorrectionCommand.ConsiderCorrection;
import org.meguri.command.evidence.CorrectionCommand.OpenCorrection;
import org.meguri.command.evidence.CorrectionCommand.SendBackCorrection;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConfirmed;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConsidered;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.meguri.command.evidence.CorrectionEvent.CorrectionSentBack;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Programmes;

/** Decides on one correction of what a decision rests on. */
@Aggregate(type = "correction", snapshotTriggerDefinition = "snapshots")
class Correction {

  @AggregateIdentifier private @Nullable CorrectionId id;
  private @Nullable CorrectionOpened opened;
  private @Nullable CorrectionConsidered considered;
  private boolean confirmed;

  Correction() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OpenCorrection c, @MetaDataValue(Actor.KEY) Actor actor) {
    return Rule.that(actor.isSystem(), NOT_AUTHORIZED, "role", Role.SYSTEM.name())
        .and(() -> opened == null, CORRECTION_OPENED_ALREADY)
        .then(
            c.correction(),
            () ->
                apply(
                    new CorrectionOpened(
                        c.correction(),
                        c.kind(),
                        c.decision(),
                        c.project(),
                        c.bureau(),
                        c.fiscalYear(),
                        c.evidence(),
                        c.causedBy(),
                        c.reason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ConsiderCorrection c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Published published,
      Assessments assessments) {
    CorrectionOpened of = opened;
    if (of == null) {
      return Outcome.refused(CORRECTION_UNKNOWN);
    }
    return owner(actor, of, false)
        .and(() -> considered == null, WRONG_STATE)
        .and(reason(c.reason(), programmes))
        .and(
            () ->
                c.outcome() == Consideration.STANDS
                    ? Optional.empty()
                    : mayBeMadeAnew(of, published, assessments).refusal())
        .then(
            c.correction(),
            () ->
                apply(
                    new CorrectionConsidered(
                        c.correction(), of.project(), c.outcome(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SendBackCorrection c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    CorrectionOpened of = opened;
    if (of == null) {
      return Outcome.refused(CORRECTION_UNKNOWN);
    }
    return owner(actor, of, true)
        .and(() -> considered != null && !confirmed, WRONG_STATE)
        .and(reason(c.reason(), programmes))
        .then(
            c.correction(),
            () ->
                apply(
                    new CorrectionSentBack(
                        c.correction(), of.project(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConfirmCorrection c, @MetaDataValue(Actor.KEY) Actor actor) {
    CorrectionOpened of = opened;
    if (of == null) {
      return Outcome.refused(CORRECTION_UNKNOWN);
    }
    CorrectionConsidered by = considered;
    if (by == null || confirmed) {
      return owner(actor, of, true).then(() -> Outcome.refused(WRONG_STATE));
    }
    return owner(actor, of, true)
        .and(() -> !actor.is(by.by()), FOUR_EYES)
        .then(
            c.correction(),
            () ->
                apply(
                    new CorrectionConfirmed(
                        c.correction(), of.project(), by.outcome(), c.on(), actor.person())));
  }

  /** Only what was published is made anew, and only once at a time. */
  private static Rule mayBeMadeAnew(
      CorrectionOpened of, Published published, Assessments assessments) {
    if (of.kind() != DecisionKind.ASSESSMENT) {
      return Optional::empty;
    }
    AssessmentId assessment = AssessmentId.of(of.decision());
    return Rule.that(published.isPublished(assessment), NOT_PUBLISHED_YET)
        .and(() -> assessments.onRecord(assessment.next()).isEmpty(), REASSESSED_ALREADY);
  }

  /** The bureau sees to a project's decision, the policy group to the whole programme's. */
  private static Rule owner(Actor actor, CorrectionOpened of, boolean director) {
    if (of.bureau().equals(BureauId.POLICY_GROUP)) {
      Role role = director ? Role.POLICY_DIRECTOR : Role.POLICY_OFFICER;
      return Rule.that(actor.has(role), NOT_AUTHORIZED, "role", role.name());
    }
    Role role = director ? Role.DIRECTOR : Role.OFFICER;
    return Rule.that(
            director ? actor.isDirectorOf(of.bureau()) : actor.isOfficerOf(of.bureau()),
            NOT_AUTHORIZED,
            "role",
            role.name())
        .and(() -> !actor.isManagerOf(of.project()), OWN_ORGANIZATION);
  }

  private static Rule reason(String reason, Programmes programmes) {
    return Text.given(
        "reason",
        reason,
        programmes.current().rules().maximumTextLength(),
        REASON_MISSING,
        TEXT_TOO_LONG);
  }

  @EventSourcingHandler
  void on(CorrectionOpened event) {
    id = event.correction();
    opened = event;
  }

  @EventSourcingHandler
  void on(CorrectionConsidered event) {
    considered = event;
  }

  @EventSourcingHandler
  void on(CorrectionSentBack event) {
    considered = null;
  }

  @EventSourcingHandler
  void on(CorrectionConfirmed event) {
    confirmed = true;
  }
}
