package org.meguri.command.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A programme as its file states it: everything that belongs to one ministry's programme and not to
 * the product. Yen amounts and counts are whole numbers; dates are ISO.
 */
public record ProgrammeFile(
    ProgrammeId id,
    int version,
    Name name,
    int firstFiscalYear,
    int lastFiscalYear,
    int fiscalYearStartMonth,
    CommonTarget commonTarget,
    List<Bureau> bureaus,
    List<Industry> industries,
    List<Indicator> indicators,
    List<String> followUpForm,
    List<Window> windows,
    List<Criterion> criteria,
    Rules rules,
    List<LocalDate> holidays,
    List<ProjectEntry> projects) {

  /** A name in both languages. */
  public record Name(String en, String ja) {}

  /** The target all projects share; shown beside the projects' own sum, never forced to agree. */
  public record CommonTarget(String indicator, BigDecimal value, String unit, String horizon) {}

  /** A regional bureau. */
  public record Bureau(BureauId id, Name name) {}

  /** An industry the programme covers. */
  public record Industry(String code, Name name) {}

  /**
   * An indicator, versioned; {@code plausibleMaximum} is the figure above which an entry is refused
   * as absurd.
   */
  public record Indicator(
      String code, int version, Name name, Name unit, boolean whole, BigDecimal plausibleMaximum) {}

  /**
   * A survey window relative to fiscal year N: months counted from the first day of N; {@code
   * feeds} says what it is for.
   */
  public record Window(
      String code,
      int opensYearOffset,
      MonthDay opens,
      int closesYearOffset,
      MonthDay closes,
      int internalDueYearOffset,
      MonthDay internalDue,
      String feeds) {}

  /** A criterion of assessment; {@code summary} marks the overall one. */
  public record Criterion(int number, Name name, boolean summary) {}

  /** Figures of the rules that a programme may set for itself. */
  public record Rules(
      int conflictYears,
      int quorumNumerator,
      int quorumDenominator,
      int reviewersPerReview,
      int timesSentBack,
      int maximumTextLength) {}

  /** A project with its targets and organizations. */
  public record ProjectEntry(
      String id,
      BureauId bureau,
      Name name,
      boolean nameJaChecked,
      String decision,
      @Nullable String decisionBasis,
      @Nullable String note,
      List<String> industries,
      List<Organization> organizations,
      List<TargetEntry> targets) {}

  /**
   * An organization that promotes a project; {@code area} where it stands for a part of the region.
   */
  public record Organization(
      String id, Name name, String kind, @Nullable String area, String origin) {}

  /**
   * A target with its state; value null unless PRINTED; candidates where the source prints several.
   */
  public record TargetEntry(
      String id,
      String indicator,
      @Nullable String measuredBy,
      String state,
      @Nullable BigDecimal value,
      List<BigDecimal> candidates,
      String unit,
      String horizon,
      @Nullable LocalDate dueBy,
      @Nullable String note,
      Map<String, BigDecimal> breakdown) {}
}
