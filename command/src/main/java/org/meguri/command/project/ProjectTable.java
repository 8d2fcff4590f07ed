package org.meguri.command.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.EntryJson;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what others ask about projects from the tables of their facts. */
@Component
class ProjectTable implements Projects, ProjectLives {
  private static final String LIFE =
      "select project, bureau, programme, in_force_from, ended_from, integrated_into"
          + " from project.entry ";

  private final JdbcClient jdbc;

  ProjectTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<BureauId> bureauOf(ProjectId project) {
    return jdbc.sql("select bureau from project.entry where project = ?")
        .param(project.value())
        .query(String.class)
        .optional()
        .map(BureauId::of);
  }

  @Override
  public List<OrganizationId> organizationsOf(ProjectId project) {
    return jdbc
        .sql("select organization from project.organization where project = ? order by place")
        .param(project.value())
        .query(String.class)
        .list()
        .stream()
        .map(OrganizationId::of)
        .toList();
  }

  @Override
  public List<ProjectId> all() {
    return jdbc
        .sql("select project from project.entry order by place")
        .query(String.class)
        .list()
        .stream()
        .map(ProjectId::of)
        .toList();
  }

  @Override
  public Optional<ProjectLife> locked(ProjectId project) {
    jdbc.sql("select project from project.entry where project = ? for update")
        .param(project.value())
        .query(String.class)
        .list();
    return of(project);
  }

  @Override
  public Optional<ProjectLife> of(ProjectId project) {
    return jdbc.sql(LIFE + "where project = ?")
        .param(project.value())
        .query((row, i) -> life(row, organizationsOf(project)))
        .optional();
  }

  @Override
  public List<ProjectLife> lives() {
    Map<String, List<OrganizationId>> promoting = new LinkedHashMap<>();
    RowCallbackHandler each =
        row ->
            promoting
                .computeIfAbsent(row.getString(1), project -> new java.util.ArrayList<>())
                .add(OrganizationId.of(row.getString(2)));
    jdbc.sql("select project, organization from project.organization order by project, place")
        .query(each);
    return jdbc.sql(LIFE + "order by place")
        .query((row, i) -> life(row, promoting.getOrDefault(row.getString(1), List.of())))
        .list();
  }

  @Override
  public List<ProjectEntry> entries() {
    return jdbc
        .sql("select content from project.entry where content is not null order by place")
        .query(String.class)
        .list()
        .stream()
        .map(EntryJson::read)
        .toList();
  }

  private static ProjectLife life(ResultSet row, List<OrganizationId> organizations)
      throws SQLException {
    @Nullable String into = row.getString("integrated_into");
    return new ProjectLife(
        ProjectId.of(row.getString("project")),
        BureauId.of(row.getString("bureau")),
        new ProgrammeId(row.getString("programme")),
        row.getObject("in_force_from", LocalDate.class),
        row.getObject("ended_from", LocalDate.class),
        into == null ? null : ProjectId.of(into),
        organizations);
  }
}
