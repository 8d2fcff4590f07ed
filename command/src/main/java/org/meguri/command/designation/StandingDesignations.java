package org.meguri.command.designation;

import java.util.List;
import org.meguri.command.designation.Designations.Known;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the table of designations what stands in a project. */
@Component
class StandingDesignations implements ProjectDesignations {
  private final JdbcClient jdbc;

  StandingDesignations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Known> standingIn(ProjectId project) {
    return jdbc.sql(
            """
            select designation, project, organization, kind from designation.standing
            where project = ? and revoked_from is null order by place for update
            """)
        .param(project.value())
        .query(
            (row, i) ->
                new Known(
                    DesignationId.of(row.getString(1)),
                    ProjectId.of(row.getString(2)),
                    OrganizationId.of(row.getString(3)),
                    DesignationKind.valueOf(row.getString(4))))
        .list();
  }
}
