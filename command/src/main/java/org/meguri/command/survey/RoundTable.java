package org.meguri.command.survey;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.meguri.command.programme.IndicatorsInUse;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each round stands and its figures, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class RoundTable implements Rounds, IndicatorsInUse {
  private final JdbcClient jdbc;

  RoundTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(RoundOpened event) {
    jdbc.sql("insert into survey.round_state (round, project) values (?, ?)")
        .params(event.round().value(), event.project().value())
        .update();
    jdbc.sql(
            """
            insert into survey.indicator_used (code) select unnest(?::text[]) order by 1
            on conflict do nothing
            """)
        .param(event.form().toArray(String[]::new))
        .update();
  }

  @EventHandler
  void on(FiguresSubmitted event) {
    figures(event.round(), event.source(), event.figures());
  }

  @EventHandler
  void on(FiguresCorrected event) {
    figures(event.round(), event.source(), event.figures());
  }

  @EventHandler
  void on(RoundClosed event, @SequenceNumber long sequence) {
    jdbc.sql("update survey.round_state set closed = true, closed_at_sequence = ? where round = ?")
        .params(sequence, event.round().value())
        .update();
  }

  @Override
  public boolean isClosed(RoundId round) {
    return jdbc.sql("select closed from survey.round_state where round = ? for update")
        .param(round.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Override
  public boolean isAfterClosing(RoundId round, long sequence) {
    return jdbc.sql("select closed_at_sequence < ? from survey.round_state where round = ?")
        .params(sequence, round.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Override
  public int version(RoundId round) {
    return jdbc.sql("select version from survey.round_state where round = ? for update")
        .param(round.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  @Override
  public Map<String, BigDecimal> totals(RoundId round) {
    version(round);
    Map<String, BigDecimal> totals = new TreeMap<>();
    jdbc.sql("select code, sum(figure) from survey.figure where round = ? group by code")
        .param(round.value())
        .query(
            row -> {
              totals.put(row.getString(1), row.getBigDecimal(2));
            });
    return Totals.plain(totals);
  }

  @Override
  public Set<String> codes() {
    jdbc.sql("lock table survey.indicator_used in share row exclusive mode").update();
    return new TreeSet<>(
        jdbc.sql("select code from survey.indicator_used").query(String.class).list());
  }

  private void figures(RoundId round, String source, Map<String, BigDecimal> figures) {
    jdbc.sql("update survey.round_state set version = version + 1 where round = ?")
        .param(round.value())
        .update();
    jdbc.sql("delete from survey.figure where round = ? and source = ?")
        .params(round.value(), source)
        .update();
    jdbc.sql(
            """
            insert into survey.figure (round, source, code, figure)
            select ?, ?, code, figure from unnest(?::text[], ?::numeric[]) as sent (code, figure)
            """)
        .params(
            round.value(),
            source,
            figures.keySet().toArray(String[]::new),
            figures.values().toArray(BigDecimal[]::new))
        .update();
  }
}
