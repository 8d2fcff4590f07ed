package org.meguri.workflows.doing.activity;

import org.meguri.command.actor.Actor;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.activity.ActivityState;

/** To whom the buttons of a record are shown; the command's own rules decide. */
record Whose(ProjectId project, BureauId bureau, String source) {

  static Whose of(ActivityState state) {
    return new Whose(ProjectId.of(state.project()), BureauId.of(state.bureau()), state.source());
  }

  boolean mayBeChangedBy(Actor actor) {
    return actor.isOfficerOf(bureau)
        || !source.equals(bureau.value())
            && (actor.isManagerOf(project) || actor.isStaffOf(OrganizationId.of(source)));
  }
}
