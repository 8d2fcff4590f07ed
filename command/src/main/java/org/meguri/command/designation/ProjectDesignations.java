package org.meguri.command.designation;

import java.util.List;
import org.meguri.command.project.ProjectId;

/** What goes on when a project ends; written in the events' own transactions. */
public interface ProjectDesignations {

  /** Everything applied for or designated for the project and not revoked, in that order. */
  List<Designations.Known> standingIn(ProjectId project);
}
