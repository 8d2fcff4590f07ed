package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** The review of one assessment by the commission. */
public sealed interface ReviewEvent extends ProjectFact {

  ReviewId review();

  @EventName("review.opened")
  record ReviewOpened(
      ReviewId review,
      AssessmentId assessment,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      CommissionId commission)
      implements ReviewEvent {}

  @EventName("review.convened")
  record ReviewConvened(
      ReviewId review, ProjectId project, SessionId session, LocalDate heldOn, PersonId by)
      implements ReviewEvent {}

  /** {@code grounds} are the facts that keep the excluded away. */
  @EventName(value = "review.reviewers-assigned", revision = 2)
  record ReviewersAssigned(
      ReviewId review,
      ProjectId project,
      List<PersonId> reviewers,
      List<Exclusion> excluded,
      int quorum,
      PersonId chair,
      List<ConflictGround> grounds)
      implements ReviewEvent {

    /** Where nobody is kept away by a fact. */
    public ReviewersAssigned(
        ReviewId review,
        ProjectId project,
        List<PersonId> reviewers,
        List<Exclusion> excluded,
        int quorum,
        PersonId chair) {
      this(review, project, reviewers, excluded, quorum, chair, List.of());
    }
  }

  /** A member's own vote; the reason is given with every vote but a plain approval. */
  @EventName("review.vote-cast")
  record VoteCast(
      ReviewId review,
      ProjectId project,
      PersonId member,
      Recommendation vote,
      @Nullable String reason,
      LocalDate effectiveOn)
      implements ReviewEvent {}

  @EventName("review.reviewers-replaced")
  record ReviewersReplaced(
      ReviewId review, ProjectId project, List<PersonId> added, String reason, PersonId by)
      implements ReviewEvent {}

  /** Blind: nobody but its author reads it until the opinions are opened. */
  @EventName("review.opinion-submitted")
  record OpinionSubmitted(
      ReviewId review,
      ProjectId project,
      OpinionId opinion,
      PersonId member,
      Recommendation recommendation,
      String text,
      @Nullable String conditions)
      implements ReviewEvent {}

  /** The member declared a conflict in the case; the declaration stays on record. */
  @EventName("review.reviewer-declined")
  record ReviewerDeclined(
      ReviewId review, ProjectId project, PersonId member, ConflictKind kind, String reason)
      implements ReviewEvent {}

  @EventName("review.quorum-counted")
  record QuorumCounted(ReviewId review, ProjectId project, int present, int quorum, boolean met)
      implements ReviewEvent {}

  @EventName("review.opinions-opened")
  record OpinionsOpened(ReviewId review, ProjectId project, PersonId by) implements ReviewEvent {}

  /** {@code votes} counts by resolution; the chair's minutes with it. */
  @EventName("review.resolved")
  record ReviewResolved(
      ReviewId review,
      AssessmentId assessment,
      ProjectId project,
      Resolution resolution,
      Map<String, Integer> votes,
      List<Dissent> dissents,
      @Nullable String conditions,
      String minutes,
      LocalDate effectiveOn,
      PersonId by)
      implements ReviewEvent {}
}
