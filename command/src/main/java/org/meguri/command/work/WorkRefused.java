package org.meguri.command.work;

import org.meguri.command.Refusal;

/** Why work on a task was refused. */
public enum WorkRefused implements Refusal {
  TASK_UNKNOWN,
  TASK_DONE,
  TASK_HELD_BY_ANOTHER,
  TASK_NOT_HELD,
  STALE_VERSION,
  NOT_AUTHORIZED,
  FOUR_EYES,
  UNKNOWN_FIELD,
  FIELD_MISSING,
  FIELD_INVALID,
  CHOICE_UNKNOWN,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
