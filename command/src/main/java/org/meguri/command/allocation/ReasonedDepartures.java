package org.meguri.command.allocation;

import static org.meguri.command.allocation.AllocationRefused.DEPARTURE_UNREASONED;
import static org.meguri.command.allocation.AllocationRefused.TEXT_TOO_LONG;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;

/** A proposal may depart from the rule in weights and amounts, but says why. */
record ReasonedDepartures(Basis basis, @Nullable String reason, int longest) implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    boolean unreasonedAmount =
        basis.departures().stream().anyMatch(departure -> departure.reason().isBlank());
    boolean unreasonedWeights = basis.departsInWeights() && (reason == null || reason.isBlank());
    return Rule.that(
            !unreasonedAmount && !unreasonedWeights,
            DEPARTURE_UNREASONED,
            "field",
            "departureReason",
            "recommended",
            Integer.toString(basis.rule().version()))
        .and(Text.atMost("departureReason", reason, longest, TEXT_TOO_LONG))
        .and(
            Rule.all(
                basis.departures().stream()
                    .map(d -> Text.atMost("departureReason", d.reason(), longest, TEXT_TOO_LONG))
                    .toList()))
        .refusal();
  }
}
