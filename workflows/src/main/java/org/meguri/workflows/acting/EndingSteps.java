package org.meguri.workflows.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.meguri.command.project.ProjectCommand.CloseWork;
import org.meguri.command.project.ProjectCommand.ReceiveProject;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.command.proposal.Proposals;
import org.meguri.workflows.engine.SystemHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the system does on the day a project ends. */
@Configuration(proxyBeanMethods = false)
class EndingSteps {
  private static final Set<String> ROUNDS =
      Set.of("annual-plan-review", "follow-up-survey", "commission-review", "target-setting");

  /** The other side of the integration, and whatever was open on this one. */
  @Bean
  JavaDelegate moveToReceiver(SystemHand system, Proposals proposals, Moves moves) {
    return step -> {
      DecidedProposal decided = proposals.decided(ProposalSteps.proposal(step)).orElseThrow();
      moves.all(step, decided);
      system.send(
          step,
          "receive",
          new ReceiveProject(java.util.Objects.requireNonNull(decided.into()), decided.proposal()));
    };
  }

  /** No task of a round is left behind; which rounds ended unfinished stays on record. */
  @Bean
  JavaDelegate closeProject(
      SystemHand system, Proposals proposals, RuntimeService engine, Clock clock) {
    return step -> {
      DecidedProposal decided = proposals.decided(ProposalSteps.proposal(step)).orElseThrow();
      List<String> closed = new ArrayList<>();
      for (ProcessInstance round : roundsOf(decided.project().value(), engine)) {
        closed.add(round.getBusinessKey());
        engine.deleteProcessInstance(round.getId(), "The project ended by " + decided.proposal());
      }
      system.send(
          step,
          "close",
          new CloseWork(decided.project(), decided.proposal(), closed, LocalDate.now(clock)));
    };
  }

  private static List<ProcessInstance> roundsOf(String project, RuntimeService engine) {
    List<ProcessInstance> rounds = new ArrayList<>();
    for (String process : ROUNDS.stream().sorted().toList()) {
      rounds.addAll(
          engine
              .createProcessInstanceQuery()
              .processDefinitionKey(process)
              .variableValueEquals("projectId", project)
              .rootProcessInstances()
              .list());
    }
    return rounds;
  }
}
