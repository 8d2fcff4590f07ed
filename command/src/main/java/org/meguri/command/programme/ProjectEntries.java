package org.meguri.command.programme;

import java.util.List;
import org.meguri.command.organization.OrganizationId;
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
