package org.meguri.command.project;

import static org.meguri.command.project.ProjectRefused.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;

/** Into what a project can be integrated: another one that is still there, and not its own part. */
public final class Integration {
  private Integration() {}

  public static Rule possible(
      ProjectId project, @Nullable ProjectId into, LocalDate effectiveOn, ProjectLives lives) {
    ProjectLife receiving = into == null ? null : lives.locked(into).orElse(null);
    return Rule.that(!project.equals(into), INTEGRATED_INTO_ITSELF, "field", "into")
        .and(() -> receiving != null, PROJECT_UNKNOWN, "field", "into")
        .and(() -> !circle(project, into, lives), INTEGRATED_IN_A_CIRCLE, "field", "into")
        .and(
            () -> receiving != null && receiving.isInForce(effectiveOn),
            INTEGRATION_TARGET_ENDED,
            "field",
            "into");
  }

  /** Whether the receiving one became part of this one, directly or by others between. */
  private static boolean circle(ProjectId project, @Nullable ProjectId into, ProjectLives lives) {
    Set<ProjectId> seen = new HashSet<>();
    ProjectId at = into;
    while (at != null && seen.add(at)) {
      if (at.equals(project)) {
        return true;
      }
      at = lives.of(at).map(ProjectLife::integratedInto).orElse(null);
    }
    return false;
  }
}
