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
          Map.entry(GrantEvent.GrantAppliedFor.class, APPLIED),
          Map.entry(GrantEvent.GrantResubmitted.class, APPLIED),
          Map.entry(GrantEvent.GrantReturned.class, RETURNED),
          Map.entry(GrantEvent.GrantExamined.class, EXAMINED),
          Map.entry(GrantEvent.GrantSentBack.class, APPLIED),
          Map.entry(GrantEvent.GrantWithdrawn.class, WITHDRAWN),
          Map.entry(GrantEvent.ApplicationRefused.class, REFUSED),
          Map.entry(GrantEvent.GrantAwarded.class, AWARDED),
          Map.entry(GrantEvent.FinalReportSubmitted.class, REPORTED),
          Map.entry(GrantEvent.FinalReportReturned.class, REPORT_RETURNED),
          Map.entry(GrantEvent.FinalReportCorrected.class, REPORTED),
          Map.entry(GrantEvent.GrantInspected.class, INSPECTED),
          Map.entry(GrantEvent.InspectionSentBack.class, REPORTED),
          Map.entry(GrantEvent.AmountFixed.class, FIXED),
          Map.entry(GrantEvent.GrantSettled.class, SETTLED),
          Map.entry(GrantEvent.GrantRevoked.class, REVOKED));

  /** The step a grant is at after an event, where it was at this one. */
  public GrantStep after(GrantEvent event) {
    if (event instanceof GrantEvent.GrantRepaid repaid && repaid.complete()) {
      return this == REVOKED ? CLOSED : SETTLED;
    }
    return LEADS_TO.getOrDefault(event.getClass(), this);
  }
}
