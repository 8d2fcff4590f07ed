package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.Fact;
import org.meguri.command.Sql;
import org.meguri.command.WrittenAlong;
import org.meguri.command.actor.Origin;
import org.meguri.command.member.MemberId;
import org.meguri.command.monitoring.AnswerEvent.AnswerSubmitted;
import org.meguri.command.monitoring.AnswerEvent.AnswerWithdrawn;
import org.meguri.command.monitoring.MonitoringEvent.FrameDrawn;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringOpened;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.programme.QuestionnairesInUse;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Surveys, invitations and standing answers; once a survey is closed nobody's link is known. */
@Component
@ProcessingGroup("constraints")
class MonitoringTable implements Invitations, Links, QuestionnairesInUse, WrittenAlong {
  private final JdbcClient jdbc;

  MonitoringTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(MonitoringOpened event) {
    jdbc.sql("insert into monitoring.survey (survey, questionnaire, closes_on) values (?, ?, ?)")
        .params(event.survey().value(), event.questionnaire(), event.closesOn())
        .update();
  }

  @EventHandler
  void on(FrameDrawn event) {
    jdbc.sql(
            """
            insert into monitoring.invitation (survey, project, number, member, respondent)
            select ?, ?, number, member, respondent
            from unnest(?::int[], ?::text[], ?::text[]) as drawn (number, member, respondent)
            """)
        .params(
            event.survey().value(),
            event.project().value(),
            numbers(event.drawn().size()),
            event.drawn().stream().map(d -> d.member().value()).toArray(String[]::new),
            event.drawn().stream().map(d -> d.respondent().name()).toArray(String[]::new))
        .update();
  }

  /** Who had answered is forgotten with the links: how many did stands in the event. */
  @EventHandler
  void on(MonitoringClosed event) {
    jdbc.sql("update monitoring.survey set closed = true where survey = ?")
        .param(event.survey().value())
        .update();
    jdbc.sql("update monitoring.invitation set digest = null, answered = false where survey = ?")
        .param(event.survey().value())
        .update();
  }

  @Override
  public List<Sql> with(Fact fact, Origin origin) {
    if (fact instanceof AnswerSubmitted e) {
      return List.of(
          Sql.of(
              "insert into monitoring.answer (answer, survey, project) values (?, ?, ?)",
              e.answer().value(),
              e.survey().value(),
              e.project().value()));
    }
    return fact instanceof AnswerWithdrawn e
        ? List.of(Sql.of("delete from monitoring.answer where answer = ?", e.answer().value()))
        : List.of();
  }

  @Override
  public Optional<Open> take(String digest, LocalDate on) {
    return jdbc.sql(
            """
            select i.survey, i.project, i.number, i.respondent, s.questionnaire
            from monitoring.invitation i join monitoring.survey s using (survey)
            where i.digest = ? and not i.answered and not s.closed and s.closes_on >= ?
            for update of i for share of s
            """)
        .params(digest, on)
        .query(
            (row, n) ->
                new Open(
                    MonitoringId.of(row.getString(1)),
                    ProjectId.of(row.getString(2)),
                    row.getInt(3),
                    Respondent.valueOf(row.getString(4)),
                    row.getInt(5)))
        .optional();
  }

  @Override
  public void used(Open it) {
    jdbc.sql(
            """
            update monitoring.invitation set answered = true
            where survey = ? and project = ? and number = ?
            """)
        .params(it.survey().value(), it.project().value(), it.number())
        .update();
  }

  @Override
  public void issue(MonitoringId survey, ProjectId project, List<String> digests) {
    jdbc.sql(
            """
            update monitoring.invitation i set digest = issued.digest
            from unnest(?::int[], ?::text[]) as issued (number, digest)
            where i.survey = ? and i.project = ? and i.number = issued.number
            """)
        .params(
            numbers(digests.size()),
            digests.toArray(String[]::new),
            survey.value(),
            project.value())
        .update();
  }

  @Override
  public boolean renew(MonitoringId survey, ProjectId project, int number, String digest) {
    return jdbc.sql(
                """
                update monitoring.invitation set digest = ?
                where survey = ? and project = ? and number = ? and not answered
                """)
            .params(digest, survey.value(), project.value(), number)
            .update()
        == 1;
  }

  @Override
  public Map<String, Integer> waiting(MonitoringId survey) {
    Map<String, Integer> waiting = new TreeMap<>();
    jdbc.sql(
            """
            select project, count(*) from monitoring.invitation
            where survey = ? and not answered group by project
            """)
        .param(survey.value())
        .query(
            row -> {
              waiting.put(row.getString(1), row.getInt(2));
            });
    return waiting;
  }

  @Override
  public Map<String, Response> count(MonitoringId survey) {
    jdbc.sql("select survey from monitoring.survey where survey = ? for update")
        .param(survey.value())
        .query(String.class)
        .single();
    Map<String, Response> counted = new TreeMap<>();
    jdbc.sql(
            """
            select i.project, count(*),
              (select count(*) from monitoring.answer a
               where a.survey = i.survey and a.project = i.project)
            from monitoring.invitation i where i.survey = ? group by i.survey, i.project
            """)
        .param(survey.value())
        .query(
            row -> {
              counted.put(row.getString(1), new Response(row.getInt(2), row.getInt(3)));
            });
    return counted;
  }

  @Override
  public List<Invitation> of(MonitoringId survey, ProjectId project) {
    return invitations("survey = ? and project = ?", survey.value(), project.value());
  }

  @Override
  public List<Invitation> unanswered(MonitoringId survey) {
    return invitations("survey = ? and not answered and digest is not null", survey.value());
  }

  private List<Invitation> invitations(String where, Object... values) {
    return jdbc.sql(
            "select project, number, member, answered from monitoring.invitation where "
                + where
                + " order by project, number")
        .params(values)
        .query(
            (row, n) ->
                new Invitation(
                    ProjectId.of(row.getString(1)),
                    row.getInt(2),
                    MemberId.of(row.getString(3)),
                    row.getBoolean(4)))
        .list();
  }

  @Override
  public Optional<Asked> open(String digest, LocalDate on) {
    return jdbc.sql(
            """
            select i.survey, s.questionnaire, s.closes_on
            from monitoring.invitation i join monitoring.survey s using (survey)
            where i.digest = ? and not i.answered and not s.closed and s.closes_on >= ?
            """)
        .params(digest, on)
        .query(
            (row, n) ->
                new Asked(
                    MonitoringId.of(row.getString(1)),
                    row.getInt(2),
                    row.getObject(3, LocalDate.class)))
        .optional();
  }

  @Override
  public Optional<MonitoringId> standing(AnswerId answer, LocalDate on) {
    return jdbc.sql(
            """
            select s.survey from monitoring.answer a join monitoring.survey s using (survey)
            where a.answer = ? and not s.closed and s.closes_on >= ? for share of s
            """)
        .params(answer.value(), on)
        .query(String.class)
        .optional()
        .map(MonitoringId::of);
  }

  @Override
  public Set<Integer> versions() {
    jdbc.sql("lock table monitoring.survey in share row exclusive mode").update();
    return new TreeSet<>(
        jdbc.sql("select questionnaire from monitoring.survey").query(Integer.class).list());
  }

  private static Integer[] numbers(int count) {
    return IntStream.rangeClosed(1, count).boxed().toArray(Integer[]::new);
  }
}
