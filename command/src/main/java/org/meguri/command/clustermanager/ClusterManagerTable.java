package org.meguri.command.clustermanager;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.actor.PersonId;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDesignated;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerEnded;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerHandedOver;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.organization.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in post, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class ClusterManagerTable implements ClusterManagers {
  private static final String COLUMNS =
      """
      select cluster_manager, person, designation, rank, first_day, last_day
      from cluster_manager.post where
      """;

  private final JdbcClient jdbc;

  ClusterManagerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ClusterManagerDesignated event) {
    jdbc.sql(
            """
            insert into cluster_manager.post
              (cluster_manager, person, organization, designation, rank, first_day)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.clusterManager().value(),
            event.person().value(),
            event.organization().value(),
            event.designation().value(),
            event.rank().name(),
            event.effectiveOn())
        .update();
  }

  @EventHandler
  void on(ClusterManagerHandedOver event) {
    ended(event.clusterManager(), event.effectiveOn().minusDays(1));
  }

  @EventHandler
  void on(ClusterManagerEnded event) {
    ended(event.clusterManager(), event.lastDay());
  }

  @Override
  public boolean isManagerAt(PersonId person, OrganizationId organization, LocalDate on) {
    return jdbc.sql(
            """
            select exists (
              select 1 from cluster_manager.post
              where person = ? and organization = ?
                and first_day <= ? and (last_day is null or last_day >= ?))
            """)
        .params(person.value(), organization.value(), on, on)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<InPost> inPostFrom(DesignationId designation, LocalDate from) {
    return jdbc.sql(
            COLUMNS + " designation = ? and (last_day is null or last_day >= ?) order by first_day")
        .params(designation.value(), from)
        .query(ClusterManagerTable::inPost)
        .list();
  }

  @Override
  public Optional<InPost> find(ClusterManagerId clusterManager) {
    return jdbc.sql(COLUMNS + " cluster_manager = ?")
        .param(clusterManager.value())
        .query(ClusterManagerTable::inPost)
        .optional();
  }

  private void ended(ClusterManagerId clusterManager, LocalDate lastDay) {
    jdbc.sql("update cluster_manager.post set last_day = ? where cluster_manager = ?")
        .params(lastDay, clusterManager.value())
        .update();
  }

  private static InPost inPost(ResultSet row, int number) throws SQLException {
    return new InPost(
        ClusterManagerId.of(row.getString(1)),
        PersonId.of(row.getString(2)),
        DesignationId.of(row.getString(3)),
        ManagerRank.valueOf(row.getString(4)),
        row.getObject(5, LocalDate.class),
        Optional.ofNullable(row.getObject(6, LocalDate.class)));
  }
}
