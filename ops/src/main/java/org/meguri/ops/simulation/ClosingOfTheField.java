package org.meguri.ops.simulation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a simulation came to in the field and in money: each part is one query. */
final class ClosingOfTheField {

  private static final List<ClosingPart> PARTS =
      List.of(
          new ClosingPart(
              "organizations",
              List.of("count"),
              "select lower(kind), count(*) from organization.entry group by kind order by kind"),
          new ClosingPart(
              "designations",
              List.of("count"),
              """
              select lower(s.kind) || ' ' || case
                  when s.revoked_from is not null then 'revoked'
                  when exists (select from designation.suspension u
                    where u.designation = s.designation and u.lifted_from is null) then 'suspended'
                  when s.valid_from is not null then 'designated'
                  when s.pending then 'applied for' else 'not designated' end as state, count(*)
              from designation.standing s group by state order by state
              """),
          new ClosingPart(
              "cluster managers",
              List.of("count"),
              """
              select lower(rank) || case when last_day is null then ' in post' else ' ended' end as state, count(*)
              from cluster_manager.post group by state order by state
              """),
          new ClosingPart(
              "members",
              List.of("count"),
              """
              select lower(kind), count(*) from member.entry where merged_into is null
              group by kind order by count(*) desc
              """),
          new ClosingPart(
              "grants",
              List.of("count", "awarded yen", "paid yen"),
              """
              select lower(kind) || ' ' || lower(step), count(*), coalesce(sum(awarded), 0), sum(paid)
              from grants.standing group by kind, step order by kind, step
              """),
          new ClosingPart(
              "budgets of",
              List.of("allocated", "committed", "executed", "remainder"),
              """
              select 'FY' || right(budget, 4) as year, sum(allocated + carried_in - carried_out), sum(committed), sum(executed),
                sum(allocated + carried_in - carried_out - committed)
              from budget.balance group by year order by year
              """),
          new ClosingPart(
              "activities",
              List.of("count"),
              """
              select lower(e.payload::json -> 'content' ->> 'kind') as kind, count(*)
              from log.event e where e.name = 'activity.recorded' group by kind order by kind
              """),
          new ClosingPart(
              "partnerships, measures, councils",
              List.of("count"),
              """
              select e.name, count(*) from log.event e
              where e.stream_type in ('partnership', 'measure', 'measure-application', 'council', 'supporter')
              group by e.name order by e.name
              """));

  private ClosingOfTheField() {}

  static List<String> lines(JdbcClient jdbc) {
    return ClosingPart.lines(PARTS, jdbc);
  }
}
