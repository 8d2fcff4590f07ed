package org.meguri.query.moneyledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.budget.Booked;
import org.meguri.command.budget.Booking;
import org.meguri.command.budget.BudgetEvent;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.grant.GrantClosingEvents;
import org.meguri.command.grant.GrantDecisionEvents;
import org.meguri.command.grant.GrantEvent;
import org.meguri.command.grant.GrantRunningEvents;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;
import org.meguri.query.fold.OtherCases;

/** Which events move money, and the rows they make. */
public final class MoneyFold {

  /** The fold: the rows an event brings. */
  public static final Fold<List<BookingRow>> FOLD = fold();

  private MoneyFold() {}

  private static Fold<List<BookingRow>> fold() {
    Fold<List<BookingRow>> fold = ofGrants(ofBudgets(new Fold<>()));
    OtherCases.EVENTS.stream()
        .filter(kind -> !kind.equals(BudgetEvent.class) && !kind.equals(GrantEvent.class))
        .forEach(fold::leavesOutAllOf);
    return fold.leavesOutAllOf(ProjectEvent.class)
        .leavesOutAllOf(PlanEvent.class)
        .leavesOutAllOf(SurveyEvent.class)
        .leavesOutAllOf(AssessmentEvent.class)
        .leavesOutAllOf(CommissionEvent.class)
        .leavesOutAllOf(ReviewEvent.class)
        .leavesOutAllOf(SessionEvent.class)
        .leavesOutAllOf(TaskEvent.class)
        .leavesOutAllOf(ProcessEvent.class)
        .leavesOutAllOf(ActorEvent.class)
        .leavesOutAllOf(AuditEvent.class)
        .leavesOutAllOf(UpkeepEvent.class)
        .leavesOutAllOf(ProgrammeEvent.class);
  }

  private static Fold<List<BookingRow>> ofBudgets(Fold<List<BookingRow>> fold) {
    return fold.on(BudgetEvent.BudgetAllocated.class, (rows, e, r) -> of(e, e, r))
        .on(BudgetEvent.BudgetIncreased.class, (rows, e, r) -> of(e, e, r))
        .on(BudgetEvent.BudgetReduced.class, (rows, e, r) -> of(e, e, r))
        .on(BudgetEvent.CarriedOver.class, (rows, e, r) -> of(e, e, r))
        .leavesOut(
            BudgetEvent.BudgetProposed.class,
            BudgetEvent.ProposalWithdrawn.class,
            BudgetEvent.ProposalRefused.class,
            BudgetEvent.TotalSet.class);
  }

  private static Fold<List<BookingRow>> ofGrants(Fold<List<BookingRow>> fold) {
    return fold.on(GrantDecisionEvents.GrantAwarded.class, (rows, e, r) -> of(e, e, r))
        .on(GrantRunningEvents.ChangeApproved.class, (rows, e, r) -> of(e, e, r))
        .on(GrantRunningEvents.TranchePaid.class, (rows, e, r) -> of(e, e, r))
        .on(GrantClosingEvents.AmountFixed.class, (rows, e, r) -> of(e, e, r))
        .on(GrantClosingEvents.GrantSettled.class, (rows, e, r) -> of(e, e, r))
        .on(GrantClosingEvents.GrantRevoked.class, (rows, e, r) -> of(e, e, r))
        .on(GrantClosingEvents.GrantRepaid.class, (rows, e, r) -> of(e, e, r))
        .leavesOut(
            GrantDecisionEvents.GrantAppliedFor.class,
            GrantDecisionEvents.GrantResubmitted.class,
            GrantDecisionEvents.GrantWithdrawn.class,
            GrantDecisionEvents.GrantReturned.class,
            GrantDecisionEvents.FeasibilityAssessed.class,
            GrantDecisionEvents.GrantExamined.class,
            GrantDecisionEvents.GrantSentBack.class,
            GrantDecisionEvents.ApplicationRefused.class,
            GrantRunningEvents.ChangeRequested.class,
            GrantRunningEvents.ChangeExamined.class,
            GrantRunningEvents.ChangeRefused.class,
            GrantRunningEvents.ProgressReported.class)
        .leavesOut(
            GrantRunningEvents.TrancheRequested.class,
            GrantRunningEvents.TrancheExamined.class,
            GrantRunningEvents.TrancheReturned.class,
            GrantRunningEvents.TrancheSentBack.class,
            GrantRunningEvents.TrancheRefused.class,
            GrantRunningEvents.GrantContinued.class,
            GrantRunningEvents.ReportDayExtended.class,
            GrantRunningEvents.GrantMoved.class,
            GrantClosingEvents.FinalReportSubmitted.class,
            GrantClosingEvents.FinalReportReturned.class,
            GrantClosingEvents.FinalReportCorrected.class,
            GrantClosingEvents.GrantInspected.class,
            GrantClosingEvents.InspectionSentBack.class,
            GrantClosingEvents.RevocationProposed.class,
            GrantClosingEvents.RevocationRejected.class,
            GrantClosingEvents.ReclaimOrdered.class);
  }

  private static List<BookingRow> of(BudgetEvent event, Booked booked, Recorded recorded) {
    return rows(event.project(), "budget", event.budget().value(), booked, recorded);
  }

  private static List<BookingRow> of(GrantEvent event, Booked booked, Recorded recorded) {
    return rows(event.project(), "grant", event.grant().value(), booked, recorded);
  }

  private static List<BookingRow> rows(
      @Nullable ProjectId project,
      String caseKind,
      String caseId,
      Booked booked,
      Recorded recorded) {
    List<BookingRow> rows = new ArrayList<>();
    for (Booking booking : booked.bookings()) {
      rows.add(
          new BookingRow(
              recorded.position(),
              rows.size() + 1,
              project == null ? null : project.value(),
              yearOf(booking.budget()),
              booking.budget().value(),
              booking.kind(),
              caseKind,
              caseId,
              booking.amount().amount(),
              booked.effectiveOn(),
              recorded.recordedAt()));
    }
    return rows;
  }

  /** A budget's id ends with its fiscal year; a carry-over books in two of them. */
  private static int yearOf(BudgetId budget) {
    String id = budget.value();
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }
}
