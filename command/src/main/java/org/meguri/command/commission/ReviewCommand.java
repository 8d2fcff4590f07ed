package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** What may be asked of a review. {@code on} is the day of the act. */
public sealed interface ReviewCommand {

  /** By the system. */
  record OpenReview(
      @TargetAggregateIdentifier ReviewId review,
      AssessmentId assessment,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      CommissionId commission)
      implements ReviewCommand {}

  /** By the policy officer, for a session already convened. */
  record ConveneReview(
      @TargetAggregateIdentifier ReviewId review, SessionId session, LocalDate heldOn)
      implements ReviewCommand {}

  /**
   * By the system: members in term, less those in conflict on the day; the quorum is what the
   * programme file's rule says.
   */
  record AssignReviewers(@TargetAggregateIdentifier ReviewId review, LocalDate on)
      implements ReviewCommand {}

  /** By the policy officer when the quorum failed. */
  record ReplaceReviewers(
      @TargetAggregateIdentifier ReviewId review, List<PersonId> added, String reason, LocalDate on)
      implements ReviewCommand {}

  /** By the reviewer. */
  record SubmitOpinion(
      @TargetAggregateIdentifier ReviewId review,
      PersonId member,
      Recommendation recommendation,
      String text,
      @Nullable String conditions)
      implements ReviewCommand {}

  /** By the reviewer, declaring a conflict. */
  record DeclineReview(
      @TargetAggregateIdentifier ReviewId review, PersonId member, ConflictKind kind, String reason)
      implements ReviewCommand {}

  /** By a reviewer who gave an opinion, once the opinions are open. */
  record CastVote(
      @TargetAggregateIdentifier ReviewId review,
      PersonId member,
      Recommendation vote,
      @Nullable String reason,
      LocalDate on)
      implements ReviewCommand {}

  /** By the system. */
  record CountQuorum(@TargetAggregateIdentifier ReviewId review) implements ReviewCommand {}

  /** By the system once all are in, or by the chair. */
  record OpenOpinions(@TargetAggregateIdentifier ReviewId review) implements ReviewCommand {}

  /**
   * By the chair of the review; {@code votes} by member, of those who gave an opinion; {@code
   * abstaining} count for the quorum and for no resolution.
   */
  record ResolveReview(
      @TargetAggregateIdentifier ReviewId review,
      Resolution resolution,
      Map<PersonId, Resolution> votes,
      List<Dissent> dissents,
      @Nullable String conditions,
      String minutes,
      LocalDate on,
      Set<PersonId> abstaining)
      implements ReviewCommand {

    /** Where nobody abstains. */
    public ResolveReview(
        ReviewId review,
        Resolution resolution,
        Map<PersonId, Resolution> votes,
        List<Dissent> dissents,
        @Nullable String conditions,
        String minutes,
        LocalDate on) {
      this(review, resolution, votes, dissents, conditions, minutes, on, Set.of());
    }
  }
}
