package org.meguri.query.cases.proposal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.proposal.ProposalEvent.*;
import org.meguri.command.proposal.ProposalStage;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Fold;

/** How a proposal's state follows from its events. */
final class ProposalFold {
  static final Fold<Optional<ProposalState>> FOLD =
      new Fold<Optional<ProposalState>>()
          .on(ProposalDrafted.class, (s, e, r) -> Optional.of(drafted(e, r)))
          .on(
              ProposalAmended.class,
              (s, e, r) ->
                  s.map(
                      x ->
                          said(
                              x.written(e.version(), e.content(), e.evidence()),
                              ProposalStage.DRAFTED,
                              "AMENDED",
                              e.reasons(),
                              e.by(),
                              r)))
          .on(
              ProposalReturned.class,
              (s, e, r) -> step(s, ProposalStage.RETURNED, e.reason(), e.by(), r))
          .on(
              ProposalForwarded.class,
              (s, e, r) -> step(s, ProposalStage.FORWARDED, null, e.by(), r))
          .on(
              FrameworkConfirmed.class,
              (s, e, r) ->
                  step(s.map(x -> x.found(e.findings())), ProposalStage.CONFIRMED, null, e.by(), r))
          .on(
              ProposalSentBack.class,
              (s, e, r) ->
                  step(
                      s.map(x -> x.found(e.findings())),
                      ProposalStage.SENT_BACK,
                      e.reasons(),
                      e.by(),
                      r))
          .on(
              FrameworkBroken.class,
              (s, e, r) ->
                  step(
                      s.map(x -> x.found(e.findings())),
                      ProposalStage.BROKEN,
                      String.join(", ", e.rules()),
                      e.by(),
                      r))
          .on(
              ProposalUpheld.class,
              (s, e, r) ->
                  step(
                      s.map(ProposalState::upheldNow),
                      ProposalStage.UPHELD,
                      e.reasons(),
                      e.by(),
                      r))
          .on(
              JudgementPrevailed.class,
              (s, e, r) ->
                  step(s.map(x -> x.found(e.findings())), ProposalStage.PREVAILED, null, e.by(), r))
          .on(
              ProposalWithdrawn.class,
              (s, e, r) -> step(s, ProposalStage.WITHDRAWN, e.reason(), e.by(), r))
          .on(
              BureauOpinionGiven.class,
              (s, e, r) -> opinion(s, "BUREAU_OPINION", e.opinion(), e.by(), r))
          .on(
              CommissionOpinionGiven.class,
              (s, e, r) -> opinion(s, "COMMISSION_OPINION", e.opinion(), e.by(), r))
          .on(
              ProposalDecided.class,
              (s, e, r) -> step(s, ProposalStage.DECIDED, e.reasons(), e.by(), r))
          .on(
              ProposalDeclined.class,
              (s, e, r) -> step(s, ProposalStage.DECLINED, e.reason(), e.by(), r))
          .on(
              ProposalCarriedOut.class,
              (s, e, r) -> step(s, ProposalStage.CARRIED_OUT, null, null, r));

  private ProposalFold() {}

  private static ProposalState drafted(ProposalDrafted e, Recorded r) {
    return said(
        new ProposalState(
            e.proposal().value(),
            e.matter(),
            e.project() == null ? null : e.project().value(),
            e.bureau() == null ? null : e.bureau().value(),
            e.version(),
            e.content(),
            e.evidence(),
            ProposalStage.DRAFTED,
            List.of(),
            false,
            List.of()),
        ProposalStage.DRAFTED,
        "DRAFTED",
        e.reasons(),
        e.by(),
        r);
  }

  private static Optional<ProposalState> step(
      Optional<ProposalState> state,
      ProposalStage to,
      @Nullable String text,
      @Nullable PersonId by,
      Recorded r) {
    return state.map(x -> said(x, to, to.name(), text, by, r));
  }

  private static Optional<ProposalState> opinion(
      Optional<ProposalState> state, String step, String text, PersonId by, Recorded r) {
    return state.map(x -> said(x, x.stage(), step, text, by, r));
  }

  private static ProposalState said(
      ProposalState state,
      ProposalStage to,
      String step,
      @Nullable String text,
      @Nullable PersonId by,
      Recorded r) {
    return state.said(to, new ProposalState.Said(step, text, by, r.recordedAt()));
  }
}
