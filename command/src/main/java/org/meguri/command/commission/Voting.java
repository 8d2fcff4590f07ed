package org.meguri.command.commission;

import static org.meguri.command.commission.CommissionRefused.*;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewCommand.ResolveReview;

/**
 * A resolution rests on a quorum of votes, each by a reviewer who takes part and gave an opinion;
 * it is what most of them voted for, and who voted otherwise may have the reasons recorded.
 * Abstentions count for the quorum only; what a member voted with their own hand stays.
 */
record Voting(
    ResolveReview c,
    Reviewers takingPart,
    Map<PersonId, Recommendation> cast,
    int quorum,
    int longest)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    return Rule.that(takingPart.withOpinion().size() >= quorum, QUORUM_NOT_MET)
        .and(
            () -> takingPart.withOpinion().containsAll(voters()),
            VOTE_WITHOUT_OPINION,
            "field",
            "votes")
        .and(() -> voters().size() >= quorum, QUORUM_NOT_MET, "field", "votes")
        .and(asCast())
        .and(
            () ->
                c.votes().containsValue(c.resolution())
                    && new CarriedByVotes(c.votes().values()).allows(c.resolution()),
            RESOLUTION_AGAINST_VOTES,
            "field",
            "resolution")
        .and(
            () -> c.dissents().stream().allMatch(this::stands),
            DISSENT_WITHOUT_VOTE,
            "field",
            "dissents")
        .and(
            ReviewSoFar.conditions(
                c.resolution() == Resolution.APPROVE_WITH_CONDITIONS, c.conditions(), longest))
        .and(Text.given("minutes", c.minutes(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .refusal();
  }

  private Set<PersonId> voters() {
    Set<PersonId> all = new HashSet<>(c.votes().keySet());
    all.addAll(c.abstaining());
    return all;
  }

  /** Nobody votes and abstains, and nobody's own vote is recorded as another. */
  private Rule asCast() {
    List<Rule> rules =
        voters().stream()
            .sorted(java.util.Comparator.comparing(PersonId::value))
            .map(
                member ->
                    Rule.that(
                        isAsCast(member), VOTE_DIFFERS, "field", "votes", "member", member.value()))
            .toList();
    return Rule.all(rules);
  }

  private boolean isAsCast(PersonId member) {
    Resolution vote = c.votes().get(member);
    boolean abstains = c.abstaining().contains(member);
    Recommendation own = cast.get(member);
    String recorded = vote == null ? Recommendation.ABSTAIN.name() : vote.name();
    return abstains == (vote == null) && (own == null || own.name().equals(recorded));
  }

  private boolean stands(Dissent dissent) {
    Resolution vote = c.votes().get(dissent.member());
    return vote != null
        && vote != c.resolution()
        && !dissent.reason().isBlank()
        && dissent.reason().length() <= longest;
  }

  static Map<String, Integer> counted(ResolveReview c) {
    Map<String, Integer> counts = new TreeMap<>();
    c.votes().values().forEach(vote -> counts.merge(vote.name(), 1, Integer::sum));
    if (!c.abstaining().isEmpty()) {
      counts.put(Recommendation.ABSTAIN.name(), c.abstaining().size());
    }
    return counts;
  }
}
