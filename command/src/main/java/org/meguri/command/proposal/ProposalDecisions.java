package org.meguri.command.proposal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Reviews;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Bureau;
import org.meguri.command.programme.Programmes;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

/** The director's decision and what comes of it. */
abstract class ProposalDecisions extends ProposalChecks {

  @CommandHandler
  Outcome handle(
      DecideProposal c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ProposalFits fits,
      Reviews reviews) {
    ProgrammeFile programme = programmes.current();
    ProposalContent decided = Objects.requireNonNull(content);
    ProposalMatter of = Objects.requireNonNull(matter);
    return byDecider(actor)
        .and(unbroken())
        .and(() -> decidable(programme).refusal())
        .and(seen(c.expectedVersion()))
        .and(byAnother(actor))
        .and(onAnothersOrganization(actor))
        .and(inTime(c.on(), decided))
        .and(() -> fits.of(of, project, decided).refusal())
        .and(() -> fits.settled(of, project).refusal())
        .and(() -> fits.reasoned("reasons", c.reasons()).refusal())
        .then(
            c.proposal(),
            () ->
                apply(
                    new ProposalDecided(
                        c.proposal(),
                        of,
                        project,
                        programme.id(),
                        version,
                        c.reasons(),
                        opinions(reviews),
                        decided.effectiveOn(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(DeclineProposal c, @MetaDataValue(Actor.KEY) Actor actor, ProposalFits fits) {
    return byDecider(actor)
        .and(stage::isPending, WRONG_STATE)
        .and(() -> fits.reasoned("reason", c.reason()).refusal())
        .then(
            c.proposal(),
            () -> apply(new ProposalDeclined(c.proposal(), version, c.reason(), actor.person())));
  }

  @CommandHandler
  Outcome handle(NoteCarriedOut c, @MetaDataValue(Actor.KEY) Actor actor) {
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED)
        .and(() -> stage == ProposalStage.DECIDED, WRONG_STATE)
        .then(c.proposal(), () -> apply(new ProposalCarriedOut(c.proposal(), effectiveOn(c.on()))));
  }

  private LocalDate effectiveOn(LocalDate otherwise) {
    return content == null ? otherwise : content.effectiveOn();
  }

  /**
   * A bureau's, once the framework stands for it or its upheld judgement prevails; a revision, once
   * every bureau and the commission were heard.
   */
  private Rule decidable(ProgrammeFile programme) {
    if (matter != ProposalMatter.PROGRAMME_REVISION) {
      return Rule.that(
          stage == ProposalStage.CONFIRMED || stage == ProposalStage.PREVAILED, WRONG_STATE);
    }
    Set<BureauId> missing = new HashSet<>(programme.bureaus().stream().map(Bureau::id).toList());
    missing.removeAll(heard);
    return Rule.that(stage == ProposalStage.FORWARDED, WRONG_STATE)
        .and(
            () -> missing.isEmpty(),
            OPINION_MISSING,
            "named",
            String.join(", ", missing.stream().map(BureauId::value).sorted().toList()))
        .and(() -> commissionHeard, OPINION_MISSING, "named", "commission");
  }

  /** The commission's on every assessment it cites. */
  private List<OpinionId> opinions(Reviews reviews) {
    return evidence.stream()
        .filter(e -> e.kind().equals("assessment"))
        .flatMap(e -> reviews.opinionsOn(AssessmentId.of(e.id())).stream())
        .distinct()
        .toList();
  }
}
