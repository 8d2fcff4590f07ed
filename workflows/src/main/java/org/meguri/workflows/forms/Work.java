package org.meguri.workflows.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a completed form means: the decision as a command (in a few tasks several under one id),
 * what the process is told, and the finding that routes it. {@code before} are the system's own
 * commands that make the case ready, such as beginning the assessment that is about to be drafted.
 */
public record Work(
    List<Object> before, List<Object> commands, String finding, Map<String, Object> variables) {

  public static Work of(Object command, String finding) {
    return new Work(List.of(), List.of(command), finding, Map.of());
  }

  public static Work of(List<Object> commands, String finding) {
    return new Work(List.of(), List.copyOf(commands), finding, Map.of());
  }

  public Work with(String variable, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(variables);
    more.put(variable, value);
    return new Work(before, commands, finding, more);
  }

  public Work after(Object systemCommand) {
    List<Object> first = new ArrayList<>(before);
    first.add(systemCommand);
    return new Work(first, commands, finding, variables);
  }
}
