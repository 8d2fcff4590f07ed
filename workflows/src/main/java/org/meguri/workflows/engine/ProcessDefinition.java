package org.meguri.workflows.engine;

import org.camunda.bpm.engine.RepositoryService;

/**
 * A definition's key and version. They are asked for: the engine writes them into the definition's
 * id only where the key is short enough.
 */
public record ProcessDefinition(String key, int version) {

  public static ProcessDefinition of(RepositoryService definitions, String definitionId) {
    org.camunda.bpm.engine.repository.ProcessDefinition found =
        definitions.getProcessDefinition(definitionId);
    return new ProcessDefinition(found.getKey(), found.getVersion());
  }
}
