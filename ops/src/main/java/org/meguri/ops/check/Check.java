package org.meguri.ops.check;

import java.util.List;
import java.util.Map;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.launch.Verb;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code check --data DIR}: verifies every invariant; exit code 1 names what does not hold. */
public final class Check implements Verb {

  @Override
  public int run(Arguments arguments) {
    Progress progress = new Progress();
    try (Database database = Database.open(arguments, progress::step)) {
      Context.migrate(database);
      try (ConfigurableApplicationContext context = Context.withoutPages(database, Map.of())) {
        List<Checks.Result> results = context.getBean(Checks.class).run();
        results.forEach(Check::tell);
        long broken = results.stream().filter(r -> !r.violations().isEmpty()).count();
        System.out.printf("%n%d of %d invariants hold%n", results.size() - broken, results.size());
        return broken == 0 ? 0 : 1;
      }
    }
  }

  private static void tell(Checks.Result result) {
    System.out.println(
        (result.violations().isEmpty() ? "holds   " : "BROKEN  ") + result.invariant());
    result.violations().forEach(v -> System.out.println("          " + v));
  }
}
