package org.meguri.command.member;

import java.time.LocalDate;
import java.util.Optional;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.designation.Designations;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.ProjectStatus;
import org.meguri.command.project.Projects;
import org.springframework.stereotype.Component;

/** Knows them by the projects' own organizations and by what is designated. */
@Component
class ProjectKeepers implements Keepers {
  private final Projects projects;
  private final Designations designations;
  private final ProjectLives lives;

  ProjectKeepers(Projects projects, Designations designations, ProjectLives lives) {
    this.projects = projects;
    this.lives = lives;
    this.designations = designations;
  }

  @Override
  public Rule keeps(ProjectId project, Actor actor, LocalDate on) {
    Optional<BureauId> bureau = projects.bureauOf(project);
    return Rule.that(
            bureau.isPresent(), ProjectRefused.PROJECT_UNKNOWN, "project", project.toString())
        .and(
            () ->
                actor.isSystem()
                    || bureau.filter(actor::isOfficerOf).isPresent()
                    || works(project, actor, on)
                    || lives
                        .of(project)
                        .filter(life -> life.on(on) == ProjectStatus.ENDED)
                        .map(ProjectLife::integratedInto)
                        .filter(into -> works(into, actor, on))
                        .isPresent(),
            ActorRefused.NOT_AUTHORIZED);
  }

  private boolean works(ProjectId project, Actor actor, LocalDate on) {
    return actor.isManagerOf(project) || isStaff(project, actor, on);
  }

  @Override
  public BureauId bureauOf(ProjectId project) {
    return projects.bureauOf(project).orElseThrow();
  }

  private boolean isStaff(ProjectId project, Actor actor, LocalDate on) {
    return actor.held().stream()
        .filter(held -> held.role() == Role.STAFF)
        .map(held -> OrganizationId.of(held.scope().id()))
        .anyMatch(
            organization ->
                projects.organizationsOf(project).contains(organization)
                    || designations.isValid(organization, project, on));
  }
}
