package org.meguri.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.assessment.AssessmentRefused.*;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.Reviews;
import org.meguri.command.plan.Plans;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.Rounds;

/** One assessment from its beginning to what follows from it. */
@Aggregate(type = "assessment", snapshotTriggerDefinition = "snapshots")
class Assessment extends Publication {

  Assessment() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      BeginAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Plans plans,
      Rounds rounds,
      Published published) {
    return system(actor)
        .and(() -> begun == null, BEGUN_ALREADY)
        .and(
            () ->
                new RestsOnWhatStands(
                        c.kind(),
                        c.project(),
                        c.fiscalYear(),
                        c.plan(),
                        c.evidence(),
                        plans,
                        rounds,
                        published)
                    .refusal())
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentBegun(
                        c.assessment(),
                        c.kind(),
                        c.project(),
                        c.bureau(),
                        c.fiscalYear(),
                        c.plan(),
                        c.evidence())));
  }

  /** A draft that names no evidence of its own rests on what the assessment was begun with. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      DraftAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Plans plans,
      Rounds rounds,
      Published published,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    ProgrammeFile programme = programmes.current();
    int longest = programme.rules().maximumTextLength();
    List<Evidence> cited = c.evidence().isEmpty() ? own.evidence() : c.evidence();
    return officer(actor, own)
        .and(() -> mayBeDrafted(reviews), stage.isPublic() ? PUBLISHED_ALREADY : WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(new CompleteMarks(c.marks(), programme.criteria(), longest))
        .and(new ReasonedGrade(c.recommended(), c.grade(), c.departureReason(), longest))
        .and(Text.given("summary", c.summary(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .and(() -> restsOn(own, cited, plans, rounds, published).refusal())
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentDrafted(
                        c.assessment(),
                        own.project(),
                        version + 1,
                        c.marks(),
                        c.attainmentPercent(),
                        cited,
                        c.recommended(),
                        c.grade(),
                        c.departureReason(),
                        c.summary(),
                        actor.person())));
  }

  /**
   * Before the commission saw it, the draft goes back; afterwards only the answers do, because a
   * new draft needs a new review.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SendBackAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return director(actor, own)
        .and(() -> version > 0, NOT_DRAFTED)
        .and(() -> mayBeSentBack(reviews), stage.isPublic() ? PUBLISHED_ALREADY : WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentSentBack(
                        c.assessment(), own.project(), version, c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ForwardAssessment c, @MetaDataValue(Actor.KEY) Actor actor) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return director(actor, own)
        .and(() -> version > 0, NOT_DRAFTED)
        .and(() -> stage == Stage.DRAFTED, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> new FourEyes(hands).allow(actor), FOUR_EYES)
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentForwarded(
                        c.assessment(), own.project(), version, actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      AnswerOpinion c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    int longest = programmes.current().rules().maximumTextLength();
    return officer(actor, own)
        .and(() -> !stage.isPublic(), PUBLISHED_ALREADY)
        .and(() -> stage != Stage.APPROVED, WRONG_STATE)
        .and(() -> reviews.opinionsOn(c.assessment()).contains(c.opinion()), OPINION_UNKNOWN)
        .and(Text.given("answer." + c.opinion(), c.answer(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.assessment(),
            () ->
                apply(
                    new OpinionAnswered(
                        c.assessment(), own.project(), c.opinion(), c.answer(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ApproveAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Plans plans,
      Rounds rounds,
      Published published,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    Grade drafted = grade;
    if (drafted == null) {
      return Outcome.refused(NOT_DRAFTED);
    }
    int longest = programmes.current().rules().maximumTextLength();
    return director(actor, own)
        .and(() -> new FourEyes(hands).allow(actor), FOUR_EYES)
        .and(() -> stage == Stage.FORWARDED, stage.isPublic() ? PUBLISHED_ALREADY : WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> planStands(own, plans, rounds, published).refusal())
        .and(() -> heard(reviews, c.departureReason()).refusal())
        .and(Text.atMost("departureReason", c.departureReason(), longest, TEXT_TOO_LONG))
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentApproved(
                        c.assessment(),
                        own.project(),
                        version,
                        drafted,
                        resolution(reviews).orElseThrow(),
                        c.departureReason(),
                        actor.person())));
  }

  private static Rule restsOn(
      AssessmentBegun of, List<Evidence> cited, Plans plans, Rounds rounds, Published published) {
    return new RestsOnWhatStands(
        of.kind(), of.project(), of.fiscalYear(), of.plan(), cited, plans, rounds, published);
  }

  /** The plan a director approves with the ex-ante assessment is the one that was assessed. */
  private Rule planStands(AssessmentBegun of, Plans plans, Rounds rounds, Published published) {
    List<Evidence> cited = evidence.stream().filter(e -> e.kind().equals("plan")).toList();
    return of.kind() == AssessmentKind.EX_ANTE
        ? restsOn(of, cited, plans, rounds, published)
        : Optional::empty;
  }

  /** Once forwarded, only the commission's return opens it for a new draft. */
  private boolean mayBeDrafted(Reviews reviews) {
    return switch (stage) {
      case BEGUN, DRAFTED, SENT_BACK -> true;
      case FORWARDED -> resolution(reviews).filter(Resolution.RETURN::equals).isPresent();
      case APPROVED, PUBLISHED, SUPERSEDED -> false;
    };
  }

  private boolean mayBeSentBack(Reviews reviews) {
    return stage == Stage.DRAFTED || (stage == Stage.FORWARDED && resolution(reviews).isPresent());
  }

  private HeardByTheCommission heard(Reviews reviews, @Nullable String departureReason) {
    AssessmentId assessment = java.util.Objects.requireNonNull(id);
    return new HeardByTheCommission(
        reviews.latest(assessment),
        timesForwarded,
        reviews.opinionsOn(assessment),
        answered,
        departureReason);
  }

  private Optional<Resolution> resolution(Reviews reviews) {
    return heard(reviews, null).resolution();
  }
}
