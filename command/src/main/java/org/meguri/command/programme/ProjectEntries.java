package org.meguri.command.programme;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.designation.DesignationCommand.DesignateAsListed;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.Entered;
import org.meguri.command.project.ProjectCommand.PrepareProject;
import org.meguri.command.project.ProjectId;

/** The file's projects as the commands that enter them. */
final class ProjectEntries {
  private ProjectEntries() {}

  static List<PrepareProject> of(ProgrammeFile file) {
    return file.projects().stream().map(entry -> Entered.command(file.id(), entry)).toList();
  }

  /**
   * The organizations the file lists: registered with their project's bureau and designated for the
   * project over the whole term, each together with where it stands in the file.
   */
  static List<Listed> organizations(ProgrammeFile file) {
    List<Listed> listed = new ArrayList<>();
    for (int i = 0; i < file.projects().size(); i++) {
      ProjectEntry project = file.projects().get(i);
      for (int j = 0; j < project.organizations().size(); j++) {
        listed.add(
            listed(
                project, project.organizations().get(j), "/projects/" + i + "/organizations/" + j));
      }
    }
    return listed;
  }

  /** One organization of the file as the commands that enter it. */
  record Listed(RegisterOrganization register, DesignateAsListed designate, String pointer) {}

  private static Listed listed(ProjectEntry project, Organization entry, String pointer) {
    OrganizationId organization = OrganizationId.of(entry.id());
    ProjectId of = ProjectId.of(project.id());
    DesignationKind kind = DesignationKind.valueOf(entry.kind());
    return new Listed(
        new RegisterOrganization(
            organization,
            project.bureau(),
            kind == DesignationKind.PROMOTION
                ? OrganizationKind.PRIVATE_INSTITUTION
                : OrganizationKind.INDUSTRY_ASSISTANCE_BODY,
            entry.name(),
            null),
        new DesignateAsListed(DesignationId.of(of, organization, 1), of, organization, kind),
        pointer);
  }
}
