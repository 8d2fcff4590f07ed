package org.meguri.workflows.forms;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * The task a form is for: its case, the process's variables, who looks at it and what day it is in
 * the office.
 */
public record TaskOnDesk(
    String task,
    String element,
    ProjectId project,
    BureauId bureau,
    int fiscalYear,
    String caseId,
    @Nullable String subject,
    Map<String, Object> variables,
    PersonId person,
    LocalDate today) {

  /** A variable the process always has. */
  public String variable(String name) {
    Object value = variables.get(name);
    if (value == null) {
      throw new IllegalStateException("Task " + task + " has no variable " + name);
    }
    return value.toString();
  }
}
