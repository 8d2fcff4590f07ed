package org.meguri.command.commission;

import static org.meguri.command.commission.CommissionRefused.*;

import java.util.Optional;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.commission.ReviewCommand.ResolveReview;

/**
 * A resolution rests on a quorum of votes, each by a reviewer who takes part and gave an opinion;
 * it is what most of them voted for, and who voted otherwise may have the reasons recorded.
 */
record Voting(ResolveReview c, Reviewers takingPart, int quorum, int longest) implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    return Rule.that(takingPart.withOpinion().size() >= quorum, QUORUM_NOT_MET)
        .and(
            () -> takingPart.withOpinion().containsAll(c.votes().keySet()),
            VOTE_WITHOUT_OPINION,
            "field",
            "votes")
        .and(() -> c.votes().size() >= quorum, QUORUM_NOT_MET, "field", "votes")
        .and(
            () -> new CarriedByVotes(c.votes().values()).allows(c.resolution()),
            RESOLUTION_AGAINST_VOTES,
            "field",
            "resolution")
        .and(
            () -> c.dissents().stream().allMatch(this::stands),
            DISSENT_WITHOUT_VOTE,
            "field",
            "dissents")
        .and(conditions())
        .and(Text.given("minutes", c.minutes(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .refusal();
  }

  private boolean stands(Dissent dissent) {
    Resolution vote = c.votes().get(dissent.member());
    return vote != null
        && vote != c.resolution()
        && !dissent.reason().isBlank()
        && dissent.reason().length() <= longest;
  }

  private Rule conditions() {
    return c.resolution() == Resolution.APPROVE_WITH_CONDITIONS
        ? Text.given("conditions", c.conditions(), longest, TEXT_MISSING, TEXT_TOO_LONG)
        : Text.atMost("conditions", c.conditions(), longest, TEXT_TOO_LONG);
  }
}
