package org.meguri.ops.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.ops.launch.Progress;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a simulation came to: a line per project, and the counts of everything. */
record ClosingTable(List<String> lines) {

  private static final String PER_PROJECT =
      """
      select p.project,
        count(*) filter (where e.name = 'plan.approved') as plans,
        count(*) filter (where e.name = 'survey.round-closed') as rounds,
        count(*) filter (where e.name = 'assessment.published' and e.stream like '%EX_ANTE') as ex_ante,
        count(*) filter (where e.name = 'assessment.published' and e.stream like '%EX_POST') as ex_post,
        count(*) filter (where e.name = 'review.opinion-submitted') as opinions,
        coalesce(max(e.payload::json ->> 'grade') filter (where e.name = 'assessment.published' and e.stream like '%EX_POST'), '-') as grade
      from casefile.project_event p join log.position o on o.position = p.position join log.event e on e.global_index = o.global_index
      group by p.project order by p.project
      """;
  private static final String STEP_DAYS =
      """
      select element, count(*) as done, round(avg(extract(epoch from ended_at - created_at)) / 86400.0, 1) as days
      from tasklist.task where state = 'DONE' group by element order by element
      """;
  private static final String PER_KIND =
      """
      select stream_type as kind, count(distinct stream) as cases, count(*) as events
      from log.event group by stream_type order by stream_type
      """;

  static ClosingTable of(
      ApplicationContext context, ProgrammeFile programme, Simulation.Worked worked) {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-34s %5s %6s %7s %7s %8s %5s",
            "project (of " + programme.projects().size() + ")",
            "plans",
            "rounds",
            "ex-ante",
            "ex-post",
            "opinions",
            "grade"));
    jdbc.sql(PER_PROJECT)
        .query(
            (row, n) ->
                String.format(
                    Locale.ROOT,
                    "%-34s %5d %6d %7d %7d %8d %5s",
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getString(7)))
        .list()
        .forEach(lines::add);
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%-34s %6s %10s", "step", "done", "mean days"));
    jdbc.sql(STEP_DAYS)
        .query(
            (row, n) ->
                String.format(
                    Locale.ROOT,
                    "%-34s %6d %10s",
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3)))
        .list()
        .forEach(lines::add);
    lines.addAll(refused(worked.refusals()));
    lines.addAll(ClosingOfTheField.lines(jdbc));
    lines.addAll(ClosingOfTheYears.lines(jdbc));
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%-34s %6s %10s", "kind of case", "cases", "events"));
    jdbc.sql(PER_KIND)
        .query(
            (row, n) ->
                String.format(
                    Locale.ROOT, "%-34s %6d %10d", row.getString(1), row.getInt(2), row.getInt(3)))
        .list()
        .forEach(lines::add);
    lines.add("");
    lines.addAll(worked.spent().lines());
    return new ClosingTable(lines);
  }

  /** Every refusal counts, whether the person then answered otherwise or left the task open. */
  static List<String> refused(Refusals refusals) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%-62s %6s", "refused to simulated people", "times"));
    if (refusals.counts().isEmpty()) {
      lines.add("nothing");
    }
    refusals
        .counts()
        .forEach((rule, times) -> lines.add(String.format(Locale.ROOT, "%-62s %6d", rule, times)));
    return lines;
  }

  void print(Progress progress) {
    lines.forEach(progress::step);
  }
}
