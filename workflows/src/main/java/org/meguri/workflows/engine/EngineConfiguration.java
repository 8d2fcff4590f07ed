package org.meguri.workflows.engine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * The engine's defaults and its one plugin of ours; the starter does the rest on our data source
 * and transactions.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:meguri/workflows.properties")
public class EngineConfiguration {

  @Bean
  EngineSettings engineSettings(IncidentOwners owners) {
    return new EngineSettings(owners);
  }
}
