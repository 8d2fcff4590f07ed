package org.meguri.ops.simulation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.meguri.workflows.tasklist.Task;

/** What the simulated staff applied for, kept so that their reports fit it. */
final class GrantBook {

  private static final int LATE_PERCENT = 6;

  private final CaseRandom chance;
  private final Courses courses;
  private final Map<String, Long> costs = new ConcurrentHashMap<>();

  private final Set<String> unfeasible = ConcurrentHashMap.newKeySet();

  GrantBook(CaseRandom chance, Courses courses) {
    this.chance = chance;
    this.courses = courses;
  }

  void appliedFor(String grant, long totalCost) {
    costs.put(grant, totalCost);
  }

  void found(String grant, String finding) {
    if (finding.equals("NOT_FEASIBLE")) {
      unfeasible.add(grant);
    }
  }

  boolean isUnfeasible(String grant) {
    return unfeasible.contains(grant);
  }

  /** Of most grants the undertaking costs what was planned; of a third it costs a little less. */
  long actualCost(String grant) {
    long planned = costs.getOrDefault(grant, 1_000_000L);
    return planned * (chance.inPercent(65, grant, "as planned") ? 100 : 85) / 100;
  }

  /** What an officer finds spent as decided. */
  long eligibleCost(String grant) {
    return actualCost(grant) * (chance.inPercent(80, grant, "eligible") ? 100 : 97) / 100;
  }

  boolean reportsLate(String grant) {
    return courses.of(grant).isEmpty() && chance.inPercent(LATE_PERCENT, grant, "late");
  }

  /** The figure a form about a grant asks for without saying one itself. */
  Optional<BigDecimal> figure(Task task, String field) {
    return switch (task.element() + "." + field) {
      case "submitFinalReport.actualCost", "correctFinalReport.actualCost" ->
          Optional.of(BigDecimal.valueOf(actualCost(task.caseId())));
      case "inspectGrant.eligibleCost" ->
          Optional.of(BigDecimal.valueOf(eligibleCost(task.caseId())));
      default -> Optional.empty();
    };
  }
}
