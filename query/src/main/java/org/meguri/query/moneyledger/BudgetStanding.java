package org.meguri.query.moneyledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.Balance;
import org.meguri.query.cases.CaseFound;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.SectionsBeside;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.budget.BudgetState;
import org.springframework.stereotype.Component;

/**
 * What stands of a budget beside its allocation: what came and went over, what is committed and
 * paid, what is left; of a year's total, for each source the reader may see.
 */
@Component
class BudgetStanding implements SectionsBeside {

  private static final String BUDGET = "budget";

  private final MoneyRows rows;
  private final Cases cases;

  BudgetStanding(MoneyRows rows, Cases cases) {
    this.rows = rows;
    this.cases = cases;
  }

  @Override
  public List<Section> of(PersonId reader, CaseFound found, long position) {
    if (!(found.state() instanceof BudgetState budget)) {
      return List.of();
    }
    List<BookingRow> booked =
        budget.ofTheYear()
            ? rows.ofYear(budget.fiscalYear(), position)
            : rows.ofSource(found.id(), position);
    return List.of(table(seen(reader, balances(booked))));
  }

  private static Map<String, Balance> balances(List<BookingRow> booked) {
    Map<String, Balance> balances = new LinkedHashMap<>();
    for (BookingRow row : booked) {
      Balance before = balances.getOrDefault(row.source(), Balance.NOTHING);
      balances.put(row.source(), before.after(row.booking()));
    }
    return balances;
  }

  private Map<String, Balance> seen(PersonId reader, Map<String, Balance> balances) {
    Map<String, CaseList.Title> titles = cases.titles(reader, BUDGET, balances.keySet());
    Map<String, Balance> seen = new LinkedHashMap<>(balances);
    seen.keySet().removeIf(source -> !titles.containsKey(source) || !titles.get(source).opens());
    return seen;
  }

  private static Section table(Map<String, Balance> balances) {
    Section section =
        Section.of("budget.standing")
            .table(
                "ledger.source",
                "budget.standing.allocated",
                "bookingKind.CARRIED_IN",
                "bookingKind.CARRIED_OUT",
                "ledger.committed",
                "ledger.executed",
                "ledger.remainder");
    List<Map.Entry<String, Balance>> all = new ArrayList<>(balances.entrySet());
    for (Map.Entry<String, Balance> each : all) {
      Balance balance = each.getValue();
      section =
          section.row(
              Value.link(BUDGET, each.getKey()),
              Value.yen(balance.allocated()),
              Value.yen(balance.carriedIn()),
              Value.yen(balance.carriedOut()),
              Value.yen(balance.committed()),
              Value.yen(balance.executed()),
              Value.yen(balance.remainder()));
    }
    return section;
  }
}
