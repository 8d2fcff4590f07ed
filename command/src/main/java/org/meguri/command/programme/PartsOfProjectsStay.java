package org.meguri.command.programme;

import java.util.List;
import java.util.Optional;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/** A bureau stays in the file as long as a project is its own, and so does a project's industry. */
record PartsOfProjectsStay(List<ProjectEntry> projects, ProgrammeFile after) implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    for (ProjectEntry project : projects) {
      if (after.bureaus().stream().noneMatch(b -> b.id().equals(project.bureau()))) {
        return refused(
            ProgrammeRefused.BUREAU_IN_USE_REMOVED, "/bureaus", project.bureau().value());
      }
      for (String industry : project.industries()) {
        if (after.industries().stream().noneMatch(i -> i.code().equals(industry))) {
          return refused(ProgrammeRefused.INDUSTRY_IN_USE_REMOVED, "/industries", industry);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Outcome> refused(ProgrammeRefused rule, String field, String value) {
    return Optional.of(Outcome.refused(rule, "field", field, "value", value));
  }
}
