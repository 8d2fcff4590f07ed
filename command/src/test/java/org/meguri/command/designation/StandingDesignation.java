package org.meguri.command.designation;

import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.Organizations;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;

/** One designation that is valid on every day, with nobody in post at it. */
public final class StandingDesignation {
  private final StubOffice office = new StubOffice();

  public StandingDesignation(
      DesignationId designation, ProjectId project, OrganizationId organization) {
    office.known = new Designations.Known(designation, project, organization, DesignationKind.BASE);
  }

  /** From now on the organization is bound. */
  public void bind() {
    office.designated = true;
  }

  public Organizations organizations() {
    return office.organizations;
  }

  public Designations designations() {
    return office.designations;
  }

  public ClusterManagers managers() {
    return office.clusterManagers;
  }

  public Projects projects() {
    return office.projects;
  }
}
