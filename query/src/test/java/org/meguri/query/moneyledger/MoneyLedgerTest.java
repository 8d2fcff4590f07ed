package org.meguri.query.moneyledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.grant.MoneyOffice.DIRECTOR;
import static org.meguri.command.grant.MoneyOffice.MAY;
import static org.meguri.command.grant.MoneyOffice.OFFICER;
import static org.meguri.command.grant.MoneyOffice.POLICY_DIRECTOR;
import static org.meguri.command.grant.MoneyOffice.POLICY_OFFICER;
import static org.meguri.command.grant.MoneyOffice.SOURCE;
import static org.meguri.command.grant.MoneyOffice.STAFF;
import static org.meguri.command.programme.Examples.K_RIP;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.AskCarryOver;
import org.meguri.command.budget.BudgetCommand.ProposeReduction;
import org.meguri.command.grant.GrantCommand.ExamineTranche;
import org.meguri.command.grant.GrantCommand.FixAmount;
import org.meguri.command.grant.GrantCommand.InspectGrant;
import org.meguri.command.grant.GrantCommand.OrderReclaim;
import org.meguri.command.grant.GrantCommand.PayTranche;
import org.meguri.command.grant.GrantCommand.RecordRepayment;
import org.meguri.command.grant.GrantCommand.RequestTranche;
import org.meguri.command.grant.GrantCommand.RevokeGrant;
import org.meguri.command.grant.GrantCommand.SettleGrant;
import org.meguri.command.grant.GrantCommand.SubmitFinalReport;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.MoneyOffice;
import org.meguri.command.grant.RevocationCause;
import org.meguri.command.money.Yen;
import org.meguri.command.storage.EventLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger beside the balance that the budget's own rules keep, after every single act. */
class MoneyLedgerTest {

  private static final Map<Long, Balance> KEPT = new LinkedHashMap<>();

  private static MoneyOffice office;
  private static MoneyProjection projection;
  private static MoneyRows rows;

