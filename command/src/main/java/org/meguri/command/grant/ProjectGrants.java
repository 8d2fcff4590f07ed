package org.meguri.command.grant;

import java.util.List;
import org.meguri.command.project.ProjectId;

/** What stands in the way of a project's end; written in the events' own transactions. */
public interface ProjectGrants {

  /** Its grants that are neither refused, withdrawn, settled nor revoked; locks their rows. */
  List<GrantId> openIn(ProjectId project);
}
