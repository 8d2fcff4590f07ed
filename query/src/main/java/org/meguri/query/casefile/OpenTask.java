package org.meguri.query.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;

/**
 * Work that waits for somebody; {@code candidate} is the role that may take it, {@code holder} who
 * has taken it.
 */
public record OpenTask(
    String id,
    String process,
    String processInstance,
    String element,
    String caseId,
    int fiscalYear,
    @Nullable String subject,
    @Nullable String candidate,
    @Nullable PersonId holder,
    Instant createdAt,
    Instant dueAt,
    int reminders,
    @Nullable String escalatedTo) {

  OpenTask heldBy(@Nullable PersonId person) {
    return with(person, dueAt, reminders, escalatedTo);
  }

  OpenTask reminded() {
    return with(holder, dueAt, reminders + 1, escalatedTo);
  }

  OpenTask due(Instant day) {
    return with(holder, day, reminders, escalatedTo);
  }

  OpenTask escalated(String to) {
    return with(holder, dueAt, reminders, to);
  }

  private OpenTask with(
      @Nullable PersonId person, Instant due, int times, @Nullable String escalated) {
    return new OpenTask(
        id,
        process,
        processInstance,
        element,
        caseId,
        fiscalYear,
        subject,
        candidate,
        person,
        createdAt,
        due,
        times,
        escalated);
  }
}
