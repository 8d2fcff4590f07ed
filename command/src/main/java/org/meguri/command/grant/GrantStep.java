package org.meguri.command.grant;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a grant has come. */
public enum GrantStep {
  APPLIED,
  RETURNED,
  EXAMINED,
  AWARDED,
  REPORTED,
  REPORT_RETURNED,
  INSPECTED,
  FIXED,
  SETTLED,
  WITHDRAWN,
  REFUSED,
  REVOKED,
  CLOSED;

  private static final Set<GrantStep> DECIDED_AND_NOT_SETTLED =
      EnumSet.of(AWARDED, REPORTED, REPORT_RETURNED, INSPECTED, FIXED);

  /** Awarded, and neither settled nor revoked: what a lost designation concerns. */
  public boolean isOpen() {
    return DECIDED_AND_NOT_SETTLED.contains(this);
  }

  /** Asked for or awarded, and not brought to its end yet: what stands in a project's way. */
  public boolean isUnsettled() {
    return isOpen() || this == APPLIED || this == RETURNED || this == EXAMINED;
  }

  /** A settled grant can be revoked too (Subsidy Act, art. 17 (3)). */
  public boolean isRevocable() {
    return isOpen() || this == SETTLED;
  }

  private static final Map<Class<? extends GrantEvent>, GrantStep> LEADS_TO =
      Map.ofEntries(
          Map.entry(GrantDecisionEvents.GrantAppliedFor.class, APPLIED),
          Map.entry(GrantDecisionEvents.GrantResubmitted.class, APPLIED),
          Map.entry(GrantDecisionEvents.GrantReturned.class, RETURNED),
          Map.entry(GrantDecisionEvents.GrantExamined.class, EXAMINED),
          Map.entry(GrantDecisionEvents.GrantSentBack.class, APPLIED),
          Map.entry(GrantDecisionEvents.GrantWithdrawn.class, WITHDRAWN),
          Map.entry(GrantDecisionEvents.ApplicationRefused.class, REFUSED),
          Map.entry(GrantDecisionEvents.GrantAwarded.class, AWARDED),
          Map.entry(GrantClosingEvents.FinalReportSubmitted.class, REPORTED),
          Map.entry(GrantClosingEvents.FinalReportReturned.class, REPORT_RETURNED),
          Map.entry(GrantClosingEvents.FinalReportCorrected.class, REPORTED),
          Map.entry(GrantClosingEvents.GrantInspected.class, INSPECTED),
          Map.entry(GrantClosingEvents.InspectionSentBack.class, REPORTED),
          Map.entry(GrantClosingEvents.AmountFixed.class, FIXED),
          Map.entry(GrantClosingEvents.GrantSettled.class, SETTLED),
          Map.entry(GrantClosingEvents.GrantRevoked.class, REVOKED));

  /** The step a grant is at after an event, where it was at this one. */
  public GrantStep after(GrantEvent event) {
    if (event instanceof GrantClosingEvents.GrantRepaid repaid && repaid.complete()) {
      return this == REVOKED ? CLOSED : SETTLED;
    }
    return LEADS_TO.getOrDefault(event.getClass(), this);
  }
}
