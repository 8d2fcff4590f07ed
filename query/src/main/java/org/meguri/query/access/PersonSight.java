package org.meguri.query.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Whose names a reader is shown where a register is open to all but not what it says about a
 * person: everybody's, or those of some projects, less what a conflict of interest bars.
 */
public record PersonSight(boolean all, Set<String> projects, Set<String> barred) {

  /** Whether it reaches a person who belongs to these projects. */
  public boolean covers(Collection<String> ofProjects) {
    return Collections.disjoint(barred, ofProjects)
        && (all || !Collections.disjoint(projects, ofProjects));
  }
}
