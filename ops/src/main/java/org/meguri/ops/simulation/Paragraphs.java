package org.meguri.ops.simulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.tasklist.Task;

/** What simulated people write where a form has room for more than a line. */
record Paragraphs(Setting setting) {

  /** What the policy group does at {@code checkFramework} when it sends a proposal back. */
  static final String OBJECTION = "OBJECT";

  private static final Set<String> SELDOM = Set.of("remarks", "departureReason");
  private static final int SELDOM_PERCENT = 30;

  /** Null where nothing is written. */
  @Nullable String of(Task task, Field field, Object[] question) {
    if (isLeftBlank(task, field) || isSeldom(field, question)) {
      return null;
    }
    String preset = field.value();
    return preset == null || preset.isBlank()
        ? Phrases.paragraph(setting.chance(), field.name(), question)
        : preset + Phrases.REVISED;
  }

  private boolean isSeldom(Field field, Object[] question) {
    return !field.required()
        && SELDOM.contains(field.name())
        && !setting.chance().inPercent(SELDOM_PERCENT, question);
  }

  private boolean isLeftBlank(Task task, Field field) {
    return switch (field.name()) {
      case "objection" -> !objects(task);
      case "entry" -> true;
      default -> field.name().startsWith("dissent");
    };
  }

  private boolean objects(Task task) {
    return setting
        .courses()
        .of(task.caseId())
        .filter(course -> course.finding(task.element(), "").equals(OBJECTION))
        .isPresent();
  }
}
