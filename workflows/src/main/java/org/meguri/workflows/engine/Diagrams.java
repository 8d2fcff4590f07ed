package org.meguri.workflows.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all diagrams and decision tables together when any of them changed, and nothing when none
 * did; processes in flight go on by the newest. Together, because a call activity is bound to its
 * own deployment; under names that do not depend on where the jar lies.
 */
@Component("deployedDiagrams")
class Diagrams implements SmartInitializingSingleton {

  private static final String[] KINDS = {"bpmn", "dmn"};

  private final RepositoryService repository;
  private final Migrations migrations;

  Diagrams(RepositoryService repository, Migrations migrations) {
    this.repository = repository;
    this.migrations = migrations;
  }

  @Override
  public void afterSingletonsInstantiated() {
    DeploymentBuilder deployment =
        repository.createDeployment().name("meguri").enableDuplicateFiltering(false);
    try {
      for (String kind : KINDS) {
        for (Resource resource :
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:meguri/*/*." + kind)) {
          try (InputStream in = resource.getInputStream()) {
            deployment.addInputStream(name(resource), in);
          }
        }
      }
      deployment.deploy();
    } catch (IOException e) {
      throw new IllegalStateException("The diagrams cannot be read", e);
    }
    migrations.bringUpToDate();
  }

  private static String name(Resource resource) throws IOException {
    String url = resource.getURL().toString();
    return url.substring(url.lastIndexOf("meguri/"));
  }
}
