package org.meguri.command.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.plan.PlanId;

/** What other cases' rules may ask about assessments; written in the events' own transactions. */
public interface Assessments {

  /** Empty if the assessment was never begun. */
  Optional<OnRecord> onRecord(AssessmentId assessment);

  /**
   * How an assessment stands, which version of the plan it rests on (0 if it cites none), and the
   * number of opinions of the commission on it.
   */
  record OnRecord(
      AssessmentKind kind,
      @Nullable PlanId plan,
      int planVersion,
      boolean approved,
      int opinions) {}
}
