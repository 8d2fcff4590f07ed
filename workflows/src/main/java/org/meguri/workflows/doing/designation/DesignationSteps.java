package org.meguri.workflows.doing.designation;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.grant.GrantId;
import org.meguri.workflows.papers.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's steps in a designation. */
@Configuration(proxyBeanMethods = false)
class DesignationSteps {

  /**
   * Lets the director decide on every grant that was open when the designation was revoked; one
   * that ended meanwhile no longer hears it.
   */
  @Bean
  JavaDelegate settleOpenGrants(Papers papers, RuntimeService engine) {
    return step -> {
      DesignationRevoked revoked =
          papers.latest(step.getProcessBusinessKey(), DesignationRevoked.class).orElseThrow();
      for (GrantId grant : revoked.openGrants()) {
        engine
            .createMessageCorrelation("designationLost")
            .processInstanceBusinessKey(grant.value())
            .correlateAllWithResult();
      }
    };
  }
}
