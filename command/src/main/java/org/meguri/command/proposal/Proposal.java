package org.meguri.command.proposal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

/** Decides on what the bureau does with its proposal; the check and the decision extend it. */
@Aggregate(type = "proposal", snapshotTriggerDefinition = "snapshots")
class Proposal extends ProposalDecisions {

  Proposal() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      DraftProposal c,
      @MetaDataValue(Actor.KEY) Actor actor,
      ProposalFits fits,
      Projects projects,
      Proposals proposals) {
    if (matter != null) {
      return Outcome.refused(PROPOSAL_KNOWN_ALREADY);
    }
    BureauId of = bureauOf(c, projects);
    if (of == null && c.matter() != ProposalMatter.PROGRAMME_REVISION) {
      return Outcome.refused(ProjectRefused.PROJECT_UNKNOWN, "field", "project");
    }
    return byDrafter(actor, of)
        .and(
            () ->
                of == null || c.matter() != ProposalMatter.ADOPTION
                    ? java.util.Optional.empty()
                    : fits.candidate(c.content(), of).refusal())
        .and(() -> alone(c.project(), proposals).refusal())
        .and(() -> fits.of(c.matter(), c.project(), c.content()).refusal())
        .and(() -> fits.settled(c.matter(), c.project()).refusal())
        .and(() -> inTime(c.on(), c.content()).refusal())
        .and(() -> fits.reasoned("reasons", c.reasons()).refusal())
        .then(
            c.proposal(),
            () ->
                apply(
                    new ProposalDrafted(
                        c.proposal(),
                        c.matter(),
                        c.project(),
                        of,
                        1,
                        c.content(),
                        c.reasons(),
                        c.evidence(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(AmendProposal c, @MetaDataValue(Actor.KEY) Actor actor, ProposalFits fits) {
    return byDrafter(actor, bureau)
        .and(stage::isAtTheBureau, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> fits.of(Objects.requireNonNull(matter), project, c.content()).refusal())
        .and(() -> inTime(c.on(), c.content()).refusal())
        .and(() -> fits.reasoned("reasons", c.reasons()).refusal())
        .then(
            c.proposal(),
            () ->
                apply(
                    new ProposalAmended(
                        c.proposal(),
                        version + 1,
                        c.content(),
                        c.reasons(),
                        c.evidence(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(ReturnProposal c, @MetaDataValue(Actor.KEY) Actor actor, ProposalFits fits) {
    return byDecider(actor)
        .and(() -> stage == ProposalStage.DRAFTED, WRONG_STATE)
        .and(() -> fits.reasoned("reason", c.reason()).refusal())
        .then(
            c.proposal(),
            () -> apply(new ProposalReturned(c.proposal(), version, c.reason(), actor.person())));
  }

  @CommandHandler
  Outcome handle(ForwardProposal c, @MetaDataValue(Actor.KEY) Actor actor) {
    return byDecider(actor)
        .and(() -> stage == ProposalStage.DRAFTED, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(byAnother(actor))
        .and(onAnothersOrganization(actor))
        .then(
            c.proposal(),
            () -> apply(new ProposalForwarded(c.proposal(), version, actor.person())));
  }

  @CommandHandler
  Outcome handle(UpholdProposal c, @MetaDataValue(Actor.KEY) Actor actor, ProposalFits fits) {
    return byDrafter(actor, bureau)
        .and(unbroken())
        .and(() -> stage == ProposalStage.SENT_BACK, WRONG_STATE)
        .and(() -> fits.reasoned("reasons", c.reasons()).refusal())
        .then(
            c.proposal(),
            () -> apply(new ProposalUpheld(c.proposal(), version, c.reasons(), actor.person())));
  }

  @CommandHandler
  Outcome handle(WithdrawProposal c, @MetaDataValue(Actor.KEY) Actor actor, ProposalFits fits) {
    return byDrafter(actor, bureau)
        .and(stage::isPending, WRONG_STATE)
        .and(() -> fits.reasoned("reason", c.reason()).refusal())
        .then(
            c.proposal(),
            () -> apply(new ProposalWithdrawn(c.proposal(), version, c.reason(), actor.person())));
  }

  private static @Nullable BureauId bureauOf(DraftProposal c, Projects projects) {
    ProjectEntry shape = c.content().shape();
    ProjectId project = c.project();
    if (c.matter() == ProposalMatter.ADOPTION) {
      return shape == null ? null : shape.bureau();
    }
    return project == null ? null : projects.bureauOf(project).orElse(null);
  }

  /** One at a time for each project: the second would rest on what the first still changes. */
  private static Rule alone(@Nullable ProjectId project, Proposals proposals) {
    return Rule.that(
        () -> project == null || proposals.openOn(project).isEmpty(), PROPOSAL_PENDING);
  }
}
