package org.meguri.query.casepage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.TargetId;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Round;
import org.meguri.query.casefile.TargetLine;
import org.meguri.query.layout.Writing;
import org.meguri.query.projects.ProjectList;
import org.springframework.stereotype.Component;

/** Targets as they stand, and the year's target over what was reported. */
@Component
public class Targets {

  private final ProgrammeWords words;
  private final Writing fmt;
  private final ProjectList projects;

  Targets(ProgrammeWords words, Writing fmt, ProjectList projects) {
    this.words = words;
    this.fmt = fmt;
    this.projects = projects;
  }

  /**
   * One target; {@code value} is null where the source gives none and none was set, {@code
   * settingHref} leads to the open task that sets it.
   */
  public record View(
      String name,
      String state,
      @Nullable String value,
      List<String> candidates,
      String unit,
      String horizon,
      @Nullable LocalDate dueBy,
      @Nullable String note,
      @Nullable String measuredBy,
      @Nullable LocalDate setOn,
      @Nullable String setReason,
      List<Labelled> breakdown,
      @Nullable String settingHref) {}

  /** A year's target beside what was reported for it. */
  public record Row(
      String label,
      String target,
      String actual,
      String percent,
      String variance,
      @Nullable String origin) {}

  /** The projects' sum in each way the source can be read, and the common target beside it. */
  public record Sum(List<String> readings, String common) {}

  private record Year(
      int fiscalYear,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable Origin origin) {}

  /** Every target of the project. */
  public List<View> of(ProjectCase found) {
    return found.targets().values().stream().map(line -> view(found, line)).toList();
  }

  /** What the chart is drawn from; null where there is no figure at all. */
  public @Nullable Map<String, Object> chart(ProjectCase found) {
    List<Year> years = years(found);
    if (years.stream().allMatch(year -> year.target() == null && year.actual() == null)) {
      return null;
    }
    Map<String, Object> chart = new LinkedHashMap<>();
    List<String> labels = new ArrayList<>();
    List<@Nullable BigDecimal> target = new ArrayList<>();
    List<@Nullable BigDecimal> actual = new ArrayList<>();
    for (Year year : years) {
      labels.add(fmt.fiscalYear(year.fiscalYear()));
      target.add(year.target());
      actual.add(year.actual());
    }
    chart.put("labels", labels);
    chart.put("target", target);
    chart.put("actual", actual);
    chart.put("unit", words.unit(measure(found)));
    chart.put("title", words.indicator(measure(found)));
    return chart;
  }

  /** The same as a table. */
  public List<Row> rows(ProjectCase found) {
    return years(found).stream()
        .filter(year -> year.target() != null || year.actual() != null)
        .map(this::row)
        .toList();
  }

  /** The sum beside the common target; null before a programme is in use. */
  public @Nullable Sum sum(@Nullable Long asOf) {
    @Nullable ProgrammeFile programme = words.programme().orElse(null);
    if (programme == null) {
      return null;
    }
    ProgrammeFile.CommonTarget common = programme.commonTarget();
    return new Sum(
        projects.sums(asOf).stream().map(fmt::number).toList(), fmt.number(common.value()));
  }

  private View view(ProjectCase found, TargetLine line) {
    List<Labelled> breakdown = new ArrayList<>();
    line.target()
        .breakdown()
        .forEach(
            (code, value) ->
                breakdown.add(
                    new Labelled(words.section(found.project(), code), fmt.number(value))));
    TargetLine.@Nullable Setting setting = line.setting();
    @Nullable BigDecimal value = line.valueInForce();
    @Nullable String measuredBy = line.target().measuredBy();
    return new View(
        words.aim(line.target().indicator(), measuredBy),
        setting == null ? line.target().state().name() : "SET",
        value == null ? null : fmt.number(value),
        line.target().candidates().stream().map(fmt::number).toList(),
        words.in(line.target().unit()),
        words.in(line.target().horizon()),
        setting == null ? line.target().dueBy() : null,
        note(line),
        measuredBy == null ? null : words.indicator(measuredBy),
        setting == null ? null : setting.effectiveOn(),
        setting == null ? null : setting.reason(),
        breakdown,
        settingHref(found, line));
  }

  private static @Nullable String settingHref(ProjectCase found, TargetLine line) {
    String setting = TargetId.of(ProjectId.of(found.project()), line.target().id()).value();
    return found.heading().tasks().values().stream()
        .filter(task -> task.caseId().equals(setting))
        .map(task -> "/tasks/" + task.id())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String note(TargetLine line) {
    String printed = words.in(line.target().note());
    String reason = line.setting() == null ? "" : line.setting().reason();
    String both = (printed + " " + reason).strip();
    return both.isEmpty() ? null : both;
  }

  private Row row(Year year) {
    @Nullable BigDecimal target = year.target();
    @Nullable BigDecimal actual = year.actual();
    String percent = "";
    String variance = "";
    if (target != null && actual != null) {
      BigDecimal difference = actual.subtract(target);
      variance = (difference.signum() > 0 ? "+" : "") + fmt.number(difference);
      if (target.signum() > 0) {
        percent = fmt.percent(actual.divide(target, 4, RoundingMode.HALF_UP));
      }
    }
    return new Row(
        fmt.fiscalYear(year.fiscalYear()),
        fmt.number(target),
        fmt.number(actual),
        percent,
        variance,
        shown(year.origin()));
  }

  /** The years of the programme, with those the project has figures for. */
  private List<Year> years(ProjectCase found) {
    String measure = measure(found);
    List<Year> years = new ArrayList<>();
    int first = words.programme().map(ProgrammeFile::firstFiscalYear).orElse(0);
    int last = words.programme().map(ProgrammeFile::lastFiscalYear).orElse(-1);
    for (int year = first; year <= last; year++) {
      years.add(year(found, year, measure));
    }
    return years;
  }

  private static Year year(ProjectCase found, int fiscalYear, String measure) {
    @Nullable BigDecimal target =
        found.plans().values().stream()
            .filter(plan -> plan.fiscalYear() == fiscalYear)
            .flatMap(plan -> plan.current().stream())
            .map(version -> version.yearlyTarget(measure))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    @Nullable Round round =
        found.rounds().values().stream()
            .filter(each -> each.fiscalYear() == fiscalYear)
            .filter(each -> each.window() == SurveyWindow.SPRING && !each.figures().isEmpty())
            .findFirst()
            .orElse(null);
    @Nullable BigDecimal actual = round == null ? null : round.totals().get(measure);
    return new Year(fiscalYear, target, actual, round == null ? null : origin(round));
  }

  static Origin origin(Round round) {
    return round.figures().values().stream()
        .flatMap(List::stream)
        .map(Round.Figures::origin)
        .filter(origin -> origin != Origin.WORK)
        .findFirst()
        .orElse(Origin.WORK);
  }

  /** An origin to mark; the office's own work needs no mark. */
  static @Nullable String shown(@Nullable Origin origin) {
    return origin == null || origin == Origin.WORK ? null : origin.name();
  }

  /** The indicator that measures the project's common target. */
  private static String measure(ProjectCase found) {
    Heading.@Nullable CommonTarget common = found.heading().target();
    if (common == null) {
      return "";
    }
    @Nullable TargetLine line = found.targets().get(common.id());
    @Nullable String measuredBy = line == null ? null : line.target().measuredBy();
    return measuredBy == null ? common.indicator() : measuredBy;
  }
}
