package org.meguri.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.Reflection;
import org.meguri.command.assessment.RuleResult;
import org.meguri.query.fold.Copy;

/** What follows from an assessment: the rule's recommendation, the proposal, the decision. */
public record Reflecting(
    @Nullable RuleResult recommended,
    @Nullable Proposal proposal,
    List<Reasoned> sentBack,
    @Nullable Decision decision) {

  static final Reflecting NONE = new Reflecting(null, null, List.of(), null);

  /** The officer's proposal. */
  public record Proposal(Reflection outcome, String reason, PersonId by, Instant at) {}

  /** The director's decision. */
  public record Decision(
      Reflection outcome, String reason, LocalDate effectiveOn, PersonId by, Instant at) {}

  Reflecting recommended(RuleResult result) {
    return new Reflecting(result, proposal, sentBack, decision);
  }

  Reflecting proposed(Proposal made) {
    return new Reflecting(recommended, made, sentBack, decision);
  }

  Reflecting sentBack(Reasoned why) {
    return new Reflecting(recommended, proposal, Copy.plus(sentBack, why), decision);
  }

  Reflecting decided(Decision taken) {
    return new Reflecting(recommended, proposal, sentBack, taken);
  }
}
