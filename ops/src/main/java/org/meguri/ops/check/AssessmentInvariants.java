package org.meguri.ops.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules 4 and 5 over the whole log: what was heard before approval, and what decisions rest on. */
@Configuration(proxyBeanMethods = false)
class AssessmentInvariants {

  @Bean
  Invariant everyOpinionIsAnsweredByApproval(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "no assessment is approved without opinion and resolution, and every opinion is answered",
        """
        with happened as materialized (
          select e.stream, e.name, e.payload::jsonb as said, p.position
          from log.event e join log.position p using (global_index)
          where e.name in ('assessment.approved', 'assessment.opinion-answered', 'review.opened',
            'review.opinion-submitted', 'review.opinions-opened', 'review.resolved')),
        approved as (select stream as assessment, position from happened where name = 'assessment.approved'),
        heard as (
          select r.said ->> 'assessment' as assessment, q.said ->> 'opinion' as opinion, o.position
          from happened r
            join happened o on o.stream = r.stream and o.name = 'review.opinions-opened'
            join happened q on q.stream = r.stream and q.name = 'review.opinion-submitted'
          where r.name = 'review.opened')
        select 'assessment ' || a.assessment || ' was approved without an opinion'
        from approved a where not exists (
          select from heard h where h.assessment = a.assessment and h.position < a.position)
        union all
        select 'assessment ' || a.assessment || ' was approved without a resolution'
        from approved a where not exists (
          select from happened r where r.name = 'review.resolved'
            and r.said ->> 'assessment' = a.assessment and r.position < a.position)
        union all
        select 'assessment ' || a.assessment || ': opinion ' || h.opinion || ' has no answer'
        from approved a join heard h on h.assessment = a.assessment and h.position < a.position
        where not exists (
          select from happened w where w.name = 'assessment.opinion-answered' and w.stream = a.assessment
            and w.said ->> 'opinion' = h.opinion and w.position < a.position)
        """);
  }

  @Bean
  Invariant nothingRestsOnAnOpenSurvey(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "no assessment rests on a survey that was open when it was drafted",
        """
        with closed as materialized (
          select e.stream as round, min(p.position) as position
          from log.event e join log.position p using (global_index)
          where e.name = 'survey.round-closed' group by e.stream)
        select 'assessment ' || d.stream || ' rests on ' || (cited ->> 'id') || ', which was open'
        from log.event d join log.position p using (global_index),
          jsonb_array_elements(d.payload::jsonb -> 'evidence') cited
        where d.name in ('assessment.begun', 'assessment.drafted') and cited ->> 'kind' = 'round'
          and not exists (
            select from closed c where c.round = cited ->> 'id' and c.position < p.position)
        """);
  }

  /**
   * A draft made after the correction cites afresh and needs no mark; one made before it is marked
   * until then.
   */
  @Bean
  Invariant everyCorrectionMarksWhatCitesIt(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "every correction of cited evidence marked every assessment that cites it",
        """
        with corrected as materialized (
          select 'round' as kind, e.stream as id, p.position
          from log.event e join log.position p using (global_index)
          where e.name = 'survey.figures-corrected' and (e.payload::jsonb ->> 'afterClosing')::boolean
          union all
          select 'assessment', e.stream, p.position
          from log.event e join log.position p using (global_index)
          where e.name = 'assessment.superseded'),
        drafted as materialized (
          select e.stream as assessment, p.position, cited ->> 'kind' as kind, cited ->> 'id' as id,
            lead(p.position) over (partition by e.stream, cited ->> 'id' order by p.position) as next
          from log.event e join log.position p using (global_index),
            jsonb_array_elements(e.payload::jsonb -> 'evidence') cited
          where e.name = 'assessment.drafted'),
        marked as materialized (
          select e.stream as assessment, e.payload::jsonb -> 'evidence' ->> 'id' as id, p.position
          from log.event e join log.position p using (global_index)
          where e.name = 'assessment.evidence-corrected')
        select distinct 'assessment ' || d.assessment || ' cites ' || c.id || ', corrected at '
          || c.position || ', and is not marked'
        from corrected c join drafted d on d.kind = c.kind and d.id = c.id and d.position < c.position
        where d.next is null and not exists (
          select from marked m
          where m.assessment = d.assessment and m.id = c.id and m.position > c.position)
        """);
  }

  @Bean
  Invariant everyCorrectionIsBeforeSomebody(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "every correction is confirmed or before its owner",
        """
        select 'correction ' || o.stream || ' waits without a task'
        from log.event o
        where o.name = 'correction.opened'
          and not exists (
            select from log.event c where c.stream = o.stream and c.name = 'correction.confirmed')
          and not exists (
            select from tasklist.task t
            where t.state = 'OPEN' and t.process = 'evidence-correction' and t.case_id = o.stream)
        """);
  }
}
