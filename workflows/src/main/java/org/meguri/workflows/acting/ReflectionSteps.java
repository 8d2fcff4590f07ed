package org.meguri.workflows.acting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.assessment.AssessmentEvent.ReflectionDecided;
import org.meguri.command.assessment.Reflection;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.engine.Variables;
import org.meguri.workflows.papers.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the year's cycle hands over to Act. */
@Configuration(proxyBeanMethods = false)
class ReflectionSteps {

  /** Begins the proposal the director's decided reflection asks the bureau for. */
  @Bean
  JavaDelegate beginAct(Papers papers, Numbers numbers, RuntimeService engine) {
    return step -> {
      Variables year = Variables.of(step);
      Reflection decided =
          papers.latest(year.exPost(), ReflectionDecided.class).orElseThrow().outcome();
      ProposalMatter matter = matter(decided);
      Map<String, Object> variables = new LinkedHashMap<>();
      variables.put("projectId", year.project().value());
      variables.put("bureauId", year.bureau().value());
      variables.put("fiscalYear", year.fiscalYear());
      variables.put("exPostId", year.exPost().value());
      variables.put("matter", matter.name());
      variables.put("drafted", false);
      engine.startProcessInstanceByKey(
          matter.endsAProject() ? "project-abolishment" : "project-modification",
          numbers.next("proposal-" + matter.word()),
          variables);
    };
  }

  private static ProposalMatter matter(Reflection decided) {
    return switch (decided) {
      case ABOLISH -> ProposalMatter.ABOLISHMENT;
      case INTEGRATE -> ProposalMatter.INTEGRATION;
      default -> ProposalMatter.MODIFICATION;
    };
  }
}
