package org.meguri.query.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.query.dashboard.Dashboard.Money;
import org.meguri.query.moneyledger.Ledger.Sums;
import org.meguri.query.moneyledger.MoneyOfTheYear.Source;

/** Adds up what the sources of a year stand at, by the bureau of the project that owns each. */
final class MoneyByBureau {

  private static final Sums NOTHING = new Sums(0L, 0, 0, 0L);

  private MoneyByBureau() {}

  /** {@code bureaus} names those of the projects to count; measures count for {@code whole}. */
  static Money of(List<Source> sources, Map<String, String> bureaus, boolean whole) {
    Map<String, Sums> byBureau = new TreeMap<>();
    @Nullable Sums measures = whole ? NOTHING : null;
    for (Source source : sources) {
      String project = source.project();
      String bureau = project == null ? null : bureaus.get(project);
      if (bureau != null) {
        byBureau.merge(bureau, source.sums(), MoneyByBureau::plus);
      } else if (project == null && measures != null) {
        measures = plus(measures, source.sums());
      }
    }
    Sums total = measures == null ? NOTHING : measures;
    List<Dashboard.Bureau> lines = new ArrayList<>();
    for (Map.Entry<String, Sums> each : byBureau.entrySet()) {
      lines.add(new Dashboard.Bureau(each.getKey(), each.getValue()));
      total = plus(total, each.getValue());
    }
    return new Money(lines, measures, total);
  }

  private static Sums plus(Sums one, Sums other) {
    return new Sums(
        orZero(one.allocated()) + orZero(other.allocated()),
        one.committed() + other.committed(),
        one.executed() + other.executed(),
        orZero(one.remainder()) + orZero(other.remainder()));
  }

  private static long orZero(@Nullable Long amount) {
    return amount == null ? 0 : amount;
  }
}
