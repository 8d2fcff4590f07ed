package org.meguri.command.assessment;

import static org.meguri.command.assessment.AssessmentRefused.DEPARTURE_UNREASONED;
import static org.meguri.command.assessment.AssessmentRefused.NO_OPINION_ON_RECORD;
import static org.meguri.command.assessment.AssessmentRefused.NO_RESOLUTION_ON_RECORD;
import static org.meguri.command.assessment.AssessmentRefused.OPINION_UNANSWERED;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.ReviewStanding;

/**
 * Rule 4: the commission's opinions and its resolution on this very draft are on record, every
 * opinion is answered, and going on against a return has its reasons.
 */
record HeardByTheCommission(
    Optional<ReviewStanding> latest,
    int timesForwarded,
    List<OpinionId> opinions,
    Collection<OpinionId> answered,
    @Nullable String departureReason)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    String unanswered =
        opinions.stream()
            .filter(opinion -> !answered.contains(opinion))
            .map(opinion -> "answer." + opinion)
            .findFirst()
            .orElse("");
    return Rule.that(!opinions.isEmpty(), NO_OPINION_ON_RECORD)
        .and(Rule.that(resolution().isPresent(), NO_RESOLUTION_ON_RECORD))
        .and(Rule.that(unanswered.isEmpty(), OPINION_UNANSWERED, "field", unanswered))
        .and(
            () ->
                resolution().filter(Resolution.RETURN::equals).isEmpty()
                    || (departureReason != null && !departureReason.isBlank()),
            DEPARTURE_UNREASONED,
            "field",
            "departureReason")
        .refusal();
  }

  /** Each forwarded draft is reviewed anew: an earlier draft's resolution does not speak for it. */
  Optional<Resolution> resolution() {
    return latest
        .filter(review -> review.round() >= timesForwarded)
        .flatMap(review -> Optional.ofNullable(review.resolution()));
  }
}
