package org.meguri.workflows.checking.assessment;

import java.util.List;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.Plans;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.springframework.stereotype.Component;

/**
 * What an ex-post assessment rests on: the approved plan and the closed SPRING round, in exact
 * versions.
 */
@Component
class ExPostEvidence {

  private final Plans plans;
  private final Rounds rounds;

  ExPostEvidence(Plans plans, Rounds rounds) {
    this.plans = plans;
    this.rounds = rounds;
  }

  List<Evidence> of(PlanId plan, RoundId round) {
    return List.of(
        new Evidence("plan", plan.value(), plans.approvedVersion(plan).orElse(0)),
        new Evidence("round", round.value(), rounds.version(round)));
  }
}
