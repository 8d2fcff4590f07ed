package org.meguri.command.activity;

import java.time.LocalDate;
import java.util.Optional;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;

/** Where records come from, and who may write them down. */
final class Recorders {
  private static final int LONGEST_ID = 120;

  private Recorders() {}

  /** An organization that promotes the project or was designated for it, or the bureau itself. */
  static Rule sourceOf(
      ProjectId project, String source, LocalDate on, Projects projects, FieldFacts facts) {
    Optional<BureauId> bureau = projects.bureauOf(project);
    return Rule.that(
            bureau.isPresent(), ProjectRefused.PROJECT_UNKNOWN, "project", project.toString())
        .and(
            () ->
                bureau.map(BureauId::value).filter(source::equals).isPresent()
                    || isItsOrganization(project, source, on, projects, facts),
            ActivityRefused.SOURCE_OF_OTHER_PROJECT,
            "source",
            source);
  }

  private static boolean isItsOrganization(
      ProjectId project, String source, LocalDate on, Projects projects, FieldFacts facts) {
    if (source.isBlank() || source.length() > LONGEST_ID) {
      return false;
    }
    OrganizationId organization = OrganizationId.of(source);
    return projects.organizationsOf(project).contains(organization)
        || facts.isDesignated(organization, project, on);
  }

  /** The bureau's own only by its officers; an organization's also by its staff and managers. */
  static Rule mayRecord(ProjectId project, String source, BureauId bureau, Actor actor) {
    boolean ofTheBureau = source.equals(bureau.value());
    return Rule.that(
        actor.isOfficerOf(bureau)
            || !ofTheBureau
                && (actor.isManagerOf(project) || actor.isStaffOf(OrganizationId.of(source))),
        ActorRefused.NOT_AUTHORIZED);
  }
}
