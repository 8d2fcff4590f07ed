package org.meguri.command.commission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.commission.CommissionRefused.*;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;
import org.meguri.command.programme.Programmes;

/**
 * One review from its opening to its resolution. Who takes part is asked anew at every step,
 * because an interest may be declared at any time (rule 3).
 */
@Aggregate(type = "review", snapshotTriggerDefinition = "snapshots")
class Review extends ReviewSoFar {

  Review() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OpenReview c, @MetaDataValue(Actor.KEY) Actor actor, Reviews reviews) {
    return system(actor)
        .and(() -> id == null, REVIEW_OPEN_ALREADY)
        .and(
            () -> reviews.latest(c.assessment()).filter(r -> r.resolution() == null).isEmpty(),
            REVIEW_OPEN_ALREADY)
        .then(
            c.review(),
            () ->
                apply(
                    new ReviewOpened(
                        c.review(),
                        c.assessment(),
                        c.project(),
                        c.bureau(),
                        c.fiscalYear(),
                        c.commission())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConveneReview c, @MetaDataValue(Actor.KEY) Actor actor, Sessions sessions) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    return secretariat(actor)
        .and(() -> !resolved, RESOLVED_ALREADY)
        .and(
            () -> sessions.heldOn(c.session()).equals(Optional.of(c.heldOn())),
            SESSION_UNKNOWN,
            "field",
            "session")
        .then(
            c.review(),
            () ->
                apply(
                    new ReviewConvened(
                        c.review(), review.project(), c.session(), c.heldOn(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      AssignReviewers c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll, Programmes programmes) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    Rule inOrder =
        system(actor)
            .and(() -> convened != null, NOT_CONVENED)
            .and(() -> reviewers.isEmpty(), WRONG_STATE);
    return inOrder.then(
        () -> {
          Eligibility eligible = eligible(review, c.on(), roll);
          Panel panel = eligible.panel(programmes.current().rules());
          return Rule.that(!panel.reviewers().isEmpty(), NOBODY_ELIGIBLE)
              .then(c.review(), () -> apply(assigned(review, panel, eligible.groundsOf(panel))));
        });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ReplaceReviewers c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll, Programmes programmes) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    return secretariat(actor)
        .and(() -> !resolved, RESOLVED_ALREADY)
        .and(() -> quorumFailed && !opened, REPLACEMENT_NOT_NEEDED)
        .and(() -> !c.added().isEmpty(), NOT_A_MEMBER, "field", "added")
        .and(reason(c.reason(), programmes))
        .and(() -> new Replacements(c.added(), eligible(review, c.on(), roll), reviewers).refusal())
        .then(
            c.review(),
            () ->
                apply(
                    new ReviewersReplaced(
                        c.review(), review.project(), c.added(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SubmitOpinion c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll, Programmes programmes) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    int longest = programmes.current().rules().maximumTextLength();
    return ownHand(actor, c.member())
        .and(() -> !resolved, RESOLVED_ALREADY)
        .and(hasNotDeclined(c.member()))
        .and(() -> !reviewers.hasOpined(c.member()), OPINION_GIVEN_ALREADY)
        .and(() -> !opened, OPINIONS_OPEN)
        .and(takesPart(c.member(), roll))
        .and(Text.given("text", c.text(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .and(
            conditions(
                c.recommendation() == Recommendation.APPROVE_WITH_CONDITIONS,
                c.conditions(),
                longest))
        .then(
            c.review(),
            () ->
                apply(
                    new OpinionSubmitted(
                        c.review(),
                        review.project(),
                        OpinionId.of(c.review(), c.member()),
                        c.member(),
                        c.recommendation(),
                        c.text(),
                        c.conditions())));
  }

  /** Also after an opinion, which then counts no more: a conflict may be noticed late. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DeclineReview c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    return ownHand(actor, c.member())
        .and(() -> !resolved, RESOLVED_ALREADY)
        .and(hasNotDeclined(c.member()))
        .and(reason(c.reason(), programmes))
        .then(
            c.review(),
            () ->
                apply(
                    new ReviewerDeclined(
                        c.review(), review.project(), c.member(), c.kind(), c.reason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CountQuorum c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    return system(actor)
        .and(() -> !resolved, RESOLVED_ALREADY)
        .and(() -> !reviewers.isEmpty(), WRONG_STATE)
        .then(
            c.review(),
            () -> {
              int present = takingPart(roll).withOpinion().size();
              apply(
                  new QuorumCounted(
                      c.review(), review.project(), present, quorum, present >= quorum));
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OpenOpinions c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    return Rule.that(
            () -> actor.isSystem() || takingPart(roll).chairedBy(actor.person()), NOT_THE_CHAIR)
        .and(() -> !opened, OPINIONS_OPEN)
        .and(() -> takingPart(roll).withOpinion().size() >= quorum, QUORUM_NOT_MET)
        .and(() -> !actor.isSystem() || takingPart(roll).allIn(), OPINIONS_SEALED)
        .then(
            c.review(),
            () -> apply(new OpinionsOpened(c.review(), review.project(), actor.person())));
  }

  /** The member's own hand; whoever comes after the resolution is told by name. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      CastVote c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll, Programmes programmes) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    return ownHand(actor, c.member())
        .and(() -> !resolved, RESOLVED_ALREADY, "member", c.member().value())
        .and(() -> reviewers.assigned(c.member()), NOT_A_REVIEWER)
        .and(() -> opened, OPINIONS_SEALED)
        .and(takesPart(c.member(), roll))
        .and(() -> takingPart(roll).withOpinion().contains(c.member()), VOTE_WITHOUT_OPINION)
        .and(() -> !cast.containsKey(c.member()), VOTE_CAST_ALREADY)
        .and(
            () ->
                c.vote() == Recommendation.APPROVE
                    ? Optional.empty()
                    : reason(Objects.requireNonNullElse(c.reason(), ""), programmes).refusal())
        .then(
            c.review(),
            () ->
                apply(
                    new VoteCast(
                        c.review(), review.project(), c.member(), c.vote(), c.reason(), c.on())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ResolveReview c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll, Programmes programmes) {
    ReviewOpened review = opening;
    if (review == null) {
      return Outcome.refused(REVIEW_UNKNOWN);
    }
    int longest = programmes.current().rules().maximumTextLength();
    return Rule.that(() -> !resolved, RESOLVED_ALREADY)
        .and(() -> takingPart(roll).chairedBy(actor.person()), NOT_THE_CHAIR)
        .and(() -> opened, OPINIONS_SEALED)
        .and(() -> new Voting(c, takingPart(roll), cast, quorum, longest).refusal())
        .then(
            c.review(),
            () ->
                apply(
                    new ReviewResolved(
                        c.review(),
                        review.assessment(),
                        review.project(),
                        c.resolution(),
                        Voting.counted(c),
                        c.dissents(),
                        c.conditions(),
                        c.minutes(),
                        c.on(),
                        actor.person())));
  }

  private static ReviewersAssigned assigned(
      ReviewOpened review, Panel panel, List<ConflictGround> grounds) {
    return new ReviewersAssigned(
        review.review(),
        review.project(),
        panel.reviewers(),
        panel.excluded(),
        panel.quorum(),
        panel.reviewers().get(0),
        grounds);
  }
}
