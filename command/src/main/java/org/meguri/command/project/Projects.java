package org.meguri.command.project;

import java.util.List;
import java.util.Optional;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;

/**
 * What other cases' rules may ask about projects; written in the events' own transactions, so it
 * holds inside the command that asks.
 */
public interface Projects {

  /** The bureau a project belongs to; empty if the project is unknown. */
  Optional<BureauId> bureauOf(ProjectId project);

  /** The organizations that promote it, in the programme file's order. */
  List<OrganizationId> organizationsOf(ProjectId project);

  /** All projects, in the programme file's order. */
  List<ProjectId> all();
}
