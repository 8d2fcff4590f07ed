package org.meguri.query.moneyledger;

import java.util.List;
import java.util.Set;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down every booking. */
@Component
class MoneyProjection implements Projection {

  static final String NAME = "moneyledger";

  private final JdbcTemplate jdbc;

  MoneyProjection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> leavesOut() {
    return MoneyFold.FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    Rows rows =
        new Rows(
            "bigint",
            "int",
            "text",
            "int",
            "text",
            "text",
            "text",
            "text",
            "bigint",
            "date",
            "timestamptz");
    for (Recorded recorded : batch) {
      MoneyFold.FOLD.on(List.of(), recorded).forEach(row -> add(rows, row));
    }
    rows.send(
        jdbc,
        """
        insert into moneyledger.booking
          (position, line, project, fiscal_year, source, kind, case_kind, case_id, amount, day,
           recorded_at)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
  }

  @Override
  public void reset() {
    jdbc.update("delete from moneyledger.booking");
  }

  private static void add(Rows rows, BookingRow row) {
    rows.add(
        row.position(),
        row.line(),
        row.project(),
        row.fiscalYear(),
        row.source(),
        row.kind().name(),
        row.caseKind(),
        row.caseId(),
        row.amount(),
        row.day(),
        row.recordedAt().toString());
  }
}
