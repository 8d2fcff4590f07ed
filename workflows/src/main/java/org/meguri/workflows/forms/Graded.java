package org.meguri.workflows.forms;

import org.meguri.command.assessment.RuleResult;

/**
 * A form whose marks a decision table turns into a recommended grade; asked for a preview before
 * anything is recorded.
 */
public interface Graded {

  RuleResult recommended(TaskOnDesk task, Entries entries);
}
