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
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.project.OrganizationPart;
import org.meguri.command.project.ProjectCommand.PrepareProject;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Target;
import org.meguri.command.project.TargetState;

/** The file's projects as the commands that enter them. */
final class ProjectEntries {
  private ProjectEntries() {}

  static List<PrepareProject> of(ProgrammeFile file) {
    return file.projects().stream().map(entry -> entry(file, entry)).toList();
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

  private static PrepareProject entry(ProgrammeFile file, ProjectEntry entry) {
    return new PrepareProject(
        ProjectId.of(entry.id()),
        file.id(),
        entry.bureau(),
        entry.name().en(),
        entry.name().ja(),
        entry.nameJaChecked(),
        entry.industries(),
        entry.organizations().stream()
            .map(
                o ->
                    new OrganizationPart(
                        OrganizationId.of(o.id()),
                        o.name().en(),
                        o.name().ja(),
                        o.kind(),
                        o.area(),
                        o.origin()))
            .toList(),
        entry.targets().stream().map(ProjectEntries::target).toList(),
        entry.note());
  }

  private static Target target(TargetEntry t) {
    return new Target(
        t.id(),
        t.indicator(),
        t.measuredBy(),
        TargetState.valueOf(t.state()),
        t.value(),
        t.candidates(),
        t.unit(),
        t.horizon(),
        t.dueBy(),
        t.note(),
        t.breakdown());
  }
}
