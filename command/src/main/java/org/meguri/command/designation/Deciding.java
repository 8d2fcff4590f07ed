package org.meguri.command.designation;

import static org.meguri.command.designation.DesignationRefused.*;

import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.designation.DesignationSoFar.Pending;
import org.meguri.command.designation.DesignationSoFar.Proposal;
import org.meguri.command.programme.ProgrammeFile;

/** What the director's decision needs: an examination, by somebody else, and reasons to depart. */
final class Deciding {
  private Deciding() {}

  /** Four eyes (rule 2): neither who examined nor who applied. */
  static Rule byAnother(Pending asked, Actor actor) {
    Proposal proposal = asked.proposal();
    return Rule.that(proposal != null, NOT_EXAMINED)
        .and(
            () -> proposal != null && !actor.is(proposal.by()) && !actor.is(asked.by()), FOUR_EYES);
  }

  static Rule departureReasoned(Pending asked, @Nullable String reasons, ProgrammeFile programme) {
    Proposal proposal = asked.proposal();
    int longest = programme.rules().maximumTextLength();
    return proposal != null && proposal.recommendation() == Recommendation.REFUSE
        ? Text.given("reasons", reasons, longest, DEPARTURE_UNREASONED, TEXT_TOO_LONG)
        : Text.atMost("reasons", reasons, longest, TEXT_TOO_LONG);
  }
}
