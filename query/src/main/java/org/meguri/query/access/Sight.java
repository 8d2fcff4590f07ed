package org.meguri.query.access;

import java.util.Set;

/**
 * What a reader sees: everything, some bureaus, some projects, less what a conflict of interest
 * bars.
 *
 * @param asAuditor whether it is everything only because the reader is an auditor
 */
public record Sight(
    boolean all, Set<String> bureaus, Set<String> projects, Set<String> barred, boolean asAuditor) {

  /** Whether it reaches a project of a bureau. */
  public boolean covers(String bureau, String project) {
    return !barred.contains(project)
        && (all || bureaus.contains(bureau) || projects.contains(project));
  }

  /** Whether a reading of the project has to go on record. */
  boolean onRecord(String bureau, String project) {
    return asAuditor && !bureaus.contains(bureau) && !projects.contains(project);
  }
}
