package org.meguri.ops.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.ProjectionStatus;
import org.meguri.query.fold.Compared;
import org.springframework.stereotype.Component;

/** All invariants, one after the other, on a system at rest. */
@Component
public class Checks {

  private static final Duration CATCH_UP = Duration.ofMinutes(5);

  private final List<Invariant> invariants;
  private final List<Compared> models;
  private final EventLog log;
  private final ProjectionStatus projections;

  Checks(
      List<Invariant> invariants,
      List<Compared> models,
      EventLog log,
      ProjectionStatus projections) {
    this.invariants = invariants;
    this.models = models;
    this.log = log;
    this.projections = projections;
  }

  /** What one invariant came to; it holds where there are no violations. */
  public record Result(String invariant, List<String> violations) {}

  public List<Result> run() {
    projections.awaitCaughtUp(CATCH_UP);
    List<Invariant> all = new ArrayList<>(invariants);
    models.forEach(model -> all.add(new ReadModelInvariants(model, log)));
    return results(all);
  }

  /** All but the read models, which are made afresh; waits for nobody. */
  List<Result> withoutReadModels() {
    return results(invariants);
  }

  private static List<Result> results(List<Invariant> invariants) {
    return invariants.stream().map(i -> new Result(i.name(), i.violations())).toList();
  }
}
