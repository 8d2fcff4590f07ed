package org.meguri.command.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.organization.OrganizationEvent.OrganizationClosed;
import org.meguri.command.organization.OrganizationEvent.OrganizationRegistered;
import org.meguri.command.organization.OrganizationEvent.OrganizationRenamed;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of known organizations, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class OrganizationTable implements Organizations {
  private static final String COLUMNS =
      "select organization, bureau, kind, name_en, name_ja, closed from organization.entry";

  private final JdbcClient jdbc;

  OrganizationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(OrganizationRegistered event) {
    jdbc.sql(
            """
            insert into organization.entry (organization, bureau, kind, name_en, name_ja)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            event.organization().value(),
            event.bureau().value(),
            event.kind().name(),
            event.name().en(),
            event.name().ja())
        .update();
  }

  @EventHandler
  void on(OrganizationRenamed event) {
    jdbc.sql("update organization.entry set name_en = ?, name_ja = ? where organization = ?")
        .params(event.name().en(), event.name().ja(), event.organization().value())
        .update();
  }

  @EventHandler
  void on(OrganizationClosed event) {
    jdbc.sql("update organization.entry set closed = true where organization = ?")
        .param(event.organization().value())
        .update();
  }

  @Override
  public boolean isKnown(OrganizationId organization) {
    return find(organization).isPresent();
  }

  @Override
  public boolean isActive(OrganizationId organization) {
    return jdbc.sql("select closed from organization.entry where organization = ? for update")
        .param(organization.value())
        .query(Boolean.class)
        .optional()
        .filter(closed -> !closed)
        .isPresent();
  }

  @Override
  public Optional<BureauId> bureauOf(OrganizationId organization) {
    return find(organization).map(Known::bureau);
  }

  @Override
  public Optional<OrganizationKind> kindOf(OrganizationId organization) {
    return find(organization).map(Known::kind);
  }

  @Override
  public Optional<Known> find(OrganizationId organization) {
    return jdbc.sql(COLUMNS + " where organization = ?")
        .param(organization.value())
        .query(OrganizationTable::known)
        .optional();
  }

  @Override
  public List<Known> all() {
    return jdbc.sql(COLUMNS + " order by bureau, place").query(OrganizationTable::known).list();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        OrganizationId.of(row.getString(1)),
        BureauId.of(row.getString(2)),
        OrganizationKind.valueOf(row.getString(3)),
        new Name(row.getString(4), row.getString(5)),
        row.getBoolean(6));
  }
}
