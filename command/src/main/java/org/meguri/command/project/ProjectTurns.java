package org.meguri.command.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.project.ProjectRefused.*;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectCommand.AbolishProject;
import org.meguri.command.project.ProjectCommand.AnnounceChange;
import org.meguri.command.project.ProjectCommand.CloseWork;
import org.meguri.command.project.ProjectCommand.IntegrateProject;
import org.meguri.command.project.ProjectCommand.ModifyProject;
import org.meguri.command.project.ProjectCommand.ReceiveProject;
import org.meguri.command.project.ProjectEvent.ChangeAnnounced;
import org.meguri.command.project.ProjectEvent.ProjectAbolished;
import org.meguri.command.project.ProjectEvent.ProjectIntegrated;
import org.meguri.command.project.ProjectEvent.ProjectModified;
import org.meguri.command.project.ProjectEvent.ProjectReceived;
import org.meguri.command.project.ProjectEvent.TargetChanged;
import org.meguri.command.project.ProjectEvent.WorkClosed;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.command.proposal.Proposals;

/** What a decided proposal makes of a project in force, each decision once. */
abstract class ProjectTurns extends ProjectSoFar {

  @CommandHandler
  Outcome handle(AnnounceChange c, @MetaDataValue(Actor.KEY) Actor actor, Proposals proposals) {
    DecidedProposal decided = decided(proposals, c.proposal(), ProposalMatter.MODIFICATION);
    return turn(actor, decided, c.project())
        .and(() -> !announced.contains(c.proposal()), DECIDED_ALREADY)
        .then(
            c.project(),
            () -> {
              DecidedProposal it = Objects.requireNonNull(decided);
              apply(
                  new ChangeAnnounced(
                      c.project(),
                      c.proposal(),
                      it.change(),
                      it.programme(),
                      it.entry().organizations().stream()
                          .map(Entered::part)
                          .map(OrganizationPart::organization)
                          .toList(),
                      it.basis(),
                      it.effectiveOn(),
                      it.by()));
            });
  }

  @CommandHandler
  Outcome handle(ModifyProject c, @MetaDataValue(Actor.KEY) Actor actor, Proposals proposals) {
    DecidedProposal decided = decided(proposals, c.proposal(), ProposalMatter.MODIFICATION);
    return turn(actor, decided, c.project())
        .and(() -> announced.contains(c.proposal()), PROPOSAL_NOT_DECIDED)
        .and(() -> !carriedOut.contains(c.proposal()), DECIDED_ALREADY)
        .and(() -> decided != null && !c.on().isBefore(decided.effectiveOn()), NOT_YET_IN_EFFECT)
        .then(c.project(), () -> modify(c, Objects.requireNonNull(decided)));
  }

  @CommandHandler
  Outcome handle(AbolishProject c, @MetaDataValue(Actor.KEY) Actor actor, Proposals proposals) {
    DecidedProposal decided = decided(proposals, c.proposal(), ProposalMatter.ABOLISHMENT);
    return turn(actor, decided, c.project())
        .then(
            c.project(),
            () -> {
              DecidedProposal it = Objects.requireNonNull(decided);
              apply(
                  new ProjectAbolished(
                      c.project(), c.proposal(), it.basis(), it.effectiveOn(), it.by()));
            });
  }

  @CommandHandler
  Outcome handle(
      IntegrateProject c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Proposals proposals,
      ProjectLives lives) {
    DecidedProposal decided = decided(proposals, c.proposal(), ProposalMatter.INTEGRATION);
    return turn(actor, decided, c.project())
        .and(() -> possible(c.project(), Objects.requireNonNull(decided), lives).refusal())
        .then(
            c.project(),
            () -> {
              DecidedProposal it = Objects.requireNonNull(decided);
              apply(
                  new ProjectIntegrated(
                      c.project(),
                      Objects.requireNonNull(it.into()),
                      c.proposal(),
                      it.basis(),
                      it.effectiveOn(),
                      it.by()));
            });
  }

  @CommandHandler
  Outcome handle(ReceiveProject c, @MetaDataValue(Actor.KEY) Actor actor, Proposals proposals) {
    DecidedProposal decided = decided(proposals, c.proposal(), ProposalMatter.INTEGRATION);
    return known()
        .and(Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED))
        .and(() -> decided != null && c.project().equals(decided.into()), PROPOSAL_NOT_DECIDED)
        .and(() -> endedFrom == null, INTEGRATION_TARGET_ENDED)
        .and(() -> !carriedOut.contains(c.proposal()), DECIDED_ALREADY)
        .then(
            c.project(),
            () -> {
              DecidedProposal it = Objects.requireNonNull(decided);
              apply(
                  new ProjectReceived(
                      c.project(),
                      it.project(),
                      c.proposal(),
                      it.basis(),
                      it.effectiveOn(),
                      it.by()));
            });
  }

  @CommandHandler
  Outcome handle(CloseWork c, @MetaDataValue(Actor.KEY) Actor actor) {
    return known()
        .and(Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED))
        .and(() -> endedFrom != null && !c.on().isBefore(endedFrom), NOT_YET_IN_EFFECT)
        .then(
            c.project(),
            () -> apply(new WorkClosed(c.project(), c.proposal(), c.closed(), c.on())));
  }

  private Rule turn(Actor actor, @Nullable DecidedProposal decided, ProjectId project) {
    return known()
        .and(Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED))
        .and(() -> decided != null && decided.project().equals(project), PROPOSAL_NOT_DECIDED)
        .and(() -> endedFrom == null, PROJECT_ENDED);
  }

  static @Nullable DecidedProposal decided(
      Proposals proposals, ProposalId proposal, ProposalMatter matter) {
    return proposals.decided(proposal).filter(d -> d.matter() == matter).orElse(null);
  }

  private static Rule possible(ProjectId project, DecidedProposal decided, ProjectLives lives) {
    return Integration.possible(project, decided.into(), decided.effectiveOn(), lives);
  }

  private void modify(ModifyProject c, DecidedProposal decided) {
    ProjectEntry entry = decided.entry();
    apply(
        new ProjectModified(
            c.project(),
            c.proposal(),
            decided.change(),
            decided.programme(),
            entry.name(),
            entry.nameJaChecked(),
            entry.industries(),
            entry.sections(),
            entry.organizations().stream().map(Entered::part).toList(),
            entry.note(),
            decided.basis(),
            decided.effectiveOn(),
            decided.by()));
    changed(c, decided);
  }

  /** A target that changes keeps what it was; one that is not named any more is given up. */
  private void changed(ModifyProject c, DecidedProposal decided) {
    List<Target> now = decided.entry().targets().stream().map(Entered::target).toList();
    for (Target before : List.copyOf(targets)) {
      if (now.stream().noneMatch(t -> t.id().equals(before.id()))) {
        apply(new TargetChanged(c.project(), c.proposal(), before, null, decided.effectiveOn()));
      }
    }
    for (Target target : now) {
      Target before = target(target.id());
      if (!target.equals(before)) {
        apply(new TargetChanged(c.project(), c.proposal(), before, target, decided.effectiveOn()));
      }
    }
  }
}
