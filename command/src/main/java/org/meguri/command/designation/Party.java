package org.meguri.command.designation;

import java.time.LocalDate;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** Whose designation it is, and who may act on it. */
record Party(
    ProjectId project, OrganizationId organization, BureauId bureau, DesignationKind kind) {

  Rule byStaff(Actor actor) {
    return Rule.that(
        actor.isStaffOf(organization), ActorRefused.NOT_AUTHORIZED, "role", Role.STAFF.name());
  }

  /** Of the project's own bureau, and not on the officer's own organization. */
  Rule byOfficer(Actor actor, ClusterManagers managers, LocalDate on) {
    return Rule.that(
            actor.isOfficerOf(bureau), ActorRefused.NOT_AUTHORIZED, "role", Role.OFFICER.name())
        .and(() -> !belongs(actor, managers, on), DesignationRefused.OWN_ORGANIZATION);
  }

  /** Of the project's own bureau, and not on the director's own organization. */
  Rule byDirector(Actor actor, ClusterManagers managers, LocalDate on) {
    return Rule.that(
            actor.isDirectorOf(bureau), ActorRefused.NOT_AUTHORIZED, "role", Role.DIRECTOR.name())
        .and(() -> !belongs(actor, managers, on), DesignationRefused.OWN_ORGANIZATION);
  }

  /** Staff, cluster manager of the project, or in post at the organization. */
  private boolean belongs(Actor actor, ClusterManagers managers, LocalDate on) {
    PersonId absent = actor.onBehalfOf();
    return actor.isStaffOf(organization)
        || actor.isManagerOf(project)
        || managers.isManagerAt(actor.person(), organization, on)
        || (absent != null && managers.isManagerAt(absent, organization, on));
  }
}
