package org.meguri.workflows.engine;

/**
 * What a definition's id tells: its key and its version, as the engine composes them ({@code
 * key:version:id}).
 */
public final class ProcessDefinition {

  private ProcessDefinition() {}

  public static String key(String definitionId) {
    return definitionId.split(":", 3)[0];
  }

  public static int version(String definitionId) {
    return Integer.parseInt(definitionId.split(":", 3)[1]);
  }
}
