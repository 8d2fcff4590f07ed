package org.meguri.ops.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the commission resolved rests on members free of conflict, and nothing it asked is lost. */
@Configuration(proxyBeanMethods = false)
class CommissionInvariants {

  /** Who was kept away, stepped back, or had declared an open-ended interest before. */
  @Bean
  Invariant nobodyInConflictTookPart(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "no opinion and no vote is of a member in conflict",
        """
        with acted as (
          select e.global_index, e.name, e.payload::jsonb ->> 'review' review,
            e.payload::jsonb ->> 'member' member, e.payload::jsonb ->> 'project' project
          from log.event e where e.name in ('review.opinion-submitted', 'review.vote-cast')),
        away as (
          select e.global_index, e.payload::jsonb ->> 'review' review, x ->> 'member' member
          from log.event e, jsonb_array_elements(e.payload::jsonb -> 'excluded') x
          where e.name = 'review.reviewers-assigned'
          union all
          select e.global_index, e.payload::jsonb ->> 'review', e.payload::jsonb ->> 'member'
          from log.event e where e.name = 'review.reviewer-declined'),
        declared as (
          select e.global_index, e.payload::jsonb ->> 'member' member,
            e.payload::jsonb ->> 'about' project, (e.payload::jsonb ->> 'from')::date since
          from log.event e
          where e.name = 'commission.interest-declared' and e.payload::jsonb ->> 'until' is null
            and not exists (select from log.event d where d.name = 'commission.interest-ended'
              and d.payload::jsonb ->> 'member' = e.payload::jsonb ->> 'member'
              and d.payload::jsonb ->> 'about' = e.payload::jsonb ->> 'about'))
        select distinct a.name || ' of ' || a.member || ' in ' || a.review from acted a
        where exists (select from away w where w.review = a.review and w.member = a.member
            and w.global_index < a.global_index)
          or exists (select from declared d
            join commission.review r on r.review = a.review
            where d.member = a.member and d.project = a.project and d.since <= r.held_on
              and d.global_index < a.global_index)
        """);
  }

  /** Conditions are set with the step after the resolution, long before the approval. */
  @Bean
  Invariant everyConditionIsFollowedUp(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "every condition of an approval is followed up",
        """
        select 'review ' || v.review || ' set no condition' from commission.review v
        where v.resolution = 'APPROVE_WITH_CONDITIONS'
          and exists (select from log.event a where a.name = 'assessment.approved' and a.stream = v.assessment)
          and not exists (select from log.event c
            where c.name = 'condition.set' and c.payload::jsonb ->> 'review' = v.review)
        union all
        select 'condition ' || c.stream || ' waits without a task' from log.event c
        where c.name = 'condition.set'
          and not exists (select from log.event m
            where m.name = 'condition.fulfilment-confirmed' and m.stream = c.stream)
          and not exists (select from tasklist.task t
            where t.state = 'OPEN' and t.process = 'condition-follow-up' and t.case_id = c.stream)
        """);
  }
}
