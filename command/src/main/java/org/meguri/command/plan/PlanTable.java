package org.meguri.command.plan;

import java.util.OptionalInt;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each plan stands, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class PlanTable implements Plans {
  private final JdbcClient jdbc;

  PlanTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(PlanOpened event) {
    jdbc.sql("insert into plan.state (plan, project, fiscal_year) values (?, ?, ?)")
        .params(event.plan().value(), event.project().value(), event.fiscalYear())
        .update();
  }

  @EventHandler
  void on(PlanSubmitted event) {
    jdbc.sql("update plan.state set submitted_version = ? where plan = ?")
        .params(event.version(), event.plan().value())
        .update();
  }

  @EventHandler
  void on(PlanReturned event) {
    jdbc.sql("update plan.state set submitted_version = null where plan = ?")
        .param(event.plan().value())
        .update();
  }

  @EventHandler
  void on(PlanApproved event) {
    jdbc.sql("update plan.state set approved_version = ? where plan = ?")
        .params(event.version(), event.plan().value())
        .update();
  }

  @Override
  public OptionalInt submittedVersion(PlanId plan) {
    return version("select submitted_version from plan.state where plan = ? for update", plan);
  }

  @Override
  public OptionalInt approvedVersion(PlanId plan) {
    return version("select approved_version from plan.state where plan = ? for update", plan);
  }

  private OptionalInt version(String sql, PlanId plan) {
    return jdbc.sql(sql).param(plan.value()).query(Integer.class).list().stream()
        .filter(java.util.Objects::nonNull)
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}
