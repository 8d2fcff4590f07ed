package org.meguri.query.cases.condition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ConditionEvent.*;
import org.meguri.query.cases.Step;
import org.meguri.query.fold.Copy;

/** A condition and how far its fulfilment is; {@code report} is the latest one. */
public record ConditionState(
    String id,
    String project,
    String bureau,
    String review,
    String assessment,
    int number,
    String text,
    LocalDate dueBy,
    Status status,
    @Nullable String report,
    @Nullable PersonId reportedBy,
    @Nullable LocalDate metOn,
    List<Step> steps) {

  /** How far it is. */
  public enum Status {
    OPEN,
    REPORTED,
    RETURNED,
    MET
  }

  static ConditionState set(ConditionSet e) {
    return new ConditionState(
        e.condition().value(),
        e.project().value(),
        e.bureau().value(),
        e.review().value(),
        e.assessment().value(),
        e.number(),
        e.text(),
        e.dueBy(),
        Status.OPEN,
        null,
        null,
        null,
        List.of());
  }

  ConditionState reported(FulfilmentReported e) {
    return with(Status.REPORTED, e.report(), e.by(), null);
  }

  ConditionState returned() {
    return with(Status.RETURNED, report, reportedBy, null);
  }

  ConditionState met(FulfilmentConfirmed e) {
    return with(Status.MET, report, reportedBy, e.effectiveOn());
  }

  private ConditionState with(
      Status now,
      @Nullable String itsReport,
      @Nullable PersonId reporter,
      @Nullable LocalDate met) {
    return new ConditionState(
        id,
        project,
        bureau,
        review,
        assessment,
        number,
        text,
        dueBy,
        now,
        itsReport,
        reporter,
        met,
        steps);
  }

  ConditionState noting(Step step) {
    return new ConditionState(
        id,
        project,
        bureau,
        review,
        assessment,
        number,
        text,
        dueBy,
        status,
        report,
        reportedBy,
        metOn,
        Copy.plus(steps, step));
  }
}
