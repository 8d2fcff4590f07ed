package org.meguri.command.plan;

import java.util.OptionalInt;

/**
 * What other cases' rules may ask about annual plans; written in the events' own transactions. Each
 * answer locks the plan's row until the asking transaction ends, so a decision cannot be overtaken.
 */
public interface Plans {

  /** The version that stands submitted (not returned since); empty if none. */
  OptionalInt submittedVersion(PlanId plan);

  /** The version approved; empty if none. */
  OptionalInt approvedVersion(PlanId plan);
}
