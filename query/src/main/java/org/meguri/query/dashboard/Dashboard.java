package org.meguri.query.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.query.moneyledger.Ledger;

/**
 * The programme on a day, as known at a moment and up to a position of the log; {@code whole} where
 * the reader sees all of it and not only a bureau's part. {@code fiscalYear} is the one the day is
 * in.
 */
public record Dashboard(
    LocalDate on,
    Instant asOf,
    long position,
    boolean whole,
    int fiscalYear,
    List<Indicator> indicators,
    List<Line> projects,
    Common common,
    Money money,
    @Nullable String monitoring) {

  /** An indicator of the common target or of what every project is asked. */
  public record Indicator(
      String code, String nameEn, String nameJa, String unitEn, String unitJa) {}

  /** A project in force; {@code cells} are in the order of the indicators. */
  public record Line(
      String project,
      String bureau,
      String nameEn,
      String nameJa,
      Standing standing,
      @Nullable Source source,
      @Nullable Overdue overdue,
      List<Cell> cells,
      @Nullable Graded exAnte,
      @Nullable Graded exPost,
      int openTasks,
      int overdueTasks,
      @Nullable Response response) {

    /** Indicators the round has no figure for. */
    long missing() {
      return cells.stream().filter(cell -> cell.level() == Level.MISSING).count();
    }
  }

  /** What has to be seen to first comes first. */
  public enum Standing {
    /** A round's window is over and the round is not closed. */
    LATE,
    /** No round was closed yet. */
    MISSING,
    CURRENT
  }

  /** The round the figures are from; {@code origin} where they are not the office's own work. */
  public record Source(
      String round,
      int fiscalYear,
      String window,
      LocalDate closedOn,
      long ageInDays,
      @Nullable String origin) {}

  /** A round that should be closed by now. */
  public record Overdue(String round, int fiscalYear, String window, LocalDate closesOn) {}

  /**
   * A figure against the yearly target of the approved plan; {@code percent} is rounded down and
   * null where there is nothing to divide by.
   */
  public record Cell(
      String indicator,
      @Nullable BigDecimal figure,
      @Nullable BigDecimal target,
      @Nullable Integer percent,
      Level level) {}

  /** How a figure stands against its target; the bounds are those of the rule for grades. */
  public enum Level {
    REACHED,
    /** At least 80 percent. */
    NEAR,
    BEHIND,
    /** Short of the target, but the round was held before its year was over. */
    UNDER_WAY,
    NO_TARGET,
    MISSING
  }

  /** The grade of an assessment that was approved. */
  public record Graded(String assessment, int fiscalYear, String grade) {}

  /** Answers to the last monitoring survey that was closed; {@code percent} is rounded down. */
  public record Response(int invited, int answered, int percent) {}

  /**
   * What the projects reported together for the target they have in common, beside that target and
   * beside the sum of their own targets in each way the plan can be read; nothing is made to agree.
   */
  public record Common(
      String indicator,
      BigDecimal target,
      List<BigDecimal> ownTargets,
      BigDecimal reported,
      List<Year> years) {}

  /** One fiscal year; null where no plan names a target, or nothing was reported. */
  public record Year(int fiscalYear, @Nullable BigDecimal target, @Nullable BigDecimal reported) {}

  /**
   * The fiscal year's money by bureau; {@code measures} is what the support measures hold, which no
   * bureau owns, null for a reader who does not see all.
   */
  public record Money(List<Bureau> bureaus, Ledger.@Nullable Sums measures, Ledger.Sums total) {}

  /** What the projects of one bureau hold together. */
  public record Bureau(String bureau, Ledger.Sums sums) {}
}
