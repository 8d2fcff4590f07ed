package org.meguri.command.grant;

import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.Booking;

/** The life of a grant; {@code budget} is the source its money comes from. */
public sealed interface GrantEvent extends ProjectFact
    permits GrantDecisionEvents.GrantAppliedFor,
        GrantDecisionEvents.GrantResubmitted,
        GrantDecisionEvents.GrantWithdrawn,
        GrantDecisionEvents.GrantReturned,
        GrantDecisionEvents.FeasibilityAssessed,
        GrantDecisionEvents.GrantExamined,
        GrantDecisionEvents.GrantSentBack,
        GrantDecisionEvents.GrantAwarded,
        GrantDecisionEvents.ApplicationRefused,
        GrantRunningEvents.ChangeRequested,
        GrantRunningEvents.ChangeExamined,
        GrantRunningEvents.ChangeApproved,
        GrantRunningEvents.ChangeRefused,
        GrantRunningEvents.ProgressReported,
        GrantRunningEvents.TrancheRequested,
        GrantRunningEvents.TrancheExamined,
        GrantRunningEvents.TrancheReturned,
        GrantRunningEvents.TrancheSentBack,
        GrantRunningEvents.TranchePaid,
        GrantRunningEvents.TrancheRefused,
        GrantRunningEvents.GrantContinued,
        GrantRunningEvents.ReportDayExtended,
        GrantRunningEvents.GrantMoved,
        GrantClosingEvents.FinalReportSubmitted,
        GrantClosingEvents.FinalReportReturned,
        GrantClosingEvents.FinalReportCorrected,
        GrantClosingEvents.GrantInspected,
        GrantClosingEvents.InspectionSentBack,
        GrantClosingEvents.AmountFixed,
        GrantClosingEvents.GrantSettled,
        GrantClosingEvents.RevocationProposed,
        GrantClosingEvents.RevocationRejected,
        GrantClosingEvents.GrantRevoked,
        GrantClosingEvents.ReclaimOrdered,
        GrantClosingEvents.GrantRepaid {

  GrantId grant();

  PersonId by();

  /** Those that move money of the grant's own source. */
  static List<Booking> booked(Booking... bookings) {
    return Stream.of(bookings).filter(booking -> !booking.amount().isZero()).toList();
  }
}
