package org.meguri.query.cases.allocation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.allocation.AllocationEvent.AllocationEvidenceCorrected;
import org.meguri.command.allocation.AllocationEvent.AllocationOpened;
import org.meguri.command.allocation.AllocationEvent.AllocationOpinionGiven;
import org.meguri.command.allocation.AllocationEvent.SharesCarriedOut;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationEvent.SharesSentBack;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Basis;
import org.meguri.command.allocation.Share;
import org.meguri.command.allocation.Stance;
import org.meguri.command.assessment.Evidence;
import org.meguri.query.fold.Copy;

/**
 * How a year's sharing stands: the last proposal with what it rests on, what became of it, and
 * every step.
 */
public record AllocationState(
    AllocationId id,
    int fiscalYear,
    Status status,
    @Nullable Proposal proposal,
    @Nullable Opinion opinion,
    @Nullable Decision decision,
    List<Mark> marks,
    List<Step> steps) {

  /** How far it has come. */
  public enum Status {
    OPENED,
    PROPOSED,
    SENT_BACK,
    DECIDED,
    CARRIED_OUT
  }

  /** What was proposed last. */
  public record Proposal(
      int version,
      Basis basis,
      List<Share> shares,
      @Nullable String departureReason,
      String summary,
      LocalDate on,
      PersonId by) {}

  /** What the commission said about the last proposal. */
  public record Opinion(Stance stance, String text, LocalDate on, PersonId by) {}

  /** The decision, with the answer to the opinion. */
  public record Decision(@Nullable String answer, String reason, LocalDate on, PersonId by) {}

  /** Evidence that was corrected after it was cited. */
  public record Mark(Evidence evidence, String reason) {}

  /** What happened, in its order. */
  public record Step(
      What what, int version, String text, @Nullable LocalDate on, @Nullable PersonId by) {}

  /** The kinds of step. */
  public enum What {
    PROPOSED,
    OPINION,
    SENT_BACK,
    DECIDED,
    CARRIED_OUT
  }

  /** Whether it is for everybody in the programme to read. */
  public boolean decided() {
    return decision != null;
  }

  static AllocationState opened(AllocationOpened e) {
    return new AllocationState(
        e.allocation(), e.fiscalYear(), Status.OPENED, null, null, null, List.of(), List.of());
  }

  AllocationState proposed(SharesProposed e) {
    return new AllocationState(
        id,
        fiscalYear,
        Status.PROPOSED,
        new Proposal(
            e.version(),
            e.basis(),
            e.shares(),
            e.departureReason(),
            e.summary(),
            e.effectiveOn(),
            e.by()),
        null,
        null,
        List.of(),
        plus(new Step(What.PROPOSED, e.version(), e.summary(), e.effectiveOn(), e.by())));
  }

  AllocationState heard(AllocationOpinionGiven e) {
    return new AllocationState(
        id,
        fiscalYear,
        status,
        proposal,
        new Opinion(e.stance(), e.opinion(), e.effectiveOn(), e.by()),
        decision,
        marks,
        plus(new Step(What.OPINION, e.version(), e.opinion(), e.effectiveOn(), e.by())));
  }

  AllocationState sentBack(SharesSentBack e) {
    return with(Status.SENT_BACK, new Step(What.SENT_BACK, e.version(), e.reason(), null, e.by()));
  }

  AllocationState decided(SharesDecided e) {
    return new AllocationState(
        id,
        fiscalYear,
        Status.DECIDED,
        proposal,
        opinion,
        new Decision(e.answer(), e.reason(), e.effectiveOn(), e.by()),
        marks,
        plus(new Step(What.DECIDED, e.version(), e.reason(), e.effectiveOn(), e.by())));
  }

  AllocationState carriedOut(SharesCarriedOut e) {
    return with(
        Status.CARRIED_OUT, new Step(What.CARRIED_OUT, version(), "", e.effectiveOn(), null));
  }

  AllocationState marked(AllocationEvidenceCorrected e) {
    return new AllocationState(
        id,
        fiscalYear,
        status,
        proposal,
        opinion,
        decision,
        Copy.plus(marks, new Mark(e.evidence(), e.reason())),
        steps);
  }

  private int version() {
    return proposal == null ? 0 : proposal.version();
  }

  private AllocationState with(Status now, Step step) {
    return new AllocationState(id, fiscalYear, now, proposal, opinion, decision, marks, plus(step));
  }

  private List<Step> plus(Step step) {
    return Copy.plus(steps, step);
  }
}
