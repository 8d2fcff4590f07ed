package org.meguri.command.measure;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.measure.MeasureEvent.MeasureClosed;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureEvent.MeasureReopened;
import org.meguri.command.measure.MeasureEvent.MeasureRevised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is offered when, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class Catalogue implements Measures {
  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(MeasurePublished event) {
    jdbc.sql("insert into measure.state (measure, version) values (?, 1)")
        .param(event.measure().value())
        .update();
    period(event.measure(), event.effectiveOn(), event.lastDay());
  }

  @EventHandler
  void on(MeasureRevised event) {
    jdbc.sql("update measure.state set version = ? where measure = ?")
        .params(event.version(), event.measure().value())
        .update();
  }

  @EventHandler
  void on(MeasureReopened event) {
    period(event.measure(), event.effectiveOn(), event.lastDay());
  }

  @EventHandler
  void on(MeasureClosed event) {
    versionOf(event.measure());
    jdbc.sql(
            """
            update measure.period set last_day = ?
            where measure = ? and (last_day is null or last_day > ?)
            """)
        .params(event.effectiveOn(), event.measure().value(), event.effectiveOn())
        .update();
  }

  private void period(
      MeasureId measure, LocalDate opensOn, @org.jspecify.annotations.Nullable LocalDate lastDay) {
    versionOf(measure);
    jdbc.sql("insert into measure.period (measure, opens_on, last_day) values (?, ?, ?::date)")
        .params(measure.value(), opensOn, lastDay == null ? null : lastDay.toString())
        .update();
  }

  @Override
  public boolean isKnown(MeasureId measure) {
    return versionOf(measure) > 0;
  }

  @Override
  public boolean isOffered(MeasureId measure, LocalDate on) {
    return isKnown(measure)
        && jdbc.sql(
                    """
                select count(*) from measure.period
                where measure = ? and opens_on <= ? and (last_day is null or last_day >= ?)
                """)
                .params(measure.value(), on, on)
                .query(Integer.class)
                .single()
            > 0;
  }

  @Override
  public int versionOf(MeasureId measure) {
    return jdbc.sql("select version from measure.state where measure = ? for update")
        .param(measure.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
