package org.meguri.command.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.designation.Designations;
import org.meguri.command.member.MemberEvent.MemberMerged;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.Members;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What records count, and once only, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class ActivityTable implements RecordedFigures, FieldFacts {
  private final JdbcClient jdbc;
  private final ObjectProvider<Designations> designations;
  private final ObjectProvider<Members> members;
  private final ProjectLives lives;

  ActivityTable(
      JdbcClient jdbc,
      ObjectProvider<Designations> designations,
      ObjectProvider<Members> members,
      ProjectLives lives) {
    this.jdbc = jdbc;
    this.designations = designations;
    this.members = members;
    this.lives = lives;
  }

  @EventHandler
  void on(ProjectDecided event) {
    jdbc.sql("insert into activity.project_time (project, begins) values (?, ?)")
        .params(event.project().value(), event.effectiveOn())
        .update();
  }

  @EventHandler
  void on(ActivityRecorded event) {
    count(event.activity(), event.project(), event.source(), event.content());
  }

  @EventHandler
  void on(ActivityCorrected event) {
    forget(event.activity());
    count(event.activity(), event.project(), event.source(), event.content());
  }

  @EventHandler
  void on(ActivityWithdrawn event) {
    forget(event.activity());
  }

  /** What a member was counted for is counted for the one it was merged into. */
  @EventHandler
  void on(MemberMerged event) {
    jdbc.sql(
            """
            update activity.counted_once c set key = n.key
            from (
              select counted_as, key as before, ? || substr(key, length(?) + 1) as key
              from activity.counted_once where starts_with(key, ? || ' ')
            ) n
            where c.counted_as = n.counted_as and c.key = n.before and not exists (
              select from activity.counted_once other
              where other.counted_as = n.counted_as and other.key = n.key)
            """)
        .params(event.into().value(), event.member().value(), event.member().value())
        .update();
  }

  @Override
  public Map<String, BigDecimal> of(
      ProjectId project, String source, LocalDate from, LocalDate until) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    jdbc.sql(
            """
            select code, sum(figure) from activity.figure
            where project = ? and source = ? and held_on between ? and ? group by code
            """)
        .params(project.value(), source, from, until)
        .query(
            row -> {
              sums.put(row.getString(1), row.getBigDecimal(2));
            });
    return sums;
  }

  @Override
  public Optional<LocalDate> inForceFrom(ProjectId project) {
    return jdbc.sql("select begins from activity.project_time where project = ?")
        .param(project.value())
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public Optional<LocalDate> endedFrom(ProjectId project) {
    return lives.of(project).map(ProjectLife::endedFrom);
  }

  @Override
  public boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate on) {
    return designations.getObject().isValid(organization, project, on);
  }

  @Override
  public boolean isMember(MemberId member, ProjectId project, LocalDate on) {
    return members.getObject().isMember(member, project, on);
  }

  @Override
  public Optional<ActivityId> countedBy(CountedOnce counted) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('activity.counted_once'), hashtext(?))")
        .param(counted.key())
        .query(row -> {});
    return jdbc.sql("select activity from activity.counted_once where counted_as = ? and key = ?")
        .params(counted.as(), counted.key())
        .query(String.class)
        .optional()
        .map(ActivityId::of);
  }

  private void count(
      ActivityId activity, ProjectId project, String source, ActivityContent content) {
    Map<String, BigDecimal> figures = content.figures();
    jdbc.sql(
            """
            insert into activity.figure (activity, project, source, held_on, code, figure)
            select ?, ?, ?, ?, code, figure from unnest(?::text[], ?::numeric[]) as c (code, figure)
            """)
        .params(
            activity.value(),
            project.value(),
            source,
            content.heldOn(),
            figures.keySet().toArray(String[]::new),
            figures.values().toArray(BigDecimal[]::new))
        .update();
    CountedOnce.of(content)
        .ifPresent(
            counted ->
                jdbc.sql(
                        """
                        insert into activity.counted_once (counted_as, key, activity)
                        values (?, ?, ?)
                        """)
                    .params(counted.as(), counted.key(), activity.value())
                    .update());
  }

  private void forget(ActivityId activity) {
    jdbc.sql("delete from activity.figure where activity = ?").param(activity.value()).update();
    jdbc.sql("delete from activity.counted_once where activity = ?")
        .param(activity.value())
        .update();
  }
}
