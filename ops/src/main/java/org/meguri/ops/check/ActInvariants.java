package org.meguri.ops.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of proposals and of the lives of projects, whatever was proposed and decided. */
@Configuration(proxyBeanMethods = false)
class ActInvariants {

  @Bean
  Invariant asManyInForceAsBegunAndNotEnded(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "projects in force are those decided or adopted and not ended, on every day",
        """
        with turn as (
          select e.payload::jsonb ->> 'project' as project, (e.payload::jsonb ->> 'effectiveOn')::date as day,
            case when e.name in ('project.decided', 'project.adopted') then 1 else -1 end as way
          from log.event e
          where e.name in ('project.decided', 'project.adopted', 'project.abolished', 'project.integrated')),
        days as (select distinct day from turn)
        select 'on ' || d.day || ' the log has ' || l.n || ' projects in force, the table ' || t.n
        from days d
        cross join lateral (select coalesce(sum(way), 0) as n from turn where turn.day <= d.day) l
        cross join lateral (select count(*) as n from project.entry e
          where e.in_force_from <= d.day and (e.ended_from is null or e.ended_from > d.day)) t
        where l.n <> t.n
        union all
        select 'project ' || project || ' begins or ends twice' from turn group by project, way having count(*) > 1
        """);
  }

  @Bean
  Invariant lineageIsKeptBothWays(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "lineage is kept both ways",
        """
        with gone as (
          select e.payload::jsonb ->> 'project' as one, e.payload::jsonb ->> 'into' as other,
            e.payload::jsonb ->> 'proposal' as proposal
          from log.event e where e.name = 'project.integrated'),
        come as (
          select e.payload::jsonb ->> 'from' as one, e.payload::jsonb ->> 'project' as other,
            e.payload::jsonb ->> 'proposal' as proposal
          from log.event e where e.name = 'project.received')
        select 'project ' || one || ' became part of ' || other || ', which has not received it'
        from gone g where not exists (select from come c where c.one = g.one and c.other = g.other)
          and exists (select from proposal.standing p where p.proposal = g.proposal and p.stage = 'CARRIED_OUT')
        union all
        select 'project ' || other || ' received ' || one || ', which did not become part of it'
        from come c where not exists (select from gone g where g.one = c.one and g.other = c.other)
        """);
  }

  @Bean
  Invariant nothingIsDecidedOverANamedBreach(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "no proposal is decided over a named breach of the framework",
        """
        select 'proposal ' || d.stream || ' was decided over a breach'
        from log.event d where d.name = 'proposal.decided' and exists (
          select from log.event b where b.stream = d.stream and b.name = 'proposal.framework-broken'
            and b.sequence < d.sequence and not exists (
              select from log.event a where a.stream = d.stream and a.name = 'proposal.amended'
                and a.sequence between b.sequence and d.sequence))
        """);
  }

  @Bean
  Invariant nobodyDecidesOnTheirOwnProposal(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "nobody forwards or decides a proposal they wrote",
        """
        select 'proposal ' || d.stream || ': ' || d.name || ' by who wrote it'
        from log.event d join log.event w on w.stream = d.stream and w.sequence < d.sequence
        where d.name in ('proposal.forwarded', 'proposal.decided')
          and w.name in ('proposal.drafted', 'proposal.amended', 'proposal.upheld')
          and d.payload::jsonb ->> 'by' = w.payload::jsonb ->> 'by'
        """);
  }
}
