package org.meguri.query.moneyledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.budget.BudgetEvent.CarriedOver;
import org.meguri.command.budget.BudgetEvent.TotalSet;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.BudgetMatter;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Projection;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.access.When;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.CasesProjection;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands beside the allocation on the page of a budget. */
@OnTheReadSide
class BudgetStandingTest {

  private static final int YEAR = 2031;
  private static final LocalDate DAY = LocalDate.of(YEAR, 5, 1);
  private static final PersonId POLICY = ExampleReadSide.POLICY;
  private static final BudgetId TOTAL = BudgetId.ofYear(YEAR);
  private static final BudgetId OWN = BudgetId.of(ProjectId.of("k-rip"), YEAR);
  private static final BudgetId FOREIGN = BudgetId.of(ProjectId.of("kansai-green-cluster"), YEAR);
  private static final BudgetId NEXT = BudgetId.of(ProjectId.of("k-rip"), YEAR + 1);

  @Autowired JdbcTemplate jdbc;
  @Autowired Cases cases;
  @Autowired BudgetStanding standing;
  @Autowired List<Projection> projections;
  @Autowired MoneyProjection money;

  @BeforeEach
  void allocated() {
    History history = new History();
    history.add(
        proposed(TOTAL, null, 900),
        new TotalSet(TOTAL, YEAR, Yen.of(900), "年度", DAY, POLICY, POLICY));
    allocate(history, OWN, "k-rip", 500);
    allocate(history, FOREIGN, "kansai-green-cluster", 300);
    history.add(
        new CarriedOver(
            OWN, NEXT, YEAR, ProjectId.of("k-rip"), null, Yen.of(120), "継続", DAY, POLICY, POLICY));
    projections.stream()
        .filter(CasesProjection.class::isInstance)
        .forEach(each -> each.apply(history.events()));
    money.apply(history.events());
  }

  @AfterEach
  void gone() {
    for (String table : List.of("state", "version", "event")) {
      jdbc.update("delete from cases." + table + " where kind = 'budget'");
    }
    jdbc.update("delete from moneyledger.booking where fiscal_year >= " + YEAR);
  }

  @Test
  void aSourceShowsWhatIsCommittedPaidCarriedAndLeft() {
    assertThat(rows(POLICY, OWN))
        .containsExactly(
            List.of(
                Value.link("budget", OWN),
                Value.yen(Yen.of(500)),
                Value.yen(Yen.of(0)),
                Value.yen(Yen.of(120)),
                Value.yen(Yen.of(0)),
                Value.yen(Yen.of(0)),
                Value.yen(Yen.of(380))));
  }

  @Test
  void theYearShowsEverySourceOfItThatTheReaderMaySee() {
    assertThat(rows(POLICY, TOTAL))
        .extracting(row -> row.get(0))
        .containsExactly(Value.link("budget", OWN), Value.link("budget", FOREIGN));
    assertThat(rows(PersonId.of("p-officer"), TOTAL))
        .extracting(row -> row.get(0))
        .containsExactly(Value.link("budget", OWN));
  }

  @Test
  void atAnEarlierPositionItStoodAsThen() {
    assertThat(sections(POLICY, OWN, 4).get(0).rows().get(0).get(3)).isEqualTo(Value.yen(Yen.ZERO));
  }

  private List<List<Value>> rows(PersonId reader, BudgetId budget) {
    return sections(reader, budget, Long.MAX_VALUE).get(0).rows();
  }

  private List<Section> sections(PersonId reader, BudgetId budget, long position) {
    return standing.of(
        reader, cases.read(reader, "budget", budget.value(), When.NOW, "test"), position);
  }

  private static void allocate(History history, BudgetId budget, String project, long amount) {
    ProjectId of = ProjectId.of(project);
    history.add(
        proposed(budget, of, amount),
        new BudgetAllocated(budget, YEAR, of, null, Yen.of(amount), "配分", DAY, POLICY, POLICY));
  }

  private static BudgetProposed proposed(
      BudgetId budget, @org.jspecify.annotations.Nullable ProjectId project, long amount) {
    return new BudgetProposed(
        budget, YEAR, project, null, BudgetMatter.values()[0], Yen.of(amount), "案", DAY, POLICY);
  }
}
