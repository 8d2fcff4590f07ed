package org.meguri.query.moneyledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.query.access.Reading;
import org.meguri.query.access.When;
import org.meguri.query.casefile.ProjectCase;
import org.springframework.stereotype.Service;

/** A project's ledger for whoever may read the project. */
@Service
class MoneyLedger {

  private static final int APRIL = 4;

  private final MoneyRows rows;
  private final Reading reading;
  private final EventLog log;
  private final Programmes programmes;
  private final Clock clock;

  MoneyLedger(MoneyRows rows, Reading reading, EventLog log, Programmes programmes, Clock clock) {
    this.rows = rows;
    this.reading = reading;
    this.log = log;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** The ledger, the project it belongs to and the years there are to choose from. */
  record Found(ProjectCase project, Ledger ledger, List<Integer> years) {}

  /** Without a year the current one, or the last that has bookings where that has none. */
  Found read(PersonId reader, ProjectId project, @Nullable Integer fiscalYear, When when) {
    ProjectCase found = reading.read(reader, project, when, "ledger");
    long upTo = position(when);
    TreeSet<Integer> years = new TreeSet<>(rows.years(project.value(), upTo));
    int year = fiscalYear != null ? fiscalYear : usual(years);
    years.add(year);
    Ledger ledger = Ledger.of(project.value(), year, rows.of(project.value(), year, upTo));
    return new Found(found, ledger, List.copyOf(years));
  }

  private int usual(TreeSet<Integer> booked) {
    int startMonth = programmes.inUse().map(p -> p.fiscalYearStartMonth()).orElse(APRIL);
    int current = FiscalYear.of(LocalDate.now(clock), startMonth).year();
    return booked.isEmpty() || booked.contains(current) ? current : booked.last();
  }

  private long position(When when) {
    if (when.position() != null) {
      return when.position();
    }
    return when.moment() == null ? Long.MAX_VALUE : log.positionAt(when.moment());
  }
}
