package org.meguri.query.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees: everything, some bureaus, some projects, cases of some organizations, less
 * what a conflict of interest bars.
 *
 * @param asAuditor whether it is everything only because the reader is an auditor
 */
public record Sight(
    boolean all,
    Set<String> bureaus,
    Set<String> projects,
    Set<String> organizations,
    Set<String> barred,
    boolean asAuditor) {

  /** Whether it reaches a project of a bureau. */
  public boolean covers(String bureau, String project) {
    return !barred.contains(project)
        && (all || bureaus.contains(bureau) || projects.contains(project));
  }

  /**
   * Whether it reaches a case of these; one of no project, bureau or organization is the whole
   * programme's.
   */
  public boolean covers(
      @Nullable String bureau, Collection<String> ofProjects, @Nullable String organization) {
    return Collections.disjoint(barred, ofProjects)
        && (all || isOwn(bureau, ofProjects, organization));
  }

  /** Whether cases of the whole programme are for this reader. */
  public boolean isOfTheProgramme() {
    return all || !bureaus.isEmpty() || !projects.isEmpty();
  }

  /** Whether a reading of a case has to go on record. */
  public boolean onRecord(
      @Nullable String bureau, Collection<String> ofProjects, @Nullable String organization) {
    return asAuditor && !isOwn(bureau, ofProjects, organization);
  }

  private boolean isOwn(
      @Nullable String bureau, Collection<String> ofProjects, @Nullable String organization) {
    boolean programmes = bureau == null && ofProjects.isEmpty() && organization == null;
    return (bureau != null && bureaus.contains(bureau))
        || !Collections.disjoint(projects, ofProjects)
        || (organization != null && organizations.contains(organization))
        || (programmes && !(bureaus.isEmpty() && projects.isEmpty()));
  }

  /** Whether a reading of the project has to go on record. */
  boolean onRecord(String bureau, String project) {
    return asAuditor && !bureaus.contains(bureau) && !projects.contains(project);
  }
}
