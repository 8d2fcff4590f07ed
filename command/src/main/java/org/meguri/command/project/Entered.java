package org.meguri.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectCommand.PrepareProject;
import org.meguri.command.project.ProjectEvent.ProjectModified;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;

/** What a programme file says of a project, and what the project's own facts say: both ways. */
public final class Entered {
  private Entered() {}

  /** The entry as the command that enters it. */
  public static PrepareProject command(ProgrammeId programme, ProjectEntry entry) {
    return command(programme, entry, entry.inForceFrom());
  }

  /** The entry of a project that is adopted now: from when on is for the adoption to say. */
  static PrepareProject adopted(ProgrammeId programme, ProjectEntry entry) {
    return command(programme, entry, null);
  }

  private static PrepareProject command(
      ProgrammeId programme, ProjectEntry entry, @Nullable LocalDate inForceFrom) {
    return new PrepareProject(
        ProjectId.of(entry.id()),
        programme,
        entry.bureau(),
        entry.name().en(),
        entry.name().ja(),
        entry.nameJaChecked(),
        entry.industries(),
        entry.sections(),
        entry.organizations().stream().map(Entered::part).toList(),
        entry.targets().stream().map(Entered::target).toList(),
        entry.note(),
        ProjectDecision.valueOf(entry.decision()),
        entry.decisionBasis(),
        inForceFrom);
  }

  static OrganizationPart part(ProgrammeFile.Organization o) {
    return new OrganizationPart(
        OrganizationId.of(o.id()), o.name().en(), o.name().ja(), o.kind(), o.area(), o.origin());
  }

  static Target target(TargetEntry t) {
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

  static ProjectEntry entry(ProjectPrepared e) {
    return new ProjectEntry(
        e.project().value(),
        e.bureau(),
        new Name(e.nameEn(), e.nameJa()),
        e.nameJaChecked(),
        (e.foreseen() == null ? ProjectDecision.ADOPTED : e.foreseen()).name(),
        e.basis(),
        e.note(),
        e.industries(),
        e.sections(),
        e.organizations().stream().map(Entered::organization).toList(),
        List.of(),
        null);
  }

  static ProjectEntry modified(ProjectEntry before, ProjectModified e) {
    return new ProjectEntry(
        before.id(),
        before.bureau(),
        e.name(),
        e.nameJaChecked(),
        e.change().name(),
        e.basis(),
        e.note(),
        e.industries(),
        e.sections(),
        e.organizations().stream().map(Entered::organization).toList(),
        before.targets(),
        before.inForceFrom());
  }

  static ProjectEntry aiming(ProjectEntry before, List<TargetEntry> targets) {
    return new ProjectEntry(
        before.id(),
        before.bureau(),
        before.name(),
        before.nameJaChecked(),
        before.decision(),
        before.decisionBasis(),
        before.note(),
        before.industries(),
        before.sections(),
        before.organizations(),
        targets,
        before.inForceFrom());
  }

  static ProjectEntry promoted(ProjectEntry before, List<ProgrammeFile.Organization> more) {
    return new ProjectEntry(
        before.id(),
        before.bureau(),
        before.name(),
        before.nameJaChecked(),
        before.decision(),
        before.decisionBasis(),
        before.note(),
        before.industries(),
        before.sections(),
        Stream.concat(before.organizations().stream(), more.stream()).distinct().toList(),
        before.targets(),
        before.inForceFrom());
  }

  static TargetEntry target(Target t) {
    return new TargetEntry(
        t.id(),
        t.indicator(),
        t.measuredBy(),
        t.state().name(),
        t.value(),
        t.candidates(),
        t.unit(),
        t.horizon(),
        t.dueBy(),
        t.note(),
        t.breakdown());
  }

  private static ProgrammeFile.Organization organization(OrganizationPart o) {
    @Nullable String area = o.area();
    return new ProgrammeFile.Organization(
        o.organization().value(), new Name(o.nameEn(), o.nameJa()), o.kind(), area, o.origin());
  }
}
