package org.meguri.ops.check;

import java.util.List;
import org.meguri.command.designation.DesignationEvent;
import org.meguri.command.grant.GrantEvent;
import org.meguri.command.measure.MeasureEvent;
import org.meguri.command.partnership.PartnershipEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grants keep to designations and sources; members and records are counted as the log says. */
@Configuration(proxyBeanMethods = false)
class FieldInvariants {

  @Bean
  Invariant everyAwardStoodOnItsDay(Happened happened) {
    return new Invariant() {
      @Override
      public String name() {
        return "every award stood on a valid designation, or a running partnership and an offered measure";
      }

      @Override
      public List<String> violations() {
        Footing footing = new Footing();
        happened.toAll(
            List.of(
                DesignationEvent.class,
                PartnershipEvent.class,
                MeasureEvent.class,
                GrantEvent.class),
            footing::take);
        return footing.violations();
      }
    };
  }

  @Bean
  Invariant nothingIsPaidBeyondTheAward(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "nothing was paid beyond the award or the amount fixed",
        """
        select 'grant ' || grant_id || ': paid ' || paid || ', awarded ' || coalesce(awarded, 0) || ', fixed ' || coalesce(fixed, 0)
        from grants.standing
        where paid > coalesce(awarded, 0) or step = 'SETTLED' and fixed is not null and paid - outstanding > fixed
        """);
  }

  @Bean
  Invariant membersAreCountedOnce(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "every member is counted once",
        """
        select 'registration number ' || registration || ' of ' || string_agg(member, ', ')
        from member.entry where registration is not null group by registration having count(*) > 1
        union all
        select 'member ' || member || ' belongs to ' || project || ' twice at a time'
        from member.participation where left_on is null group by member, project having count(*) > 1
        union all
        select 'member ' || e.stream || ' has no row' from log.event e
        where e.name = 'member.entered' and not exists (select from member.entry m where m.member = e.stream)
        """);
  }

  @Bean
  Invariant recordedFiguresAreTheSumOfRecords(JdbcClient jdbc) {
    return new LogInvariants.SqlInvariant(
        jdbc,
        "recorded figures are what the activity records say",
        """
        with said as (
          select distinct on (e.stream) e.stream as activity, e.name, e.payload::json -> 'content' as content
          from log.event e where e.stream_type = 'activity' order by e.stream, e.sequence desc),
        standing as (select * from said where name <> 'activity.withdrawn'),
        counted as (
          select activity, count(*) as codes, max(held_on) as held_on,
            sum(figure) filter (where code like '%PARTICIPANTS') as heads
          from activity.figure group by activity)
        select 'activity ' || coalesce(s.activity, c.activity) || ': record of ' || coalesce(s.content ->> 'heldOn', 'none')
          || ', counted ' || coalesce(c.held_on::text, 'not')
        from standing s full join counted c on c.activity = s.activity
        where s.activity is null
          or c.activity is not null and c.held_on <> (s.content ->> 'heldOn')::date
          or c.heads is not null and c.heads <> (s.content ->> 'participants')::numeric
          or c.activity is null and s.content ->> 'kind' not in ('PUBLICITY', 'MANAGER_TRAINING', 'OTHER')
        """);
  }
}
