package org.meguri.query.moneyledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.meguri.command.budget.BookingKind;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the stored bookings. */
@Component
class MoneyRows {

  private final JdbcClient jdbc;

  MoneyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A project's bookings of one year, up to a position, in the order of the log. */
  List<BookingRow> of(String project, int fiscalYear, long upTo) {
    return jdbc.sql(
            """
            select * from moneyledger.booking
            where project = ? and fiscal_year = ? and position <= ?
            order by position, line
            """)
        .params(project, fiscalYear, upTo)
        .query((row, n) -> read(row))
        .list();
  }

  /** The bookings on one source, up to a position, in the order of the log. */
  List<BookingRow> ofSource(String source, long upTo) {
    return jdbc.sql(
            """
            select * from moneyledger.booking where source = ? and position <= ?
            order by position, line
            """)
        .params(source, upTo)
        .query((row, n) -> read(row))
        .list();
  }

  /** The bookings on every source of a year, up to a position, in the order of the log. */
  List<BookingRow> ofYear(int fiscalYear, long upTo) {
    return jdbc.sql(
            """
            select * from moneyledger.booking where fiscal_year = ? and position <= ?
            order by position, line
            """)
        .params(fiscalYear, upTo)
        .query((row, n) -> read(row))
        .list();
  }

  /** The years a project has bookings in, up to a position. */
  List<Integer> years(String project, long upTo) {
    return jdbc.sql(
            """
            select distinct fiscal_year from moneyledger.booking
            where project = ? and position <= ? order by 1
            """)
        .params(project, upTo)
        .query(Integer.class)
        .list();
  }

  void all(Consumer<BookingRow> each) {
    jdbc.sql("select * from moneyledger.booking")
        .query((RowCallbackHandler) row -> each.accept(read(row)));
  }

  private static BookingRow read(ResultSet row) throws SQLException {
    return new BookingRow(
        row.getLong("position"),
        row.getInt("line"),
        row.getString("project"),
        row.getInt("fiscal_year"),
        row.getString("source"),
        BookingKind.valueOf(row.getString("kind")),
        row.getString("case_kind"),
        row.getString("case_id"),
        row.getLong("amount"),
        row.getObject("day", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
