package org.meguri.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.Grade;
import org.meguri.command.project.ProjectDecision;

/**
 * What stands at the top of a project's case and in the list of projects. {@code phase} and {@code
 * fiscalYear} are those of the yearly cycle last worked on, {@code grade} the one last published;
 * {@code endedFrom} is the first day it is no longer in force, once that is decided.
 */
public record Heading(
    String project,
    String bureau,
    String nameEn,
    String nameJa,
    Status status,
    @Nullable ProjectDecision decision,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate endedFrom,
    @Nullable Phase phase,
    int fiscalYear,
    @Nullable CommonTarget target,
    @Nullable Grade grade,
    Map<String, OpenTask> tasks) {

  /** The project's share in the target all projects have in common; its first one. */
  public record CommonTarget(
      String id,
      String indicator,
      String state,
      @Nullable BigDecimal value,
      List<BigDecimal> candidates) {

    CommonTarget set(BigDecimal to) {
      return new CommonTarget(id, indicator, "SET", to, List.of());
    }
  }

  /** Before anything was recorded. */
  public static Heading empty(String project) {
    return new Heading(
        project, "", "", "", Status.PREPARATION, null, null, null, null, 0, null, null, Map.of());
  }

  /** The open task that is due first. */
  @JsonIgnore
  public Optional<OpenTask> next() {
    return tasks.values().stream()
        .min(Comparator.comparing(OpenTask::dueAt).thenComparing(OpenTask::id));
  }

  /** Whether the project is in force on a day. */
  public boolean isInForce(LocalDate on) {
    return status != Status.PREPARATION
        && inForceFrom != null
        && !inForceFrom.isAfter(on)
        && (endedFrom == null || endedFrom.isAfter(on));
  }

  /**
   * What a list as of then needs: of the open tasks only the one due first. Kept whole, every
   * change of one task of a hundred would be a copy of all.
   */
  public Heading compact() {
    return with(next().map(task -> Map.of(task.id(), task)).orElse(Map.of()));
  }

  Heading named(String itsBureau, String en, String ja) {
    return new Heading(
        project,
        itsBureau,
        en,
        ja,
        status,
        decision,
        inForceFrom,
        endedFrom,
        phase,
        fiscalYear,
        target,
        grade,
        tasks);
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
        endedFrom,
        phase,
        fiscalYear,
        target,
        grade,
        tasks);
  }

  /** {@code from} is the first day it is no longer in force. */
  Heading ended(LocalDate from) {
    return new Heading(
        project,
        bureau,
        nameEn,
        nameJa,
        Status.ENDED,
        decision,
        inForceFrom,
        from,
        phase,
        fiscalYear,
        target,
        grade,
        tasks);
  }

  Heading in(Phase entered, int year) {
    return new Heading(
        project,
        bureau,
        nameEn,
        nameJa,
        status,
        decision,
        inForceFrom,
        endedFrom,
        entered,
        year,
        target,
        grade,
        tasks);
  }

  Heading in(Phase entered) {
    return in(entered, fiscalYear);
  }

  Heading aiming(@Nullable CommonTarget at) {
    return new Heading(
        project,
        bureau,
        nameEn,
        nameJa,
        status,
        decision,
        inForceFrom,
        endedFrom,
        phase,
        fiscalYear,
        at,
        grade,
        tasks);
  }

  Heading graded(Grade published) {
    return new Heading(
        project,
        bureau,
        nameEn,
        nameJa,
        status,
        decision,
        inForceFrom,
        endedFrom,
        phase,
        fiscalYear,
        target,
        published,
        tasks);
  }

  Heading with(Map<String, OpenTask> open) {
    return new Heading(
        project,
        bureau,
        nameEn,
        nameJa,
        status,
        decision,
        inForceFrom,
        endedFrom,
        phase,
        fiscalYear,
        target,
        grade,
        open);
  }
}
