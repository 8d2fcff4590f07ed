package org.meguri.command.assessment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.Reviews;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringBegun;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.ResultsPublished;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.AssessmentsDrafted;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes where assessments stand and what they cite in the transaction of the event itself, and
 * answers from it.
 */
@Component
@ProcessingGroup("constraints")
class AssessmentBook implements Assessments, Citations, Published, AssessmentsDrafted {
  private final JdbcClient jdbc;
  private final Reviews reviews;

  AssessmentBook(JdbcClient jdbc, Reviews reviews) {
    this.jdbc = jdbc;
    this.reviews = reviews;
  }

  @EventHandler
  void on(AssessmentBegun e) {
    jdbc.sql(
            """
            insert into assessment.standing (assessment, kind, project, plan, fiscal_year, stage)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            e.assessment().value(),
            e.kind().name(),
            e.project().value(),
            e.plan() == null ? null : e.plan().value(),
            e.fiscalYear(),
            Stage.BEGUN.name())
        .update();
    cite(e.assessment(), e.evidence());
  }

  @EventHandler
  void on(AssessmentDrafted e) {
    move(e.assessment(), Stage.DRAFTED);
    jdbc.sql("delete from assessment.citation where assessment = ?")
        .param(e.assessment().value())
        .update();
    cite(e.assessment(), e.evidence());
  }

  @EventHandler
  void on(AssessmentForwarded e) {
    move(e.assessment(), Stage.FORWARDED);
  }

  @EventHandler
  void on(AssessmentApproved e) {
    move(e.assessment(), Stage.APPROVED);
  }

  @EventHandler
  void on(AssessmentPublished e) {
    move(e.assessment(), Stage.PUBLISHED);
    jdbc.sql("update assessment.standing set published_version = ? where assessment = ?")
        .params(e.version(), e.assessment().value())
        .update();
  }

  @EventHandler
  void on(AssessmentSuperseded e) {
    move(e.assessment(), Stage.SUPERSEDED);
  }

  @EventHandler
  void on(MonitoringBegun e) {
    jdbc.sql("insert into assessment.monitoring (survey) values (?)")
        .param(e.survey().value())
        .update();
  }

  @EventHandler
  void on(MonitoringClosed e) {
    jdbc.sql("update assessment.monitoring set closed = true where survey = ?")
        .param(e.survey().value())
        .update();
  }

  @EventHandler
  void on(ResultsPublished e) {
    jdbc.sql("update assessment.monitoring set results = ? where survey = ?")
        .params(e.version(), e.survey().value())
        .update();
  }

  @Override
  public boolean any() {
    jdbc.sql("lock table assessment.standing in share row exclusive mode").update();
    return jdbc.sql("select exists (select from assessment.standing where stage <> ?)")
        .param(Stage.BEGUN.name())
        .query(Boolean.class)
        .single();
  }

  private void move(AssessmentId assessment, Stage to) {
    jdbc.sql("update assessment.standing set stage = ? where assessment = ?")
        .params(to.name(), assessment.value())
        .update();
  }

  private void cite(AssessmentId assessment, List<Evidence> evidence) {
    for (Evidence cited : evidence) {
      jdbc.sql(
              """
              insert into assessment.citation (assessment, kind, id, version) values (?, ?, ?, ?)
              on conflict (assessment, kind, id) do update set version = excluded.version
              """)
          .params(assessment.value(), cited.kind(), cited.id(), cited.version())
          .update();
    }
  }

  @Override
  public Optional<OnRecord> onRecord(AssessmentId assessment) {
    return jdbc.sql(
            """
            select s.kind, s.plan, s.stage, coalesce(c.version, 0)
            from assessment.standing s
            left join assessment.citation c
              on c.assessment = s.assessment and c.kind = 'plan' and c.id = s.plan
            where s.assessment = ? for share of s
            """)
        .param(assessment.value())
        .query(
            (row, i) ->
                new OnRecord(
                    AssessmentKind.valueOf(row.getString(1)),
                    row.getString(2) == null ? null : PlanId.of(row.getString(2)),
                    row.getInt(4),
                    isApproved(Stage.valueOf(row.getString(3))),
                    0))
        .optional()
        .map(
            found ->
                new OnRecord(
                    found.kind(),
                    found.plan(),
                    found.planVersion(),
                    found.approved(),
                    reviews.opinionsOn(assessment).size()));
  }

  private static boolean isToBeConsidered(Stage stage) {
    return switch (stage) {
      case DRAFTED, FORWARDED, APPROVED, PUBLISHED -> true;
      case BEGUN, SENT_BACK, SUPERSEDED -> false;
    };
  }

  private static boolean isApproved(Stage stage) {
    return stage == Stage.APPROVED || stage.isPublic();
  }

  @Override
  public List<Citation> citing(String kind, String id) {
    return jdbc.sql(
            """
            select c.assessment, c.version, s.project, s.fiscal_year, s.stage
            from assessment.citation c
            join assessment.standing s on s.assessment = c.assessment
            where c.kind = ? and c.id = ? order by c.assessment
            """)
        .params(kind, id)
        .query(
            (row, i) ->
                new Citation(
                    AssessmentId.of(row.getString(1)),
                    new Evidence(kind, id, row.getInt(2)),
                    ProjectId.of(row.getString(3)),
                    row.getInt(4),
                    isToBeConsidered(Stage.valueOf(row.getString(5)))))
        .list();
  }

  @Override
  public boolean isOpen(MonitoringId survey) {
    return jdbc.sql(
            "select exists (select from assessment.monitoring where survey = ? and not closed)")
        .param(survey.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public OptionalInt results(MonitoringId survey) {
    return jdbc.sql(
            "select results from assessment.monitoring where survey = ? and results is not null")
        .param(survey.value())
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  @Override
  public OptionalInt version(AssessmentId assessment) {
    return jdbc.sql(
            """
            select published_version from assessment.standing
            where assessment = ? and published_version is not null
            """)
        .param(assessment.value())
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }
}
