package org.meguri.ops.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Ours and its reference by turns, so that what disturbs the machine disturbs both; medians,
 * because it disturbs some rounds more than others.
 */
final class Rounds {

  private final List<Double> ours = new ArrayList<>();
  private final List<Double> reference = new ArrayList<>();

  /** One round of each is run before and not counted. */
  static Rounds alternating(int rounds, DoubleSupplier ours, DoubleSupplier reference) {
    Rounds result = new Rounds();
    for (int i = 0; i <= rounds; i++) {
      boolean first = i % 2 == 0;
      double one = first ? ours.getAsDouble() : reference.getAsDouble();
      double other = first ? reference.getAsDouble() : ours.getAsDouble();
      if (i > 0) {
        result.ours.add(first ? one : other);
        result.reference.add(first ? other : one);
      }
    }
    return result;
  }

  double ours() {
    return median(ours.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double reference() {
    return median(reference.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The median of the rounds' own ratios. */
  double ratio() {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i) / reference.get(i);
    }
    return median(ratios);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** {@code share} 0.99 is the value 99 of 100 stay below. */
  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }
}
