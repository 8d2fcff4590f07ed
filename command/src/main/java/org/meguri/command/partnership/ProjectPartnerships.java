package org.meguri.command.partnership;

import java.util.List;
import org.meguri.command.project.ProjectId;

/** What goes on when a project ends; written in the events' own transactions. */
public interface ProjectPartnerships {

  /** Those the project keeps that have not ended. */
  List<PartnershipId> openIn(ProjectId project);
}
