package org.meguri.command.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme as its file states it: everything that belongs to one ministry's programme and not to
 * the product. Yen amounts and counts are whole numbers; dates are ISO. {@code followUpForm} is
 * what every project is asked, {@code bureauForm} what the bureau adds of its own.
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
    List<String> bureauForm,
    Season season,
    List<Window> windows,
    List<Criterion> criteria,
    List<Named> marks,
    List<Named> grades,
    List<OverallAssessment> overallAssessments,
    Rules rules,
    List<LocalDate> holidays,
    List<ProjectEntry> projects,
    @Nullable Commission commission,
    @Nullable Monitoring monitoring,
    List<FrameworkRule> frameworkRules,
    @Nullable Integer cycleFrom,
    @Nullable BudgetRule budgetRule,
    List<Word> words) {

  /**
   * The fiscal years whose yearly cycle of plan, surveys and assessments the programme runs: all of
   * its term, or those from {@code cycleFrom} on.
   */
  public IntStream cycleYears() {
    Integer from = cycleFrom;
    return IntStream.rangeClosed(
        from == null ? firstFiscalYear : Math.max(from, firstFiscalYear), lastFiscalYear);
  }

  /** The first day of the term. */
  public LocalDate firstDay() {
    return new FiscalYear(firstFiscalYear, fiscalYearStartMonth).first();
  }

  /** The last day of the term. */
  public LocalDate lastDay() {
    return new FiscalYear(lastFiscalYear, fiscalYearStartMonth).last();
  }

  /** The same programme with other projects. */
  public ProgrammeFile with(List<ProjectEntry> others) {
    return new ProgrammeFile(
        id,
        version,
        name,
        firstFiscalYear,
        lastFiscalYear,
        fiscalYearStartMonth,
        commonTarget,
        bureaus,
        industries,
        indicators,
        followUpForm,
        bureauForm,
        season,
        windows,
        criteria,
        marks,
        grades,
        overallAssessments,
        rules,
        holidays,
        others,
        commission,
        monitoring,
        frameworkRules,
        cycleFrom,
        budgetRule,
        words);
  }

  /** What a file may leave out, or was older than: it names none. */
  public ProgrammeFile {
    frameworkRules = Objects.requireNonNullElse(frameworkRules, List.of());
    marks = Objects.requireNonNullElse(marks, List.of());
    grades = Objects.requireNonNullElse(grades, List.of());
    words = Objects.requireNonNullElse(words, List.of());
    overallAssessments = Objects.requireNonNullElse(overallAssessments, List.of());
  }

  /** The project's entry. */
  public Optional<ProjectEntry> project(String projectId) {
    return projects.stream().filter(p -> p.id().equals(projectId)).findFirst();
  }

  /** The indicator of that code. */
  public Optional<Indicator> indicator(String code) {
    return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
  }

  /** The survey window of that code. */
  public Optional<Window> window(String code) {
    return windows.stream().filter(w -> w.code().equals(code)).findFirst();
  }

  /**
   * What a project's follow-up survey asks: the common indicators, then those that measure its own
   * targets. Empty for a project the file does not name.
   */
  public List<Indicator> formOf(String projectId) {
    return project(projectId).stream()
        .flatMap(
            entry ->
                Stream.concat(
                    followUpForm.stream(),
                    entry.targets().stream().map(TargetEntry::measuredBy).filter(Objects::nonNull)))
        .distinct()
        .flatMap(code -> indicator(code).stream())
        .toList();
  }

  /** A name in both languages. */
  public record Name(String en, String ja) {}

  /** The target all projects share; shown beside the projects' own sum, never forced to agree. */
  public record CommonTarget(String indicator, BigDecimal value, Name unit, Name horizon) {}

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
   * A survey window of fiscal year N: each day is given by month and day and by the calendar year's
   * offset from N; {@code feeds} says what it is for. Without a name it goes by the product's word.
   */
  public record Window(
      String code,
      @Nullable Name name,
      int opensYearOffset,
      MonthDay opens,
      int closesYearOffset,
      MonthDay closes,
      int internalDueYearOffset,
      MonthDay internalDue,
      String feeds) {

    public LocalDate opensOn(int fiscalYear) {
      return opens.atYear(fiscalYear + opensYearOffset);
    }

    public LocalDate closesOn(int fiscalYear) {
      return closes.atYear(fiscalYear + closesYearOffset);
    }

    public LocalDate internalDueOn(int fiscalYear) {
      return internalDue.atYear(fiscalYear + internalDueYearOffset);
    }
  }

  /** What a programme calls a mark or a grade of the product's. */
  public record Named(String code, Name name) {}

  /** What a programme calls a thing the product has a general word for, by that word's key. */
  public record Word(String key, String en, String ja) {}

  /** A criterion of assessment; {@code summary} marks the overall one. */
  public record Criterion(int number, Name name, boolean summary) {}

  /**
   * An overall assessment of the plan: in which plan year it is made, counted from 1, and on the
   * results of how many plan years from the first; 0 where it is made on the plan itself.
   */
  public record OverallAssessment(String kind, int planYear, int coversPlanYears) {}

  /**
   * Figures of the rules that a programme may set for itself. {@code surchargePercentAYear} is what
   * reclaimed grants bear, the rate of the law where the file says nothing. {@code conflictRule}
   * names the kinds of fact that keep a member of the commission away, each with its years after
   * the fact's end; where it names none, every kind does, for {@code conflictYears}.
   */
  public record Rules(
      int conflictYears,
      int quorumNumerator,
      int quorumDenominator,
      int reviewersPerReview,
      int timesSentBack,
      int maximumTextLength,
      int lateExceptionDays,
      BigDecimal surchargePercentAYear,
      Map<String, Integer> conflictRule) {

    /** Subsidy Act, art. 19 (1). */
    public static final BigDecimal SURCHARGE_OF_THE_LAW = new BigDecimal("10.95");

    public Rules {
      surchargePercentAYear =
          Objects.requireNonNullElse(surchargePercentAYear, SURCHARGE_OF_THE_LAW);
      conflictRule = Objects.requireNonNullElse(conflictRule, Map.of());
    }

    /** Whether facts of the kind keep a member away at all; a member's own word always does. */
    public boolean countsAsConflict(String kind) {
      return conflictRule.isEmpty() || conflictRule.containsKey(kind);
    }

    /** For how many years after its end a fact of the kind keeps a member away. */
    public int conflictYearsOf(String kind) {
      return conflictRule.getOrDefault(kind, conflictYears);
    }
  }

  /**
   * A rule of the policy framework a proposal is checked against; {@code checkedBy} says whether
   * the system finds out by itself or a person of the policy group does.
   */
  public record FrameworkRule(String code, Name name, String checkedBy) {}

  /**
   * A project with its targets and organizations; {@code decisionBasis} where it is inferred,
   * {@code inForceFrom} where the file itself says that it is in force and since when.
   */
  public record ProjectEntry(
      String id,
      BureauId bureau,
      Name name,
      boolean nameJaChecked,
      String decision,
      @Nullable String decisionBasis,
      @Nullable Name note,
      List<String> industries,
      List<Section> sections,
      List<Organization> organizations,
      List<TargetEntry> targets,
      @Nullable LocalDate inForceFrom) {}

  /** A part of a project, an area or a field of industry, that targets are broken down by. */
  public record Section(String code, Name name) {}

  /**
   * An organization that promotes a project; {@code area} is the section's code where it stands for
   * a part of the region; {@code origin} says whether it is real or invented for a sample.
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
      Name unit,
      Name horizon,
      @Nullable LocalDate dueBy,
      @Nullable Name note,
      Map<String, BigDecimal> breakdown) {}

  /** The external assessment commission of a sample: members by account, with employer facts. */
  public record Commission(String id, String origin, List<CommissionMember> members) {}

  /** A member's term (both days included) and where they work or worked. */
  public record CommissionMember(
      String account,
      boolean chair,
      LocalDate from,
      LocalDate until,
      List<Employment> employments) {}

  /** Employment at an organization of a project; open while {@code until} is null. */
  public record Employment(
      String organization, String project, LocalDate from, @Nullable LocalDate until) {}
}
