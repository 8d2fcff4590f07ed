package org.meguri.command.designation;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationAppliedFor;
import org.meguri.command.designation.DesignationEvent.DesignationDenied;
import org.meguri.command.designation.DesignationEvent.DesignationMoved;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationEvent.DesignationSuspended;
import org.meguri.command.designation.DesignationEvent.ExaminationSentBack;
import org.meguri.command.designation.DesignationEvent.MeasureRejected;
import org.meguri.command.designation.DesignationEvent.OrganizationHeard;
import org.meguri.command.designation.DesignationEvent.RenewalAppliedFor;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.designation.DesignationEvent.RequestResubmitted;
import org.meguri.command.designation.DesignationEvent.RequestReturned;
import org.meguri.command.designation.DesignationEvent.RequestWithdrawn;
import org.meguri.command.designation.DesignationEvent.RevocationProposed;
import org.meguri.command.designation.DesignationEvent.SuspensionLifted;
import org.meguri.command.designation.DesignationEvent.SuspensionProposed;

/** What is remembered of a designation. */
abstract class DesignationSoFar {

  /** What the organization asks for and waits for. */
  record Pending(
      Matter matter, Request request, PersonId by, boolean returned, @Nullable Proposal proposal) {

    Pending returnedNow() {
      return new Pending(matter, request, by, true, null);
    }

    Pending with(@Nullable Proposal other) {
      return new Pending(matter, request, by, false, other);
    }
  }

  /** What the officer who examined it proposes. */
  record Proposal(Recommendation recommendation, PersonId by) {}

  /** What is proposed against the organization. */
  record Measure(Matter matter, LocalDate statementDueOn, PersonId by, boolean heard) {

    Measure heardNow() {
      return new Measure(matter, statementDueOn, by, true);
    }
  }

  @AggregateIdentifier @Nullable DesignationId id;
  @Nullable Party party;
  @Nullable Pending pending;
  int version;
  @Nullable Term term;
  boolean asListed;
  @Nullable LocalDate revokedFrom;
  @Nullable Term suspension;
  @Nullable Measure measure;

  @EventSourcingHandler
  void on(DesignationAppliedFor event) {
    id = event.designation();
    party = new Party(event.project(), event.organization(), event.bureau(), event.kind());
    version = event.version();
    pending = new Pending(Matter.APPLICATION, event.request(), event.by(), false, null);
  }

  @EventSourcingHandler
  void on(RenewalAppliedFor event) {
    version = event.version();
    pending = new Pending(Matter.RENEWAL, event.request(), event.by(), false, null);
  }

  @EventSourcingHandler
  void on(RequestResubmitted event) {
    version = event.version();
    pending = new Pending(event.matter(), event.request(), event.by(), false, null);
  }

  @EventSourcingHandler
  void on(RequestWithdrawn event) {
    pending = null;
  }

  @EventSourcingHandler
  void on(RequestReturned event) {
    pending = pending == null ? null : pending.returnedNow();
  }

  @EventSourcingHandler
  void on(RequestExamined event) {
    pending =
        pending == null ? null : pending.with(new Proposal(event.recommendation(), event.by()));
  }

  @EventSourcingHandler
  void on(ExaminationSentBack event) {
    pending = pending == null ? null : pending.with(null);
  }

  @EventSourcingHandler
  void on(Designated event) {
    id = event.designation();
    party = new Party(event.project(), event.organization(), event.bureau(), event.kind());
    asListed = event.asListed();
    term = event.term();
    pending = null;
  }

  @EventSourcingHandler
  void on(DesignationRenewed event) {
    term = event.term();
    pending = null;
  }

  @EventSourcingHandler
  void on(DesignationDenied event) {
    pending = null;
  }

  @EventSourcingHandler
  void on(SuspensionProposed event) {
    measure = new Measure(Matter.SUSPENSION, event.statementDueOn(), event.by(), false);
  }

  @EventSourcingHandler
  void on(RevocationProposed event) {
    measure = new Measure(Matter.REVOCATION, event.statementDueOn(), event.by(), false);
  }

  @EventSourcingHandler
  void on(OrganizationHeard event) {
    measure = measure == null ? null : measure.heardNow();
  }

  @EventSourcingHandler
  void on(DesignationSuspended event) {
    suspension = event.term();
    measure = null;
  }

  @EventSourcingHandler
  void on(SuspensionLifted event) {
    suspension = null;
  }

  @EventSourcingHandler
  void on(DesignationRevoked event) {
    revokedFrom = event.effectiveOn();
    measure = null;
  }

  @EventSourcingHandler
  void on(DesignationMoved event) {
    Party of = party;
    party =
        of == null ? null : new Party(event.project(), of.organization(), of.bureau(), of.kind());
  }

  @EventSourcingHandler
  void on(MeasureRejected event) {
    measure = null;
  }
}
