package org.meguri.query.surveys;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.survey.SurveyWindow;

/**
 * One window of the follow-up survey across the projects a reader may see, as known at a moment and
 * up to a position of the log. {@code held} names the windows there are, the latest first.
 */
public record FollowUp(
    LocalDate on,
    Instant asOf,
    long position,
    int fiscalYear,
    SurveyWindow window,
    List<Held> held,
    List<Line> projects,
    List<Difference> differences) {

  /** A window of a year in which rounds were opened. */
  public record Held(int fiscalYear, SurveyWindow window) {}

  /** A project; everything after its state is empty where no round was opened for it. */
  public record Line(
      String project,
      String bureau,
      String nameEn,
      String nameJa,
      State state,
      @Nullable String round,
      @Nullable LocalDate internalDueOn,
      @Nullable LocalDate closesOn,
      @Nullable LocalDate closedOn,
      List<Source> sources,
      int openTasks,
      int reminders,
      int sentBack,
      int correctionsAsked,
      List<LateException> exceptions) {

    /** Who has not answered. */
    public List<Source> missing() {
      return sources.stream().filter(source -> source.version() == 0).toList();
    }
  }

  /** What has to be seen to first comes first. */
  public enum State {
    /** The window is over, the round is not closed. */
    LATE,
    /** The project is in force and the window has begun for others, but not for it. */
    NOT_OPENED,
    OPEN,
    CLOSED
  }

  /** Who has to answer; version 0 while nothing has come. */
  public record Source(
      String id,
      String nameEn,
      String nameJa,
      boolean isBureau,
      int version,
      @Nullable Instant at) {}

  /** Late figures are taken until a day, or were refused where there is none. */
  public record LateException(@Nullable LocalDate until, String reason, boolean runs) {}

  /**
   * A figure that was reported and its recorded activities where they do not agree, summed over the
   * sources that have both; {@code explained} where every one of those that differ says why.
   */
  public record Difference(
      String project,
      String round,
      String indicator,
      BigDecimal reported,
      BigDecimal recorded,
      boolean explained) {}
}
