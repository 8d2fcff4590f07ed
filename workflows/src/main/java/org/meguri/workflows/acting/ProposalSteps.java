package org.meguri.workflows.acting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectCommand.AbolishProject;
import org.meguri.command.project.ProjectCommand.AdoptProject;
import org.meguri.command.project.ProjectCommand.AnnounceChange;
import org.meguri.command.project.ProjectCommand.IntegrateProject;
import org.meguri.command.project.ProjectCommand.ModifyProject;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.command.proposal.ProposalCommand.NoteCarriedOut;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.command.proposal.Proposals;
import org.meguri.workflows.engine.SystemHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The system's steps with a proposal: it routes what was found, and carries out what was decided.
 */
@Configuration(proxyBeanMethods = false)
class ProposalSteps {

  static ProposalId proposal(DelegateExecution step) {
    return ProposalId.of(step.getProcessBusinessKey());
  }

  /** Where the check left the proposal is what the diagram routes by. */
  @Bean
  JavaDelegate weighProposal(Proposals proposals) {
    return step ->
        step.setVariable(
            "standing", proposals.standing(proposal(step)).orElseThrow().stage().name());
  }

  /** As soon as it is decided, everybody knows what will be; it takes effect on its day. */
  @Bean
  JavaDelegate carryOutProposal(SystemHand system, Proposals proposals, Promoters promoters) {
    return step -> {
      DecidedProposal decided = proposals.decided(proposal(step)).orElseThrow();
      switch (decided.matter()) {
        case ADOPTION -> {
          system.send(step, "adopt", new AdoptProject(decided.project(), decided.proposal()));
          promoters.designate(step, decided);
        }
        case MODIFICATION -> {
          system.send(step, "announce", new AnnounceChange(decided.project(), decided.proposal()));
          promoters.designate(step, decided);
        }
        case ABOLISHMENT ->
            system.send(step, "abolish", new AbolishProject(decided.project(), decided.proposal()));
        case INTEGRATION ->
            system.send(
                step, "integrate", new IntegrateProject(decided.project(), decided.proposal()));
        case PROGRAMME_REVISION ->
            throw new IllegalStateException("A revision is carried out by its own process");
      }
    };
  }

  @Bean
  JavaDelegate completeProposal(SystemHand system, Proposals proposals, Clock clock) {
    return step -> {
      LocalDate today = LocalDate.now(clock);
      DecidedProposal decided = proposals.decided(proposal(step)).orElseThrow();
      if (decided.matter() == ProposalMatter.MODIFICATION) {
        system.send(
            step, "modify", new ModifyProject(decided.project(), decided.proposal(), today));
      }
      system.send(step, "note", new NoteCarriedOut(proposal(step), today));
    };
  }

  /** Every bureau, and the commission's chair. */
  @Bean
  JavaDelegate askOpinions(Programmes programmes, ActorDirectory people) {
    return step -> {
      step.setVariable(
          "bureaus",
          new java.util.ArrayList<>(
              programmes.current().bureaus().stream().map(b -> b.id().value()).toList()));
      List<PersonId> chairs = people.holders(Role.COMMISSION_CHAIR, Scope.ALL);
      step.setVariable("chair", chairs.get(0).value());
    };
  }

  @Bean
  JavaDelegate takeProgrammeIn(
      SystemHand system, Proposals proposals, ProgrammeImport programmes, Clock clock) {
    return step -> {
      String file = proposals.standing(proposal(step)).orElseThrow().content().programmeFile();
      ImportResult result =
          programmes.take(
              (file == null ? "" : file).getBytes(StandardCharsets.UTF_8),
              Acting.system(step.getProcessInstanceId(), step.getActivityInstanceId(), "import")
                  .correlated(step.getProcessBusinessKey()));
      if (result instanceof ImportResult.Rejected rejected) {
        throw new IllegalStateException("The programme file is refused: " + rejected.errors());
      }
      system.send(step, "note", new NoteCarriedOut(proposal(step), LocalDate.now(clock)));
    };
  }
}
