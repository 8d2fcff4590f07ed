package org.meguri.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeId;

/** Whatever project is asked for is in force; all are abolished from one day where there is one. */
public final class SomeLives implements ProjectLives {
  public @Nullable LocalDate abolishedFrom;

  @Override
  public Optional<ProjectLife> locked(ProjectId project) {
    return of(project);
  }

  @Override
  public Optional<ProjectLife> of(ProjectId project) {
    return Optional.of(
        new ProjectLife(
            project,
            BureauId.of("kyushu"),
            new ProgrammeId("second-term"),
            LocalDate.of(2006, 4, 1),
            abolishedFrom,
            null,
            List.of()));
  }

  @Override
  public List<ProjectLife> lives() {
    return List.of();
  }

  @Override
  public List<ProjectEntry> entries() {
    return List.of();
  }
}
