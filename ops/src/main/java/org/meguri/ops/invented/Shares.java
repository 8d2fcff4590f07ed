package org.meguri.ops.invented;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/** A whole number dealt out to the projects: more to those with more organizations. */
final class Shares {

  private Shares() {}

  /** By project in the programme's order; their sum is the total, and each has at least one. */
  static Map<String, Integer> of(int total, ProgrammeFile programme) {
    List<ProjectEntry> projects =
        programme.projects().stream().filter(p -> fromTheFirstDay(p, programme)).toList();
    int weights = projects.stream().mapToInt(Shares::weight).sum();
    Map<String, Integer> shares = new LinkedHashMap<>();
    int before = 0;
    int dealt = 0;
    for (ProjectEntry project : projects) {
      before += weight(project);
      int upTo = Math.max(dealt + 1, (int) ((long) total * before / weights));
      shares.put(project.id(), upTo - dealt);
      dealt = upTo;
    }
    return shares;
  }

  private static boolean fromTheFirstDay(ProjectEntry project, ProgrammeFile programme) {
    LocalDate from = project.inForceFrom();
    return from == null || !from.isAfter(programme.firstDay());
  }

  private static int weight(ProjectEntry project) {
    return 2 + project.organizations().size();
  }
}
