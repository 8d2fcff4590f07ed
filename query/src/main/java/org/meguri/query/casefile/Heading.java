package org.meguri.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.project.ProjectDecision;

/**
 * What stands at the top of a project's case and in the list of projects. {@code phase} and {@code
 * fiscalYear} are those of the yearly cycle last worked on.
 */
public record Heading(
    String project,
    String bureau,
    String nameEn,
    String nameJa,
    Status status,
    @Nullable ProjectDecision decision,
    @Nullable LocalDate inForceFrom,
    @Nullable Phase phase,
    int fiscalYear,
    Map<String, OpenTask> tasks) {

  /** Before anything was recorded. */
  public static Heading empty(String project) {
    return new Heading(
        project, "", "", "", Status.PREPARATION, null, null, null, 0, Map.of());
  }

  /** The open task that is due first. */
  @JsonIgnore
  public Optional<OpenTask> next() {
    return tasks.values().stream()
        .min(Comparator.comparing(OpenTask::dueAt).thenComparing(OpenTask::id));
  }

  Heading named(String itsBureau, String en, String ja) {
    return new Heading(
        project, itsBureau, en, ja, status, decision, inForceFrom, phase, fiscalYear, tasks);
  }

  Heading decided(ProjectDecision taken, LocalDate from) {
    return new Heading(
        project,
        bureau,
        nameEn,
        nameJa,
        Status.IN_FORCE,
        taken,
        from,
        phase,
        fiscalYear,
        tasks);
  }

  Heading in(Phase entered, int year) {
    return new Heading(
        project, bureau, nameEn, nameJa, status, decision, inForceFrom, entered, year, tasks);
  }

  Heading in(Phase entered) {
    return in(entered, fiscalYear);
  }

  Heading with(Map<String, OpenTask> open) {
    return new Heading(
        project, bureau, nameEn, nameJa, status, decision, inForceFrom, phase, fiscalYear, open);
  }
}
