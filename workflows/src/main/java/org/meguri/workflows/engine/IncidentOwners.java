package org.meguri.workflows.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees to a failed step: the policy officer where the commission's secretariat works, the
 * administrator otherwise. Written in the transaction that raises the incident, so none is ever
 * without an owner.
 */
@Component
public class IncidentOwners {

  /**
   * One incident with the role that owns it, and who of that role has taken it in hand; {@code
   * cause} is a message, never a payload.
   */
  public record Owned(
      String incident,
      String process,
      String element,
      String processInstance,
      String job,
      Role owner,
      String cause,
      OffsetDateTime since,
      @Nullable String takenBy,
      @Nullable OffsetDateTime takenAt,
      @Nullable String retriedBy,
      @Nullable OffsetDateTime retriedAt) {}

  private static final String COLUMNS =
      "incident, process, element, process_instance, job, owner, cause, since, taken_by, taken_at,"
          + " retried_by, retried_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  IncidentOwners(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void assign(Incident incident, String process) {
    assign(incident, process, incident.getActivityId());
  }

  void assign(Incident incident, String process, String element) {
    Role owner = "commission-review".equals(process) ? Role.POLICY_OFFICER : Role.ADMINISTRATOR;
    jdbc.sql(
            """
            insert into workflows.incident_owner
              (incident, process, element, process_instance, job, owner, cause, since)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (incident) do nothing
            """)
        .params(
            incident.getId(),
            process,
            element,
            incident.getProcessInstanceId(),
            incident.getConfiguration(),
            owner.name(),
            incident.getIncidentMessage() == null ? "" : incident.getIncidentMessage(),
            OffsetDateTime.now(clock))
        .update();
  }

  /** Open incidents, oldest first; a solved one keeps its row but is not open any more. */
  public List<Owned> open(List<Incident> openInEngine) {
    List<String> ids = openInEngine.stream().map(Incident::getId).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from workflows.incident_owner where incident in (:ids) order by since, incident")
        .param("ids", ids)
        .query(Owned.class)
        .list();
  }

  /** Open or solved. */
  Optional<Owned> find(String incident) {
    return jdbc.sql("select " + COLUMNS + " from workflows.incident_owner where incident = ?")
        .param(incident)
        .query(Owned.class)
        .optional();
  }

  void taken(String incident, PersonId by) {
    jdbc.sql("update workflows.incident_owner set taken_by = ?, taken_at = ? where incident = ?")
        .params(by.value(), OffsetDateTime.now(clock), incident)
        .update();
  }

  void retried(String incident, PersonId by) {
    jdbc.sql(
            "update workflows.incident_owner set retried_by = ?, retried_at = ? where incident = ?")
        .params(by.value(), OffsetDateTime.now(clock), incident)
        .update();
  }
}
