package org.meguri.command.plan;

import java.util.Optional;
import org.meguri.command.Rule;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Assessments.OnRecord;

/**
 * A plan is approved on the approved ex-ante assessment of that very version, with the commission's
 * opinion on record (rule 4).
 */
final class ExAnteOnRecord {
  private ExAnteOnRecord() {}

  static Rule of(PlanId plan, int version, Optional<OnRecord> assessment) {
    return Rule.that(
            assessment
                .filter(a -> a.kind() == AssessmentKind.EX_ANTE)
                .filter(a -> plan.equals(a.plan()) && a.planVersion() == version)
                .filter(OnRecord::approved)
                .isPresent(),
            PlanRefused.NO_EX_ANTE_ON_RECORD)
        .and(
            Rule.that(
                assessment.filter(a -> a.opinions() > 0).isPresent(),
                PlanRefused.NO_OPINION_ON_RECORD));
  }
}
