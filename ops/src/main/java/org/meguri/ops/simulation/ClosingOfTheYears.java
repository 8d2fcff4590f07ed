package org.meguri.ops.simulation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a simulation of several years came to, year by year, and what it took. */
final class ClosingOfTheYears {

  private static final List<ClosingPart> PARTS =
      List.of(
          new ClosingPart(
              "projects in force on 1 April",
              List.of("count"),
              """
              select y::text, count(*) from generate_series(2005, 2011) y
              join project.entry e on e.in_force_from <= make_date(y, 4, 1)
                and (e.ended_from is null or e.ended_from > make_date(y, 4, 1))
              group by y order by y
              """),
          new ClosingPart(
              "projects by what was last decided",
              List.of("count"),
              """
              select case when e.name = 'project.decided' then lower(e.payload::json ->> 'decision')
                  when e.name = 'project.modified' then lower(e.payload::json ->> 'change')
                  else substring(e.name from 9) end as decision, count(*)
              from log.event e
              where e.name in ('project.decided', 'project.adopted', 'project.modified', 'project.abolished',
                'project.integrated')
              group by decision order by decision
              """),
          new ClosingPart(
              "assessments published",
              List.of("count"),
              """
              select lower(substring(e.stream from '[0-9]{4}-([A-Z_]+)')) || ' of FY'
                || substring(e.stream from '([0-9]{4})-[A-Z_]+') as kind, count(*)
              from log.event e where e.name = 'assessment.published' group by kind order by kind
              """),
          new ClosingPart(
              "yearly budgets",
              List.of("total yen", "allocated yen", "not allocated"),
              """
              select 'FY' || y.fiscal_year, y.total, (select sum(b.allocated) from budget.balance b
                  where right(b.budget, 4) = y.fiscal_year::text),
                y.total - y.allocated from budget.year y where y.total > 0 order by 1
              """),
          new ClosingPart(
              "monitoring surveys",
              List.of("invited", "answered", "per cent"),
              """
              select i.survey, count(*), (select count(*) from monitoring.answer a where a.survey = i.survey),
                round(100.0 * (select count(*) from monitoring.answer a where a.survey = i.survey) / count(*))
              from monitoring.invitation i group by i.survey order by i.survey
              """),
          new ClosingPart(
              "in all",
              List.of("count"),
              """
              select 'events', count(*) from log.event
              union all select 'human tasks done', count(*) from tasklist.task where state = 'DONE'
              union all select 'human tasks still open', count(*) from tasklist.task where state = 'OPEN'
              union all select 'incidents', count(*) from camunda.act_ru_incident
              union all select 'dead letters', count(*) from log.dead_letter where state = 'waiting'
              union all select 'bytes on disk', pg_database_size(current_database())
              """));

  private static final long MEBIBYTE = 1024L * 1024;

  private ClosingOfTheYears() {}

  static List<String> lines(JdbcClient jdbc) {
    List<String> lines = new ArrayList<>(ClosingPart.lines(PARTS, jdbc));
    lines.add(String.format(Locale.ROOT, "%-38s %,16d", "mebibytes of heap at most", peakOfHeap()));
    return lines;
  }

  /** Of each part of the heap the most it ever held, so at most more than was held at once. */
  private static long peakOfHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum()
        / MEBIBYTE;
  }
}
