package org.meguri.query.cases.grant;

import static org.meguri.query.cases.grant.GrantState.Tranche.State.EXAMINED;
import static org.meguri.query.cases.grant.GrantState.Tranche.State.PAID;
import static org.meguri.query.cases.grant.GrantState.Tranche.State.REFUSED;
import static org.meguri.query.cases.grant.GrantState.Tranche.State.REQUESTED;
import static org.meguri.query.cases.grant.GrantState.Tranche.State.RETURNED;
import static org.meguri.query.cases.grant.GrantState.Tranche.State.SENT_BACK;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.grant.GrantClosingEvents.AmountFixed;
import org.meguri.command.grant.GrantClosingEvents.FinalReportCorrected;
import org.meguri.command.grant.GrantClosingEvents.FinalReportReturned;
import org.meguri.command.grant.GrantClosingEvents.FinalReportSubmitted;
import org.meguri.command.grant.GrantClosingEvents.GrantInspected;
import org.meguri.command.grant.GrantClosingEvents.GrantRepaid;
import org.meguri.command.grant.GrantClosingEvents.GrantRevoked;
import org.meguri.command.grant.GrantClosingEvents.GrantSettled;
import org.meguri.command.grant.GrantClosingEvents.InspectionSentBack;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.grant.GrantClosingEvents.RevocationProposed;
import org.meguri.command.grant.GrantClosingEvents.RevocationRejected;
import org.meguri.command.grant.GrantDecisionEvents.ApplicationRefused;
import org.meguri.command.grant.GrantDecisionEvents.FeasibilityAssessed;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantDecisionEvents.GrantExamined;
import org.meguri.command.grant.GrantDecisionEvents.GrantResubmitted;
import org.meguri.command.grant.GrantDecisionEvents.GrantReturned;
import org.meguri.command.grant.GrantDecisionEvents.GrantSentBack;
import org.meguri.command.grant.GrantDecisionEvents.GrantWithdrawn;
import org.meguri.command.grant.GrantEvent;
import org.meguri.command.grant.GrantRunningEvents.ChangeApproved;
import org.meguri.command.grant.GrantRunningEvents.ChangeExamined;
import org.meguri.command.grant.GrantRunningEvents.ChangeRefused;
import org.meguri.command.grant.GrantRunningEvents.ChangeRequested;
import org.meguri.command.grant.GrantRunningEvents.GrantContinued;
import org.meguri.command.grant.GrantRunningEvents.GrantMoved;
import org.meguri.command.grant.GrantRunningEvents.ProgressReported;
import org.meguri.command.grant.GrantRunningEvents.ReportDayExtended;
import org.meguri.command.grant.GrantRunningEvents.TrancheExamined;
import org.meguri.command.grant.GrantRunningEvents.TranchePaid;
import org.meguri.command.grant.GrantRunningEvents.TrancheRefused;
import org.meguri.command.grant.GrantRunningEvents.TrancheRequested;
import org.meguri.command.grant.GrantRunningEvents.TrancheReturned;
import org.meguri.command.grant.GrantRunningEvents.TrancheSentBack;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.storage.Recorded;
import org.meguri.query.cases.Step;
import org.meguri.query.cases.grant.GrantState.Decision;
import org.meguri.query.cases.grant.GrantState.Money;
import org.meguri.query.fold.Fold;

/** How a grant's page follows from its events. */
final class GrantFold {

  private final Fold<Optional<GrantState>> fold = new Fold<>();

  private GrantFold() {}

  static Fold<Optional<GrantState>> fold() {
    GrantFold all = new GrantFold();
    all.application();
    all.decisionAndChanges();
    all.tranches();
    all.reportAndFixing();
    all.revocation();
    return all.fold;
  }

  private void application() {
    fold.on(GrantAppliedFor.class, (s, e, r) -> Optional.of(after(applied(e), e, r, null)));
    step(GrantResubmitted.class, e -> null, (s, e) -> s.applying(e.application()));
    step(GrantWithdrawn.class, GrantWithdrawn::reason);
    step(GrantReturned.class, GrantReturned::reason);
    step(FeasibilityAssessed.class, FeasibilityAssessed::findings);
    step(GrantExamined.class, GrantExamined::reasons);
    step(GrantSentBack.class, GrantSentBack::reason);
    step(ApplicationRefused.class, ApplicationRefused::reason);
  }

