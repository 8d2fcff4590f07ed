package org.meguri.command.designation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationAppliedFor;
import org.meguri.command.designation.DesignationEvent.DesignationDenied;
import org.meguri.command.designation.DesignationEvent.DesignationMoved;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationEvent.DesignationSuspended;
import org.meguri.command.designation.DesignationEvent.RequestWithdrawn;
import org.meguri.command.designation.DesignationEvent.SuspensionLifted;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is designated and when, written in the transaction of each event itself. A suspension touches
 * the designation's row too, so that it waits for whoever locked it.
 */
@Component
@ProcessingGroup("constraints")
class DesignationTable implements Designations {
  private static final String IN_FORCE =
      " valid_from <= ? and valid_until >= ? and (revoked_from is null or revoked_from > ?)";

  private static final String RUNS =
      " valid_until >= ? and (revoked_from is null or revoked_from > ?)";

  private static final String NOT_SUSPENDED =
      """
       and not exists (
        select 1 from designation.suspension x
        where x.designation = s.designation and ? between suspended_from and suspended_until
          and (lifted_from is null or lifted_from > ?))
      """;

  private final JdbcClient jdbc;

  DesignationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(DesignationAppliedFor event) {
    entered(event.designation(), event.project(), event.organization(), event.kind());
  }

  @EventHandler
  void on(Designated event) {
    if (event.asListed()) {
      entered(event.designation(), event.project(), event.organization(), event.kind());
    }
    jdbc.sql(
            """
            update designation.standing set pending = false, valid_from = ?, valid_until = ?
            where designation = ?
            """)
        .params(event.term().from(), event.term().until(), event.designation().value())
        .update();
  }

  @EventHandler
  void on(DesignationRenewed event) {
    jdbc.sql("update designation.standing set valid_until = ? where designation = ?")
        .params(event.term().until(), event.designation().value())
        .update();
  }

  @EventHandler
  void on(RequestWithdrawn event) {
    decided(event.designation());
  }

  @EventHandler
  void on(DesignationDenied event) {
    decided(event.designation());
  }

  @EventHandler
  void on(DesignationSuspended event) {
    lock("designation = ?", event.designation().value());
    jdbc.sql(
            """
            insert into designation.suspension (designation, suspended_from, suspended_until)
            values (?, ?, ?)
            """)
        .params(event.designation().value(), event.term().from(), event.term().until())
        .update();
  }

  @EventHandler
  void on(SuspensionLifted event) {
    lock("designation = ?", event.designation().value());
    jdbc.sql(
            """
            update designation.suspension set lifted_from = ?
            where designation = ? and lifted_from is null and suspended_until >= ?
            """)
        .params(event.effectiveOn(), event.designation().value(), event.effectiveOn())
        .update();
  }

  @EventHandler
  void on(DesignationRevoked event) {
    jdbc.sql("update designation.standing set revoked_from = ? where designation = ?")
        .params(event.effectiveOn(), event.designation().value())
        .update();
  }

  @EventHandler
  void on(DesignationMoved event) {
    jdbc.sql("update designation.standing set project = ? where designation = ?")
        .params(event.project().value(), event.designation().value())
        .update();
  }

  @Override
  public Optional<DesignationId> validOne(
      OrganizationId organization, ProjectId project, LocalDate on) {
    lock("organization = ? and project = ?", organization.value(), project.value());
    return jdbc.sql(
            "select designation from designation.standing s where organization = ? and project = ?"
                + " and"
                + IN_FORCE
                + NOT_SUSPENDED)
        .params(organization.value(), project.value(), on, on, on, on, on)
        .query(String.class)
        .optional()
        .map(DesignationId::of);
  }

  @Override
  public boolean isValid(DesignationId designation, LocalDate on) {
    lock("designation = ?", designation.value());
    return exists(
        "designation = ? and" + IN_FORCE + NOT_SUSPENDED, designation.value(), on, on, on, on, on);
  }

  @Override
  public boolean isInForce(DesignationId designation, LocalDate on) {
    lock("designation = ?", designation.value());
    return exists("designation = ? and" + IN_FORCE, designation.value(), on, on, on);
  }

  @Override
  public boolean isPending(OrganizationId organization, ProjectId project) {
    return exists(
        "organization = ? and project = ? and pending", organization.value(), project.value());
  }

  @Override
  public boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate from) {
    return exists(
        "organization = ? and project = ? and" + RUNS,
        organization.value(),
        project.value(),
        from,
        from);
  }

  @Override
  public Optional<LocalDate> lostFrom(OrganizationId organization, ProjectId project) {
    return jdbc.sql(
            """
            select max(revoked_from) from designation.standing
            where organization = ? and project = ?
            """)
        .params(organization.value(), project.value())
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .filter(day -> !isDesignated(organization, project, day));
  }

  @Override
  public boolean isBound(OrganizationId organization, LocalDate from) {
    return exists(
        "organization = ? and (pending or" + RUNS + ")", organization.value(), from, from);
  }

  @Override
  public Optional<Known> find(DesignationId designation) {
    return known("designation = ?", designation.value()).stream().findFirst();
  }

  @Override
  public List<Known> of(OrganizationId organization) {
    return known("organization = ?", organization.value());
  }

  private void entered(
      DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      DesignationKind kind) {
    jdbc.sql(
            """
            insert into designation.standing (designation, project, organization, kind, pending)
            values (?, ?, ?, ?, true)
            """)
        .params(designation.value(), project.value(), organization.value(), kind.name())
        .update();
  }

  private void decided(DesignationId designation) {
    jdbc.sql("update designation.standing set pending = false where designation = ?")
        .param(designation.value())
        .update();
  }

  /** A question of its own: what is asked next then sees what others committed meanwhile. */
  private void lock(String which, Object... values) {
    jdbc.sql(
            "select designation from designation.standing where "
                + which
                + " order by designation for update")
        .params(values)
        .query(String.class)
        .list();
  }

  private boolean exists(String which, Object... values) {
    return jdbc.sql("select exists (select 1 from designation.standing s where " + which + ")")
        .params(values)
        .query(Boolean.class)
        .single();
  }

  private List<Known> known(String which, Object... values) {
    return jdbc.sql(
            "select designation, project, organization, kind from designation.standing where "
                + which
                + " order by place")
        .params(values)
        .query(DesignationTable::known)
        .list();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        DesignationId.of(row.getString(1)),
        ProjectId.of(row.getString(2)),
        OrganizationId.of(row.getString(3)),
        DesignationKind.valueOf(row.getString(4)));
  }
}
