package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantEvent.AmountFixed;
import org.meguri.command.grant.GrantEvent.ChangeApproved;
import org.meguri.command.grant.GrantEvent.ChangeExamined;
import org.meguri.command.grant.GrantEvent.ChangeRefused;
import org.meguri.command.grant.GrantEvent.ChangeRequested;
import org.meguri.command.grant.GrantEvent.FeasibilityAssessed;
import org.meguri.command.grant.GrantEvent.FinalReportCorrected;
import org.meguri.command.grant.GrantEvent.FinalReportSubmitted;
import org.meguri.command.grant.GrantEvent.GrantAppliedFor;
import org.meguri.command.grant.GrantEvent.GrantAwarded;
import org.meguri.command.grant.GrantEvent.GrantContinued;
import org.meguri.command.grant.GrantEvent.GrantExamined;
import org.meguri.command.grant.GrantEvent.GrantInspected;
import org.meguri.command.grant.GrantEvent.GrantRepaid;
import org.meguri.command.grant.GrantEvent.GrantResubmitted;
import org.meguri.command.grant.GrantEvent.GrantRevoked;
import org.meguri.command.grant.GrantEvent.GrantSettled;
import org.meguri.command.grant.GrantEvent.ReclaimOrdered;
import org.meguri.command.grant.GrantEvent.ReportDayExtended;
import org.meguri.command.grant.GrantEvent.RevocationProposed;
import org.meguri.command.grant.GrantEvent.RevocationRejected;
import org.meguri.command.grant.GrantEvent.TranchePaid;
import org.meguri.command.grant.GrantEvent.TrancheRequested;
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
  void on(GrantEvent.TrancheExamined event) {
    trancheExaminedBy = event.by();
  }

  @EventSourcingHandler
  void on(GrantEvent.TrancheSentBack event) {
    trancheExaminedBy = null;
  }

  @EventSourcingHandler
  void on(GrantEvent.TrancheReturned event) {
    tranche = null;
  }

  @EventSourcingHandler
  void on(GrantEvent.TrancheRefused event) {
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
