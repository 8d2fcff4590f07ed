package org.meguri.command.project;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of known projects, written in the transaction of each entry itself. */
@Component
@ProcessingGroup("constraints")
class ProjectTable implements Projects {
  private final JdbcClient jdbc;

  ProjectTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ProjectPrepared event) {
    jdbc.sql("insert into project.entry (project, programme, bureau) values (?, ?, ?)")
        .params(event.project().value(), event.programme().value(), event.bureau().value())
        .update();
    for (int i = 0; i < event.organizations().size(); i++) {
      jdbc.sql("insert into project.organization (organization, project, place) values (?, ?, ?)")
          .params(event.organizations().get(i).organization().value(), event.project().value(), i)
          .update();
    }
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
}
