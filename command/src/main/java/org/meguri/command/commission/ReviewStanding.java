package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.project.ProjectId;

/**
 * Where a review stands. {@code reviewers} are those still taking part, in their order: none who
 * declined or is in conflict on the session's day; {@code withOpinion} those of them who gave one.
 */
public record ReviewStanding(
    ReviewId review,
    AssessmentId assessment,
    ProjectId project,
    int round,
    @Nullable SessionId session,
    @Nullable LocalDate heldOn,
    List<PersonId> reviewers,
    List<PersonId> withOpinion,
    int quorum,
    boolean quorumMet,
    boolean opened,
    @Nullable Resolution resolution) {

  /** Who chairs the review now; null before reviewers are assigned or when none is left. */
  public @Nullable PersonId chair() {
    return reviewers.isEmpty() ? null : reviewers.get(0);
  }

  /** Reviewers whose opinion is still awaited. */
  public List<PersonId> awaited() {
    return reviewers.stream().filter(reviewer -> !withOpinion.contains(reviewer)).toList();
  }

  public int opinionCount() {
    return withOpinion.size();
  }
}