  @BeforeAll
  static void aYearOfMoney() {
    office = MoneyOffice.on("money_ledger");
    office.total(10_000_001);
    office.allocate(9_000_001);
    note();
    settled(award("grant-k-rip-2006-1", 3_000_000), 2_500_000);
    overpaid(award("grant-k-rip-2006-2", 2_000_000), 1_500_000);
    revoked(award("grant-k-rip-2006-3", 1_000_000));
    act(new ProposeReduction(SOURCE, Yen.of(333_333), "減額", MAY), POLICY_OFFICER);
    act(new ApproveProposal(SOURCE, null, MAY), POLICY_DIRECTOR);
    act(new AskCarryOver(SOURCE, Yen.of(1_000_003), "繰越し", MAY), POLICY_OFFICER);
    act(new ApproveProposal(SOURCE, "翌年度も続く。", MAY), POLICY_DIRECTOR);
    projection = new MoneyProjection(new JdbcTemplate(office.meguri().bean(DataSource.class)));
    rows = new MoneyRows(office.meguri().jdbc());
    projection.apply(log().read(0, 1_000));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void theBookingsAddUpToTheKeptBalanceAtEveryPosition() {
    assertThat(KEPT).hasSizeGreaterThan(20);
    KEPT.forEach(
        (position, kept) -> {
          Ledger ledger = at(2006, position);
          Ledger.Sums sums = Ledger.Sums.of(kept, true);
          assertThat(ledger.sources())
              .as("at %d", position)
              .containsExactly(new Ledger.Source(SOURCE.value(), sums));
          assertThat(ledger.lines().get(ledger.lines().size() - 1).after()).isEqualTo(sums);
        });
  }

  @Test
  void theYearEndsWithWhatWasPaidAndNotRepaid() {
    Ledger.Sums end = at(2006, Long.MAX_VALUE).sources().get(0).sums();
    assertThat(end.committed()).isEqualTo(4_000_000);
    assertThat(end.executed()).isEqualTo(4_000_000);
    assertThat(end.allocated()).isEqualTo(9_000_001 - 333_333 - 1_000_003);
    assertThat(end.remainder()).isEqualTo(9_000_001 - 333_333 - 1_000_003 - 4_000_000);
    assertThat(at(2007, Long.MAX_VALUE).sources().get(0).sums())
        .isEqualTo(new Ledger.Sums(1_000_003L, 0, 0, 1_000_003L));
    assertThat(rows.years(K_RIP.value(), Long.MAX_VALUE)).containsExactly(2006, 2007);
  }

  @Test
  void aRebuildEqualsTheLiveRowsAndTheComparisonFindsADifferentOne() {
    MoneyCompared compared = new MoneyCompared(rows, log());
    assertThat(compared.differences(log().head())).isEmpty();
    List<BookingRow> live = rows.of(K_RIP.value(), 2006, Long.MAX_VALUE);
    projection.reset();
    log().scan(0, log().head(), 7, projection::apply);
    assertThat(rows.of(K_RIP.value(), 2006, Long.MAX_VALUE)).isEqualTo(live);
    JdbcClient jdbc = office.meguri().jdbc();
    jdbc.sql("update moneyledger.booking set amount = amount + 1 where kind = 'REDUCTION'")
        .update();
    assertThat(compared.differences(log().head())).hasSize(1);
    projection.reset();
    projection.apply(log().read(0, 1_000));
  }

  @Test
  void theMoneyOfAMeasureShowsOnlyWhatTheProjectDrewFromIt() {
    BookingRow own = rows.of(K_RIP.value(), 2006, Long.MAX_VALUE).get(1);
    BookingRow drawn =
        new BookingRow(
            own.position(),
            own.line(),
            own.project(),
            2006,
            "budget-measure-rnd-2006",
            own.kind(),
            own.caseKind(),
            own.caseId(),
            own.amount(),
            own.day(),
            own.recordedAt());
    assertThat(Ledger.of(K_RIP.value(), 2006, List.of(drawn)).sources())
        .containsExactly(
            new Ledger.Source(
                "budget-measure-rnd-2006", new Ledger.Sums(null, 3_000_000, 0, null)));
  }

  private static GrantId award(String name, long amount) {
    GrantId grant = office.examined(name, amount);
    act(office.award(grant, amount), DIRECTOR);
    return grant;
  }

  /** Two tranches, fixed below the award and above what was paid. */
  private static void settled(GrantId grant, long fixed) {
    tranche(grant, 1, 800_000);
    tranche(grant, 2, 1_200_000);
    fix(grant, fixed);
    act(new SettleGrant(grant, Yen.of(fixed - 2_000_000), MAY), OFFICER);
  }

  /** Two tranches, fixed below what was paid; the rest comes back in two parts. */
  private static void overpaid(GrantId grant, long fixed) {
    tranche(grant, 1, 1_000_000);
    tranche(grant, 2, 800_000);
    fix(grant, fixed);
    act(new RecordRepayment(grant, Yen.of(100_001), MAY), OFFICER);
    act(new RecordRepayment(grant, Yen.of(199_999), MAY), OFFICER);
  }

  private static void revoked(GrantId grant) {
    tranche(grant, 1, 400_000);
    act(new RevokeGrant(grant, RevocationCause.values()[0], "条件違反", MAY), DIRECTOR);
    act(new OrderReclaim(grant, Yen.of(400_000), MAY.plusDays(20), "条件違反", MAY), DIRECTOR);
    act(new RecordRepayment(grant, Yen.of(400_000), MAY), OFFICER);
  }

  private static void tranche(GrantId grant, int number, long amount) {
    act(new RequestTranche(grant, Yen.of(amount), "会場費", MAY), STAFF);
    act(new ExamineTranche(grant, number, "適当", MAY), OFFICER);
    act(new PayTranche(grant, number, MAY), DIRECTOR);
  }

  private static void fix(GrantId grant, long amount) {
    act(new SubmitFinalReport(grant, "四回開いた。", Yen.of(amount), MAY), STAFF);
    act(new InspectGrant(grant, Yen.of(amount), "適当", MAY), OFFICER);
    act(new FixAmount(grant, Yen.of(amount), MAY), DIRECTOR);
  }

  private static void act(Object command, PersonId by) {
    office.accepted(command, by);
    note();
  }

  private static void note() {
    office.meguri().awaitCaughtUp();
    KEPT.put(log().head(), office.balance());
  }

  private static EventLog log() {
    return office.meguri().bean(EventLog.class);
  }

  private static Ledger at(int fiscalYear, long position) {
    return Ledger.of(K_RIP.value(), fiscalYear, rows.of(K_RIP.value(), fiscalYear, position));
  }
}
