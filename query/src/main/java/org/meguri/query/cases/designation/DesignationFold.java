package org.meguri.query.cases.designation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.designation.DesignationEvent;
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
import org.meguri.command.storage.Recorded;
import org.meguri.query.cases.Step;
import org.meguri.query.cases.designation.DesignationState.About;
import org.meguri.query.cases.designation.DesignationState.Status;
import org.meguri.query.cases.designation.DesignationState.Suspension;
import org.meguri.query.fold.Fold;

/** How a designation's page follows from its events. */
final class DesignationFold {

  static final Fold<Optional<DesignationState>> FOLD =
      new Fold<Optional<DesignationState>>()
          .on(DesignationAppliedFor.class, (s, e, r) -> Optional.of(applied(e, r)))
          .on(Designated.class, (s, e, r) -> Optional.of(designated(s, e, r)))
          .on(
              RenewalAppliedFor.class,
              (s, e, r) -> s.map(d -> note(d.renewing().asking(e.request()), r, e.by(), null, e)))
          .on(
              RequestResubmitted.class,
              (s, e, r) ->
                  s.map(
                      d ->
                          note(
                              d.asked(Status.APPLIED, true).asking(e.request()),
                              r,
                              e.by(),
                              null,
                              e)))
          .on(
              RequestWithdrawn.class,
              (s, e, r) ->
                  s.map(d -> note(d.asked(Status.WITHDRAWN, false), r, e.by(), e.reason(), e)))
          .on(
              RequestReturned.class,
              (s, e, r) ->
                  s.map(d -> note(d.asked(Status.RETURNED, true), r, e.by(), e.reason(), e)))
          .on(
              RequestExamined.class,
              (s, e, r) ->
                  s.map(d -> note(d.asked(Status.EXAMINED, true), r, e.by(), e.reasons(), e)))
          .on(
              ExaminationSentBack.class,
              (s, e, r) ->
                  s.map(d -> note(d.asked(Status.APPLIED, true), r, e.by(), e.reason(), e)))
          .on(
              DesignationRenewed.class,
              (s, e, r) ->
                  s.map(
                      d ->
                          note(
                              d.over(d.status(), e.term(), d.validity().asListed()),
                              r,
                              e.by(),
                              e.reasons(),
                              e)))
          .on(
              DesignationDenied.class,
              (s, e, r) ->
                  s.map(d -> note(d.asked(Status.REFUSED, false), r, e.by(), e.reason(), e)))
          .on(
              SuspensionProposed.class,
              (s, e, r) -> s.map(d -> note(d.measured(true), r, e.by(), e.cause(), e)))
          .on(
              RevocationProposed.class,
              (s, e, r) -> s.map(d -> note(d.measured(true), r, e.by(), e.cause(), e)))
          .on(
              OrganizationHeard.class,
              (s, e, r) -> s.map(d -> note(d, r, e.by(), e.statement(), e)))
          .on(
              DesignationSuspended.class,
              (s, e, r) ->
                  s.map(
                      d ->
                          note(
                              d.suspended(new Suspension(e.term(), null, e.reason())),
                              r,
                              e.by(),
                              e.reason(),
                              e)))
          .on(
              SuspensionLifted.class,
              (s, e, r) -> s.map(d -> note(d.lifted(e.effectiveOn()), r, e.by(), e.reason(), e)))
          .on(
              DesignationRevoked.class,
              (s, e, r) ->
                  s.map(
                      d ->
                          note(
                              d.revoked(e.effectiveOn(), e.openGrants()),
                              r,
                              e.by(),
                              e.reason(),
                              e)))
          .on(DesignationMoved.class, (s, e, r) -> s.map(d -> d.in(e.project())))
          .on(
              MeasureRejected.class,
              (s, e, r) -> s.map(d -> note(d.measured(false), r, e.by(), e.reason(), e)));

  private DesignationFold() {}

  private static DesignationState applied(DesignationAppliedFor e, Recorded recorded) {
    About about = new About(e.designation(), e.project(), e.organization(), e.bureau(), e.kind());
    return note(
        DesignationState.begun(about, Status.APPLIED, e.request()), recorded, e.by(), null, e);
  }

  private static DesignationState designated(
      Optional<DesignationState> before, Designated e, Recorded recorded) {
    About about = new About(e.designation(), e.project(), e.organization(), e.bureau(), e.kind());
    DesignationState now =
        before
            .orElseGet(() -> DesignationState.begun(about, Status.DESIGNATED, null))
            .over(Status.DESIGNATED, e.term(), e.asListed());
    return note(now, recorded, e.by(), e.reasons(), e);
  }

  private static DesignationState note(
      DesignationState d,
      Recorded recorded,
      PersonId by,
      @Nullable String text,
      DesignationEvent event) {
    return d.noting(Step.of(recorded, by, text, event.effectiveOn()));
  }
}
