package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.programme.Examples;

/** Reviews of one assessment as a test needs them to stand. */
public final class StubReviews implements Reviews {
  public static final AssessmentId ASSESSMENT =
      AssessmentId.of(Examples.K_RIP, 2006, AssessmentKind.EX_ANTE);
  public static final ReviewId REVIEW = ReviewId.of(ASSESSMENT, 1);
  private final List<PersonId> opined = new ArrayList<>();
  private int round;
  private @Nullable Resolution resolution;
  private @Nullable SessionId session;

  public StubReviews open() {
    round++;
    resolution = null;
    return this;
  }

  public StubReviews at(SessionId convenedFor) {
    session = convenedFor;
    return this;
  }

  public StubReviews withOpinionOf(String... members) {
    for (String member : members) {
      opined.add(PersonId.of(member));
    }
    return this;
  }

  public StubReviews resolved(Resolution as) {
    resolution = as;
    return this;
  }

  @Override
  public Optional<ReviewStanding> standing(ReviewId review) {
    return review.equals(ReviewId.of(ASSESSMENT, Math.max(1, round)))
        ? latest(ASSESSMENT)
        : Optional.empty();
  }

  @Override
  public Optional<ReviewStanding> latest(AssessmentId assessment) {
    return round == 0
        ? Optional.empty()
        : Optional.of(
            new ReviewStanding(
                ReviewId.of(ASSESSMENT, round),
                ASSESSMENT,
                Examples.K_RIP,
                round,
                session,
                LocalDate.of(2006, 3, 22),
                opined,
                opined,
                2,
                true,
                true,
                resolution));
  }

  @Override
  public int nextRound(AssessmentId assessment) {
    return round + 1;
  }

  @Override
  public List<OpinionId> opinionsOn(AssessmentId assessment) {
    return opined.stream().map(member -> OpinionId.of(REVIEW, member)).toList();
  }
}
