package org.meguri.workflows.tasklist;

import java.util.List;
import java.util.Set;

/**
 * What a person's roles bring into their list: the roles they may take tasks in, those of whom they
 * substitute, and the bureaus, projects or everything whose waiting tasks concern them.
 */
record Reach(
    String person,
    List<String> candidates,
    List<String> absent,
    List<String> absentCandidates,
    boolean everything,
    Set<String> bureaus,
    Set<String> projects,
    Set<String> organizations) {

  /** Whether others' tasks may be theirs to give out. */
  boolean assigns() {
    return candidates.stream()
        .anyMatch(c -> c.startsWith("director:") || c.equals("policy.director"));
  }

  /** Whether others' tasks may be theirs to remind of. */
  boolean reminds() {
    return assigns()
        || candidates.stream()
            .anyMatch(c -> c.startsWith("officer:") || c.equals("policy.officer"));
  }
}
