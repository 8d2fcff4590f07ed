package org.meguri.query.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a project's activity records add up to. Whoever asks has made sure that the reader may read
 * the project.
 */
@Component
public class RecordedInField {

  private final JdbcClient jdbc;

  RecordedInField(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Sums over all sources by fiscal year and indicator code, as known at a position of the log and
   * true on a day.
   */
  public Map<Integer, Map<String, BigDecimal>> byYear(
      String project, long position, @Nullable LocalDate trueOn, int startMonth) {
    Map<Integer, Map<String, BigDecimal>> years =
        new TreeMap<>(java.util.Comparator.reverseOrder());
    jdbc.sql(
            """
            select held_on, code, sum(figure) from field.figure
            where project = ? and from_position <= ?
              and (to_position is null or to_position > ?) and held_on <= ?
            group by held_on, code
            """)
        .params(project, position, position, trueOn == null ? LocalDate.of(9999, 1, 1) : trueOn)
        .query(
            row -> {
              LocalDate heldOn = row.getObject(1, LocalDate.class);
              years
                  .computeIfAbsent(FiscalYear.of(heldOn, startMonth).year(), y -> new TreeMap<>())
                  .merge(row.getString(2), row.getBigDecimal(3), BigDecimal::add);
            });
    return years;
  }
}
