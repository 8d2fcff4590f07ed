package org.meguri.query.dashboard;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.query.dashboard.Dashboard.Cell;
import org.meguri.query.dashboard.Dashboard.Graded;
import org.meguri.query.dashboard.Dashboard.Line;
import org.meguri.query.dashboard.Dashboard.Source;
import org.meguri.query.moneyledger.Ledger.Sums;

/** The dashboard's tables as lines of files; what is not there is an empty cell. */
final class DashboardTables {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** Each table's columns. */
  static final Map<String, List<String>> COLUMNS =
      Map.of(
          "figures",
          List.of(
              "project",
              "name",
              "bureau",
              "indicator",
              "indicatorName",
              "unit",
              "fiscalYear",
              "window",
              "figure",
              "target",
              "percent",
              "level",
              "closedOn",
              "origin",
              "asOf",
              "position"),
          "projects",
          List.of(
              "project",
              "name",
              "bureau",
              "standing",
              "round",
              "ageInDays",
              "overdueRound",
              "exAnte",
              "exPost",
              "openTasks",
              "overdueTasks",
              "invited",
              "answered",
              "asOf",
              "position"),
          "money",
          List.of(
              "bureau",
              "fiscalYear",
              "allocated",
              "committed",
              "executed",
              "remainder",
              "asOf",
              "position"));

  private final Dashboard from;
  private final boolean english;

  DashboardTables(Dashboard from, boolean english) {
    this.from = from;
    this.english = english;
  }

  /** A line for each project and indicator. */
  List<List<String>> figures() {
    List<List<String>> lines = new ArrayList<>();
    for (Line line : from.projects()) {
      for (int i = 0; i < line.cells().size(); i++) {
        lines.add(figure(line, from.indicators().get(i), line.cells().get(i)));
      }
    }
    return lines;
  }

  /** A line for each project. */
  List<List<String>> projects() {
    return from.projects().stream().map(this::project).toList();
  }

  /** A line for each bureau, for the support measures where the reader sees them, and the sum. */
  List<List<String>> money() {
    List<List<String>> lines = new ArrayList<>();
    from.money().bureaus().forEach(each -> lines.add(money(each.bureau(), each.sums())));
    Sums measures = from.money().measures();
    if (measures != null) {
      lines.add(money("measures", measures));
    }
    lines.add(money("total", from.money().total()));
    return lines;
  }

  private List<String> figure(Line line, Dashboard.Indicator indicator, Cell cell) {
    Source source = line.source();
    return stamped(
        line.project(),
        name(line),
        line.bureau(),
        indicator.code(),
        english ? indicator.nameEn() : indicator.nameJa(),
        english ? indicator.unitEn() : indicator.unitJa(),
        source == null ? null : source.fiscalYear(),
        source == null ? null : source.window(),
        plain(cell.figure()),
        plain(cell.target()),
        cell.percent(),
        cell.level(),
        source == null ? null : source.closedOn(),
        source == null ? null : source.origin());
  }

  private List<String> project(Line line) {
    Source source = line.source();
    Dashboard.Overdue overdue = line.overdue();
    Dashboard.Response response = line.response();
    return stamped(
        line.project(),
        name(line),
        line.bureau(),
        line.standing(),
        source == null ? null : source.round(),
        source == null ? null : source.ageInDays(),
        overdue == null ? null : overdue.round(),
        grade(line.exAnte()),
        grade(line.exPost()),
        line.openTasks(),
        line.overdueTasks(),
        response == null ? null : response.invited(),
        response == null ? null : response.answered());
  }

  private List<String> money(String whose, Sums sums) {
    return stamped(
        whose,
        from.fiscalYear(),
        sums.allocated(),
        sums.committed(),
        sums.executed(),
        sums.remainder());
  }

  private List<String> stamped(@Nullable Object... cells) {
    String asOf = from.asOf().atZone(TOKYO).toOffsetDateTime().toString();
    Stream<String> own = Stream.of(cells).map(cell -> cell == null ? "" : cell.toString());
    return Stream.concat(own, Stream.of(asOf, Long.toString(from.position()))).toList();
  }

  private String name(Line line) {
    return english ? line.nameEn() : line.nameJa();
  }

  private static @Nullable String grade(@Nullable Graded graded) {
    return graded == null ? null : graded.grade();
  }

  private static @Nullable String plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
