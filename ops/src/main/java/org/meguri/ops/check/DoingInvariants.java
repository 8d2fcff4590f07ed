package org.meguri.ops.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the processes of the doing stand agrees with their cases. */
@Configuration(proxyBeanMethods = false)
class DoingInvariants {

  @Bean
  Invariant designationsStandWhereTheirProcessStands(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "process position agrees with case state: designations",
        """
        select 'task ' || t.id || ' (' || t.element || '): designation ' || t.case_id || ' is '
          || case when s.designation is null then 'unknown' when s.pending then 'waiting' else 'not waiting' end
        from tasklist.task t left join designation.standing s on s.designation = t.case_id
        where t.state = 'OPEN' and t.process = 'designation' and (s.designation is null
          or t.element in ('examineDesignation', 'correctDesignation', 'decideDesignation') and not s.pending and s.valid_from is null
          or t.element in ('hearOrganization', 'decideMeasure') and s.valid_from is null)
        union all
        select 'designation ' || s.designation || ' waits without a task'
        from designation.standing s
        where s.pending and not exists (
          select from tasklist.task t where t.state = 'OPEN' and t.process = 'designation' and t.case_id = s.designation)
        """);
  }

  @Bean
  Invariant managersStandWhereTheirProcessStands(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "process position agrees with case state: cluster managers",
        """
        with decided as (
          select distinct e.stream from log.event e
          where e.name in ('cluster-manager.designated', 'cluster-manager.denied', 'cluster-manager.withdrawn'))
        select 'task ' || t.id || ' (' || t.element || '): cluster manager ' || t.case_id || ' is decided'
        from tasklist.task t join decided d on d.stream = t.case_id
        where t.state = 'OPEN' and t.process = 'cluster-manager-designation'
        union all
        select 'cluster manager ' || p.stream || ' waits without a task'
        from log.event p
        where p.name = 'cluster-manager.proposed' and not exists (select from decided d where d.stream = p.stream)
          and not exists (select from tasklist.task t
            where t.state = 'OPEN' and t.process = 'cluster-manager-designation' and t.case_id = p.stream)
        """);
  }

  @Bean
  Invariant grantsStandWhereTheirProcessStands(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "process position agrees with case state: grants",
        """
        with fits (element, steps) as (values
          ('studyFeasibility', array['APPLIED']), ('examineGrant', array['APPLIED']), ('correctGrant', array['RETURNED']),
          ('decideGrant', array['EXAMINED']), ('submitFinalReport', array['AWARDED']), ('decideOnLateReport', array['AWARDED']),
          ('inspectGrant', array['REPORTED']), ('correctFinalReport', array['REPORT_RETURNED']), ('fixAmount', array['INSPECTED']),
          ('settleGrant', array['FIXED']), ('orderReclaim', array['REVOKED']), ('recordRepayment', array['REVOKED', 'FIXED', 'SETTLED']))
        select 'task ' || t.id || ' (' || t.element || '): grant ' || t.case_id || ' is ' || coalesce(g.step, 'unknown')
        from tasklist.task t join fits f on f.element = t.element left join grants.standing g on g.grant_id = t.case_id
        where t.state = 'OPEN' and t.process in ('grant', 'grant-revocation') and (g.step is null or not g.step = any (f.steps))
        union all
        select 'grant ' || g.grant_id || ' is ' || g.step || ' without a task'
        from grants.standing g
        where g.step not in ('SETTLED', 'WITHDRAWN', 'REFUSED', 'REVOKED', 'CLOSED') and not exists (
          select from tasklist.task t where t.state = 'OPEN' and t.process = 'grant' and t.case_id = g.grant_id)
        """);
  }
}