  private void decisionAndChanges() {
    step(
        GrantAwarded.class,
        GrantAwarded::conditions,
        (s, e) ->
            s.decided(
                new Decision(
                    e.budget(), e.amount(), e.conditions(), e.reportBy(), e.effectiveOn())));
    step(ChangeRequested.class, ChangeRequested::reason);
    step(ChangeExamined.class, ChangeExamined::opinion);
    step(
        ChangeApproved.class,
        e -> e.change().content(),
        (s, e) -> changed(s, d -> d.changed(e.change().amount(), e.change().reportBy())));
    step(ChangeRefused.class, ChangeRefused::reason);
    step(
        ReportDayExtended.class,
        ReportDayExtended::reason,
        (s, e) -> changed(s, d -> d.changed(null, e.until())));
    step(GrantMoved.class, e -> e.from().value(), (s, e) -> s.in(s.about().in(e.project())));
    step(ProgressReported.class, ProgressReported::report);
    step(GrantContinued.class, GrantContinued::reason);
  }

  private void tranches() {
    step(
        TrancheRequested.class,
        TrancheRequested::reason,
        (s, e) -> s.tranche(e.tranche(), e.amount(), REQUESTED, e.effectiveOn()));
    step(
        TrancheExamined.class,
        TrancheExamined::opinion,
        (s, e) -> s.tranche(e.tranche(), EXAMINED, e.effectiveOn()));
    step(
        TrancheReturned.class,
        TrancheReturned::reason,
        (s, e) -> s.tranche(e.tranche(), RETURNED, e.effectiveOn()));
    step(
        TrancheSentBack.class,
        TrancheSentBack::reason,
        (s, e) -> s.tranche(e.tranche(), SENT_BACK, e.effectiveOn()));
    step(
        TranchePaid.class,
        e -> null,
        (s, e) ->
            s.tranche(e.tranche(), e.amount(), PAID, e.effectiveOn())
                .booked(s.money().plusPaid(e.amount())));
    step(
        TrancheRefused.class,
        TrancheRefused::reason,
        (s, e) -> s.tranche(e.tranche(), REFUSED, e.effectiveOn()));
  }

  private void reportAndFixing() {
    step(FinalReportSubmitted.class, FinalReportSubmitted::results);
    step(FinalReportReturned.class, FinalReportReturned::reason);
    step(FinalReportCorrected.class, FinalReportCorrected::results);
    step(GrantInspected.class, GrantInspected::findings);
    step(InspectionSentBack.class, InspectionSentBack::reason);
    step(AmountFixed.class, e -> null, (s, e) -> s.booked(s.money().fixedAt(e.amount())));
    step(GrantSettled.class, e -> null, (s, e) -> s.booked(s.money().plusPaid(e.amount())));
  }

  private void revocation() {
    step(RevocationProposed.class, RevocationProposed::reason);
    step(RevocationRejected.class, RevocationRejected::reason);
    step(GrantRevoked.class, GrantRevoked::reason);
    step(
        ReclaimOrdered.class,
        ReclaimOrdered::reason,
        (s, e) -> s.booked(s.money().plusReclaimed(e.amount())));
    step(
        GrantRepaid.class,
        e -> null,
        (s, e) -> s.booked(s.money().plusRepaid(e.principal(), e.surcharge())));
  }

  private <E extends GrantEvent> void step(Class<E> kind, Function<E, @Nullable String> said) {
    step(kind, said, (s, e) -> s);
  }

  private <E extends GrantEvent> void step(
      Class<E> kind,
      Function<E, @Nullable String> said,
      BiFunction<GrantState, E, GrantState> change) {
    fold.on(kind, (s, e, r) -> s.map(g -> after(change.apply(g, e), e, r, said.apply(e))));
  }

  private static GrantState after(
      GrantState state, GrantEvent event, Recorded recorded, @Nullable String text) {
    Step done = Step.of(recorded, event.by(), text, event.effectiveOn());
    return state.at(state.step().after(event), done);
  }

  private static GrantState changed(GrantState state, Function<Decision, Decision> change) {
    @Nullable Decision decision = state.decision();
    return decision == null ? state : state.decided(change.apply(decision));
  }

  private static GrantState applied(GrantAppliedFor e) {
    return new GrantState(
        new GrantState.About(
            e.grant(),
            e.project(),
            e.bureau(),
            e.organization(),
            e.kind(),
            e.purpose(),
            e.fiscalYear(),
            e.partnership(),
            e.measure()),
        e.application(),
        GrantStep.APPLIED,
        null,
        Money.NONE,
        List.of(),
        List.of());
  }
}
