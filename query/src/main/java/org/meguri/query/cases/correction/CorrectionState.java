package org.meguri.query.cases.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.evidence.Consideration;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConfirmed;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConsidered;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.meguri.command.evidence.CorrectionEvent.CorrectionSentBack;
import org.meguri.command.evidence.DecisionKind;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Copy;

/** A correction of what a decision cites, with what its owner made of it. */
public record CorrectionState(
    String id,
    DecisionKind kind,
    String decision,
    String project,
    String bureau,
    int fiscalYear,
    Evidence evidence,
    String reason,
    Instant openedAt,
    List<Considered> considered,
    @Nullable Confirmed confirmed) {

  /** What an officer made of it, and why the director sent it back, where that was so. */
  public record Considered(
      Consideration outcome,
      String reason,
      PersonId by,
      Instant at,
      @Nullable String sentBackFor) {}

  /** The director's confirmation. */
  public record Confirmed(Consideration outcome, LocalDate on, PersonId by) {}

  /** How far it is. */
  public enum Status {
    OPEN,
    CONSIDERED,
    STANDS,
    REASSESS
  }

  static CorrectionState opened(CorrectionOpened e, Recorded r) {
    return new CorrectionState(
        e.correction().value(),
        e.kind(),
        e.decision(),
        e.project().value(),
        e.bureau().value(),
        e.fiscalYear(),
        e.evidence(),
        e.reason(),
        r.recordedAt(),
        List.of(),
        null);
  }

  CorrectionState considered(CorrectionConsidered e, Recorded r) {
    return with(
        Copy.plus(
            considered, new Considered(e.outcome(), e.reason(), e.by(), r.recordedAt(), null)),
        null);
  }

  CorrectionState sentBack(CorrectionSentBack e) {
    return with(
        Copy.lastChanged(
            considered,
            it -> new Considered(it.outcome(), it.reason(), it.by(), it.at(), e.reason())),
        null);
  }

  CorrectionState confirmed(CorrectionConfirmed e) {
    return with(considered, new Confirmed(e.outcome(), e.effectiveOn(), e.by()));
  }

  /** How it stands. */
  public Status status() {
    if (confirmed != null) {
      return confirmed.outcome() == Consideration.STANDS ? Status.STANDS : Status.REASSESS;
    }
    boolean waits =
        considered.isEmpty() || considered.get(considered.size() - 1).sentBackFor() != null;
    return waits ? Status.OPEN : Status.CONSIDERED;
  }

  private CorrectionState with(List<Considered> nowConsidered, @Nullable Confirmed nowConfirmed) {
    return new CorrectionState(
        id,
        kind,
        decision,
        project,
        bureau,
        fiscalYear,
        evidence,
        reason,
        openedAt,
        nowConsidered,
        nowConfirmed);
  }
}
