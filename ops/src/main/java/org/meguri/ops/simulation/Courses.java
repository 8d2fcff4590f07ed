package org.meguri.ops.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cases whose course is set; all others are left to chance. */
final class Courses {

  private final Map<String, Course> byCase = new ConcurrentHashMap<>();

  void set(String caseId, Course course) {
    byCase.put(caseId, course);
  }

  Optional<Course> of(String caseId) {
    return Optional.ofNullable(byCase.get(caseId));
  }
}
