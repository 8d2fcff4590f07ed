package org.meguri.ops.check;

import java.util.List;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;

/** A read model equals one made afresh from the log beside it. */
record ReadModelInvariants(Compared model, EventLog log) implements Invariant {

  @Override
  public String name() {
    return "read model " + model.name() + " equals a rebuild made beside it";
  }

  @Override
  public List<String> violations() {
    return model.differences(log.head()).stream().map(ReadModelInvariants::line).toList();
  }

  private static String line(Difference difference) {
    return difference.field()
        + ": stored "
        + difference.before()
        + ", afresh "
        + difference.after();
  }
}
