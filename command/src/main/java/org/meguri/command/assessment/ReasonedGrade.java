package org.meguri.command.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;

/** The bureau may depart from the grade the decision table recommends, but says why. */
record ReasonedGrade(
    RuleResult recommended, Grade grade, @Nullable String departureReason, int longest)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    boolean departs = !recommended.result().equals(grade.name());
    return Rule.that(
            !departs || (departureReason != null && !departureReason.isBlank()),
            AssessmentRefused.DEPARTURE_UNREASONED,
            "field",
            "departureReason",
            "recommended",
            recommended.result())
        .and(
            Text.atMost(
                "departureReason", departureReason, longest, AssessmentRefused.TEXT_TOO_LONG))
        .refusal();
  }
}
