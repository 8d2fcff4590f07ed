package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.assessment.AssessmentRefused.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.StubReviews;

class HeardByTheCommissionTest {
  private static final OpinionId HARAS = OpinionId.of("review-hara");
  private static final OpinionId NODAS = OpinionId.of("review-noda");
  private final StubReviews reviews = new StubReviews();

  @Test
  void withResolutionAndEveryOpinionAnsweredItIsHeard() {
    reviews.open().resolved(Resolution.APPROVE);
    assertThat(refusal(1, List.of(HARAS, NODAS), List.of(NODAS, HARAS), null)).isEmpty();
  }

  @Test
  void withoutAnOpinionItIsNot() {
    reviews.open().resolved(Resolution.APPROVE);
    assertThat(refusal(1, List.of(), List.of(), null))
        .contains(Outcome.refused(NO_OPINION_ON_RECORD));
  }

  @Test
  void withoutAResolutionItIsNot() {
    reviews.open();
    assertThat(refusal(1, List.of(HARAS), List.of(HARAS), null))
        .contains(Outcome.refused(NO_RESOLUTION_ON_RECORD));
  }

  @Test
  void theResolutionOnAnEarlierDraftDoesNotSpeakForThisOne() {
    reviews.open().resolved(Resolution.RETURN);
    assertThat(refusal(2, List.of(HARAS), List.of(HARAS), "理由"))
        .contains(Outcome.refused(NO_RESOLUTION_ON_RECORD));
  }

  @Test
  void everyOpinionGetsAWrittenAnswer() {
    reviews.open().resolved(Resolution.APPROVE);
    assertThat(refusal(1, List.of(HARAS, NODAS), List.of(HARAS), null))
        .contains(Outcome.refused(OPINION_UNANSWERED, "field", "answer." + NODAS));
  }

  @Test
  void goingOnAgainstAReturnHasItsReasons() {
    reviews.open().resolved(Resolution.RETURN);
    assertThat(refusal(1, List.of(HARAS), List.of(HARAS), " "))
        .contains(Outcome.refused(DEPARTURE_UNREASONED, "field", "departureReason"));
    assertThat(refusal(1, List.of(HARAS), List.of(HARAS), "地域の実情")).isEmpty();
  }

  private Optional<Outcome> refusal(
      int forwarded, List<OpinionId> opinions, List<OpinionId> answered, @Nullable String reason) {
    return new HeardByTheCommission(
            reviews.latest(StubReviews.ASSESSMENT), forwarded, opinions, answered, reason)
        .refusal();
  }
}
