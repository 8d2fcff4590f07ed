package org.meguri.command.commission;

import static org.meguri.command.commission.CommissionRefused.CONFLICT_OF_INTEREST;
import static org.meguri.command.commission.CommissionRefused.REVIEWER_ALREADY;
import static org.meguri.command.commission.CommissionRefused.TERM_OVER;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.PersonId;

/** Replacements are members in term, free of conflict, and new to the review. */
record Replacements(List<PersonId> named, Eligibility eligible, Reviewers before) implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    List<PersonId> inTerm = eligible.inTerm().stream().map(Roll.Seat::member).toList();
    List<PersonId> inConflict = eligible.excluded().stream().map(Exclusion::member).toList();
    Set<PersonId> seen = new HashSet<>(before.all());
    return Rule.all(
            named.stream()
                .map(
                    member ->
                        of(inTerm.contains(member), TERM_OVER, member)
                            .and(of(seen.add(member), REVIEWER_ALREADY, member))
                            .and(of(!inConflict.contains(member), CONFLICT_OF_INTEREST, member)))
                .toList())
        .refusal();
  }

  private static Rule of(boolean met, CommissionRefused otherwise, PersonId member) {
    return Rule.that(met, otherwise, "field", "added", "member", member.value());
  }
}
