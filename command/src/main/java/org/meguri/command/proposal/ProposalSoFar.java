package org.meguri.command.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalEvent.*;

/** What is remembered of a proposal; null {@code matter} means it is not known. */
abstract class ProposalSoFar {
  @AggregateIdentifier @Nullable ProposalId id;
  @Nullable ProposalMatter matter;
  @Nullable ProjectId project;
  @Nullable BureauId bureau;
  int version;
  @Nullable ProposalContent content;
  List<Evidence> evidence = List.of();
  ProposalStage stage = ProposalStage.DRAFTED;
  int timesSentBack;
  List<String> broken = List.of();

  /** Whoever wrote any of it: none of them approves it. */
  final Set<PersonId> authors = new LinkedHashSet<>();

  final Set<BureauId> heard = new LinkedHashSet<>();
  boolean commissionHeard;

  /** Empty where an event does not move it. */
  static Optional<ProposalStage> stageAfter(ProposalEvent event) {
    if (event instanceof ProposalDrafted || event instanceof ProposalAmended) {
      return Optional.of(ProposalStage.DRAFTED);
    } else if (event instanceof ProposalReturned) {
      return Optional.of(ProposalStage.RETURNED);
    } else if (event instanceof ProposalForwarded) {
      return Optional.of(ProposalStage.FORWARDED);
    } else if (event instanceof FrameworkConfirmed) {
      return Optional.of(ProposalStage.CONFIRMED);
    } else if (event instanceof ProposalSentBack) {
      return Optional.of(ProposalStage.SENT_BACK);
    } else if (event instanceof FrameworkBroken) {
      return Optional.of(ProposalStage.BROKEN);
    } else if (event instanceof ProposalUpheld) {
      return Optional.of(ProposalStage.UPHELD);
    } else if (event instanceof JudgementPrevailed) {
      return Optional.of(ProposalStage.PREVAILED);
    }
    return finallyAfter(event);
  }

  private static Optional<ProposalStage> finallyAfter(ProposalEvent event) {
    if (event instanceof ProposalDecided) {
      return Optional.of(ProposalStage.DECIDED);
    } else if (event instanceof ProposalDeclined) {
      return Optional.of(ProposalStage.DECLINED);
    } else if (event instanceof ProposalWithdrawn) {
      return Optional.of(ProposalStage.WITHDRAWN);
    } else if (event instanceof ProposalCarriedOut) {
      return Optional.of(ProposalStage.CARRIED_OUT);
    }
    return Optional.empty();
  }

  @EventSourcingHandler
  void on(ProposalEvent event) {
    if (event instanceof ProposalDrafted it) {
      id = it.proposal();
      matter = it.matter();
      project = it.project();
      bureau = it.bureau();
      written(it.version(), it.content(), it.evidence(), it.by());
    } else if (event instanceof ProposalAmended it) {
      written(it.version(), it.content(), it.evidence(), it.by());
    } else if (event instanceof ProposalUpheld it) {
      authors.add(it.by());
    } else if (event instanceof ProposalSentBack it) {
      timesSentBack = it.times();
    } else if (event instanceof FrameworkBroken it) {
      broken = it.rules();
    } else if (event instanceof BureauOpinionGiven it) {
      heard.add(it.bureau());
    } else if (event instanceof CommissionOpinionGiven) {
      commissionHeard = true;
    }
    stageAfter(event).ifPresent(after -> stage = after);
  }

  private void written(
      int itsVersion, ProposalContent itsContent, List<Evidence> its, PersonId by) {
    version = itsVersion;
    content = itsContent;
    evidence = its;
    authors.add(by);
    broken = List.of();
    heard.clear();
    commissionHeard = false;
  }
}
