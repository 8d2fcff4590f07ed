package org.meguri.workflows.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.meguri.command.work.WorkRefused;

/** One field that cannot be taken as entered: the rule, and the limit where there is one. */
public record FieldProblem(String field, WorkRefused rule, String detail) {

  /** The facts of a refusal, as a rule's own refusal would carry them. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("field", field);
    if (!detail.isEmpty()) {
      facts.put("limit", detail);
    }
    return facts;
  }
}
