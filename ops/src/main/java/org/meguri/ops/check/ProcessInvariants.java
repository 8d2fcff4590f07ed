package org.meguri.ops.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a process stands agrees with how far its case has come. */
@Configuration(proxyBeanMethods = false)
class ProcessInvariants {

  /** A task of the annual review is open only while its case is in the state the task works on. */
  @Bean
  Invariant plansStandWhereTheirProcessStands(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "process position agrees with case state: annual plans and assessments",
        """
        with step as (
          select t.id, t.element, t.project, t.fiscal_year,
            case when t.element in ('assessExPost', 'directorReviewExPost', 'answerOpinionsExPost', 'approveExPost',
              'proposeReflection', 'decideReflection') then 'EX_POST' else 'EX_ANTE' end as kind
          from tasklist.task t where t.state = 'OPEN' and t.process = 'annual-plan-review'),
        fact as (
          select s.*, p.submitted_version, p.approved_version, a.stage
          from step s left join plan.state p on p.project = s.project and p.fiscal_year = s.fiscal_year
            left join assessment.standing a on a.project = s.project and a.fiscal_year = s.fiscal_year and a.kind = s.kind)
        select 'task ' || id || ' (' || element || ' of ' || project || ' ' || fiscal_year || '): plan submitted '
          || coalesce(submitted_version::text, 'never') || ', approved ' || coalesce(approved_version::text, 'never')
          || ', assessment ' || coalesce(stage, 'not begun')
        from fact
        where (element = 'draftPlan' and approved_version is not null)
          or (element in ('assessPlan', 'directorReview', 'answerOpinions', 'approvePlan') and (submitted_version is null or approved_version is not null))
          or (element in ('directorReview', 'answerOpinions', 'approvePlan') and stage is null)
          or (element like '%ExPost' and (approved_version is null or stage is null or stage = 'PUBLISHED'))
          or (element like '%Reflection' and coalesce(stage, '') <> 'PUBLISHED')
        """);
  }

  @Bean
  Invariant surveysStandWhereTheirProcessStands(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "process position agrees with case state: survey rounds and reviews",
        """
        select 'task ' || t.id || ' (' || t.element || '): round ' || t.case_id || ' is ' ||
          case when r.closed then 'closed' when r.closed is null then 'unknown' else 'open' end
        from tasklist.task t left join survey.round_state r on r.round = t.case_id
        where t.state = 'OPEN' and t.process = 'follow-up-survey' and coalesce(r.closed, true)
        union all
        select 'task ' || t.id || ' (' || t.element || '): review ' || t.case_id || ' is ' || coalesce(v.resolution, 'unknown')
        from tasklist.task t left join commission.review v on v.review = t.case_id
        where t.state = 'OPEN' and t.process = 'commission-review' and (v.review is null or v.resolution is not null)
        """);
  }

  @Bean
  Invariant targetsStandWhereTheirProcessStands(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "process position agrees with case state: targets left open",
        """
        select 'task ' || t.id || ' (' || t.element || '): target ' || p.part || ' of ' || t.project || ' is set'
        from tasklist.task t join workflows.paper p on p.case_id = t.project
          and p.name = 'project.pending-target-set' and t.case_id = 'target-' || t.project || '-' || p.part
        where t.state = 'OPEN' and t.process = 'target-setting'
        """);
  }
}
