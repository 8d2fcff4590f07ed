package org.meguri.query.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casefile.OpenTask;

/** A project in the list, with the open task that is due first. */
public record ProjectLine(
    String id,
    String bureau,
    String nameEn,
    String nameJa,
    String status,
    @Nullable String decision,
    @Nullable String phase,
    int fiscalYear,
    Heading.@Nullable CommonTarget target,
    @Nullable String grade,
    @Nullable Instant nextDue,
    @Nullable String nextTask,
    @Nullable String nextCandidate,
    @Nullable PersonId nextHolder,
    int openTasks) {

  /** The line of a heading. */
  public static ProjectLine of(Heading heading) {
    return of(heading, heading.tasks().size());
  }

  /** The line of a heading of which only the next task was kept. */
  static ProjectLine of(Heading heading, int openTasks) {
    @Nullable OpenTask next = heading.next().orElse(null);
    return new ProjectLine(
        heading.project(),
        heading.bureau(),
        heading.nameEn(),
        heading.nameJa(),
        heading.status().name(),
        heading.decision() == null ? null : heading.decision().name(),
        heading.phase() == null ? null : heading.phase().name(),
        heading.fiscalYear(),
        heading.target(),
        heading.grade() == null ? null : heading.grade().name(),
        next == null ? null : next.dueAt(),
        next == null ? null : next.element(),
        next == null ? null : next.candidate(),
        next == null ? null : next.holder(),
        openTasks);
  }
}
