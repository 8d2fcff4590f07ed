package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantClosingEvents.AmountFixed;
import org.meguri.command.grant.GrantClosingEvents.FinalReportCorrected;
import org.meguri.command.grant.GrantClosingEvents.FinalReportSubmitted;
import org.meguri.command.grant.GrantClosingEvents.GrantInspected;
import org.meguri.command.grant.GrantClosingEvents.GrantRepaid;
import org.meguri.command.grant.GrantClosingEvents.GrantRevoked;
import org.meguri.command.grant.GrantClosingEvents.GrantSettled;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.grant.GrantClosingEvents.RevocationProposed;
import org.meguri.command.grant.GrantClosingEvents.RevocationRejected;
import org.meguri.command.grant.GrantDecisionEvents.FeasibilityAssessed;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantDecisionEvents.GrantExamined;
import org.meguri.command.grant.GrantDecisionEvents.GrantResubmitted;
import org.meguri.command.grant.GrantRunningEvents.ChangeApproved;
import org.meguri.command.grant.GrantRunningEvents.ChangeExamined;
import org.meguri.command.grant.GrantRunningEvents.ChangeRefused;
import org.meguri.command.grant.GrantRunningEvents.ChangeRequested;
import org.meguri.command.grant.GrantRunningEvents.GrantContinued;
import org.meguri.command.grant.GrantRunningEvents.GrantMoved;
import org.meguri.command.grant.GrantRunningEvents.ReportDayExtended;
import org.meguri.command.grant.GrantRunningEvents.TranchePaid;
import org.meguri.command.grant.GrantRunningEvents.TrancheRequested;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/** What is remembered of a grant. */
abstract class GrantSoFar {
  @AggregateIdentifier @Nullable GrantId id;
  @Nullable GrantAppliedFor applied;
  @Nullable GrantApplication application;
  GrantStep step = GrantStep.APPLIED;
  @Nullable Boolean feasible;
  @Nullable GrantExamined examined;
  @Nullable BudgetId source;
  Yen award = Yen.ZERO;
  Yen eligibleCost = Yen.ZERO;
  @Nullable LocalDate awardedOn;
  @Nullable LocalDate reportBy;
  @Nullable ChangeRequested change;
  @Nullable ChangeExamined changeExamined;
  int tranches;
  @Nullable TrancheRequested tranche;
  @Nullable PersonId trancheExaminedBy;
  boolean continued;
  Yen actualCost = Yen.ZERO;
  @Nullable GrantInspected inspected;
  Yen fixed = Yen.ZERO;
  GrantMoney money = GrantMoney.NONE;
  @Nullable RevocationProposed proposedRevocation;
  @Nullable RevocationCause revokedFor;

  @EventSourcingHandler
  void on(GrantEvent event) {
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(GrantAppliedFor event) {
    id = event.grant();
    applied = event;
    application = event.application();
    step = GrantStep.APPLIED;
  }

  @EventSourcingHandler
  void on(GrantMoved event) {
    GrantAppliedFor before = applied;
    if (before != null) {
      applied = before.in(event.project());
    }
  }

  @EventSourcingHandler
  void on(GrantResubmitted event) {
    application = event.application();
    feasible = null;
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(FeasibilityAssessed event) {
    feasible = event.feasible();
  }

  @EventSourcingHandler
  void on(GrantExamined event) {
    examined = event;
    eligibleCost = event.eligibleCost();
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(GrantAwarded event) {
    source = event.budget();
    award = event.amount();
    awardedOn = event.effectiveOn();
    reportBy = event.reportBy();
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(ChangeRequested event) {
    change = event;
    changeExamined = null;
  }

  @EventSourcingHandler
  void on(ChangeExamined event) {
    changeExamined = event;
  }

  @EventSourcingHandler
  void on(ChangeApproved event) {
    award = award.plus(event.added()).minus(event.released());
    reportBy = Objects.requireNonNullElse(event.change().reportBy(), reportBy);
    if (changeExamined != null && changeExamined.eligibleCost() != null) {
      eligibleCost = changeExamined.eligibleCost();
    }
    change = null;
  }

  @EventSourcingHandler
  void on(ChangeRefused event) {
    change = null;
  }

  @EventSourcingHandler
  void on(TrancheRequested event) {
    tranches = event.tranche();
    tranche = event;
    trancheExaminedBy = null;
  }

  @EventSourcingHandler
  void on(GrantRunningEvents.TrancheExamined event) {
    trancheExaminedBy = event.by();
  }

  @EventSourcingHandler
  void on(GrantRunningEvents.TrancheSentBack event) {
    trancheExaminedBy = null;
  }

  @EventSourcingHandler
  void on(GrantRunningEvents.TrancheReturned event) {
    tranche = null;
  }

  @EventSourcingHandler
  void on(GrantRunningEvents.TrancheRefused event) {
    tranche = null;
  }

  @EventSourcingHandler
  void on(TranchePaid event) {
    money = money.after(event);
    tranche = null;
  }

  @EventSourcingHandler
  void on(GrantContinued event) {
    continued = true;
  }

  @EventSourcingHandler
  void on(ReportDayExtended event) {
    reportBy = event.until();
  }

  @EventSourcingHandler
  void on(FinalReportSubmitted event) {
    actualCost = event.actualCost();
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(FinalReportCorrected event) {
    actualCost = event.actualCost();
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(GrantInspected event) {
    inspected = event;
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(AmountFixed event) {
    fixed = event.amount();
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(GrantSettled event) {
    money = money.after(event);
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(RevocationProposed event) {
    proposedRevocation = event;
  }

  @EventSourcingHandler
  void on(RevocationRejected event) {
    proposedRevocation = null;
  }

  @EventSourcingHandler
  void on(GrantRevoked event) {
    money = money.after(event);
    revokedFor = event.cause();
    change = null;
    tranche = null;
    step = step.after(event);
  }

  @EventSourcingHandler
  void on(ReclaimOrdered event) {
    money = money.after(event);
  }

  @EventSourcingHandler
  void on(GrantRepaid event) {
    money = money.after(event);
    step = step.after(event);
  }

  GrantAppliedFor known() {
    return Objects.requireNonNull(applied);
  }

  ProjectId project() {
    return known().project();
  }

  BudgetId source() {
    return Objects.requireNonNull(source);
  }

  /** What was paid and is not repaid. */
  Yen paid() {
    return money.paid();
  }
}
