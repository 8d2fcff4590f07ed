package org.meguri.command.survey;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.meguri.command.programme.Figure;

/** Sums over sources by indicator code, in the order of the codes. */
final class Totals {
  private Totals() {}

  static Map<String, BigDecimal> of(Stream<Map<String, BigDecimal>> sources) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    sources.forEach(
        figures -> figures.forEach((code, n) -> totals.merge(code, n, BigDecimal::add)));
    return plain(totals);
  }

  /** The same figures, each written one way. */
  static Map<String, BigDecimal> plain(Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> plain = new TreeMap<>();
    figures.forEach((code, figure) -> plain.put(code, Figure.plain(figure)));
    return plain;
  }
}
