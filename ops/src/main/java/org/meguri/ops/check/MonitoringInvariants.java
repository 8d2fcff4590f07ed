package org.meguri.ops.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Monitoring surveys count what was answered, in time, and nobody's name stands by it. */
@Configuration(proxyBeanMethods = false)
class MonitoringInvariants {

  @Bean
  Invariant answersAreCounted(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "a closed monitoring survey counts the answers that stand",
        """
        with closed as (
          select e.stream as survey, r.key as project, (r.value ->> 'answered')::int as answered,
            (r.value ->> 'invited')::int as invited
          from log.event e, json_each(e.payload::json -> 'responses') r where e.name = 'monitoring.closed'),
        said as (
          select e.payload::json ->> 'survey' as survey, e.payload::json ->> 'project' as project,
            count(*) filter (where e.name = 'monitoring.answer-submitted')
              - count(*) filter (where e.name = 'monitoring.answer-withdrawn') as answered
          from log.event e where e.name in ('monitoring.answer-submitted', 'monitoring.answer-withdrawn') group by 1, 2)
        select 'survey ' || c.survey || ' of ' || c.project || ': counted ' || c.answered || ', answered ' || coalesce(s.answered, 0)
        from closed c left join said s using (survey, project)
        where c.answered <> coalesce(s.answered, 0) or c.answered > c.invited
        union all
        select 'survey ' || s.survey || ' of ' || s.project || ' counted nothing of ' || s.answered
        from said s where exists (select from closed c where c.survey = s.survey)
          and not exists (select from closed c where c.survey = s.survey and c.project = s.project)
        """);
  }

  @Bean
  Invariant nothingIsAnsweredAfterClosing(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "nobody answers a monitoring survey that is closed",
        """
        with closed as (select stream as survey, global_index from log.event where name = 'monitoring.closed')
        select 'answer ' || e.stream || ' after the closing of ' || c.survey
        from log.event e join closed c on c.survey = e.payload::json ->> 'survey'
        where e.name in ('monitoring.answer-submitted', 'monitoring.answer-withdrawn') and e.global_index > c.global_index
        union all
        select 'link ' || i.project || '/' || i.number || ' of ' || i.survey || ' is known after the closing'
        from monitoring.invitation i join closed c using (survey) where i.digest is not null or i.answered
        """);
  }

  @Bean
  Invariant noAnswerNamesItsMember(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "no answer to a monitoring survey says which member gave it",
        """
        select 'answer ' || e.stream from log.event e
        where e.stream_type = 'monitoring-answer'
          and (e.payload::json -> 'member' is not null or e.metadata::json ->> 'actor' <> 'respondent')
        """);
  }
}
