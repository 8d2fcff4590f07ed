package org.meguri.workflows.planning.budgeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Share;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.budget.YearTotal;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.query.access.NotShown;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.Task;
import org.springframework.transaction.support.TransactionTemplate;

/** The last year of the term, which no other test shares the budget of. */
class BudgetAllocationTest {

  private static final int YEAR = 2010;
  private static final String WHOLE = ProjectId.WHOLE_PROGRAMME.value();
  private static final AllocationId ALLOCATION = AllocationId.ofYear(YEAR);
  private static final Office OFFICE = Office.open();

  @BeforeAll
  static void everyPlanOfTheYearIsAssessedAndPublished() {
    OFFICE.openSeason("2010-01-12");
    for (ProjectEntry project : OFFICE.bean(Programmes.class).current().projects()) {
      assertThat(OFFICE.openTasks(WHOLE, YEAR, "proposeShares")).isEmpty();
      new Year(OFFICE, project.id(), project.bureau().value(), YEAR).untilThePlanIsPublished();
    }
    OFFICE.openSeason("2010-03-23");
  }

  @Test
  void aProposalIsSentBackThenDecidedAndEveryBudgetIsAsDecidedToTheYen() {
    Task proposing = OFFICE.task(WHOLE, YEAR, "proposeShares");
    assertThat(refusal(proposing, "total", "3999999999", "setAside", "4000000000"))
        .isEqualTo("set-aside-beyond-total");
    propose("3999999999", "weight.WINTER", "80", "departureReason", "冬期の達成状況を重くみる。");
    aBureauSeesItsOwnSharesOnly();
    whatIsTriedAddsUpToo();
    opine();
    OFFICE.done(OFFICE.task(WHOLE, YEAR, "decideShares"), "policy.director", "SEND_BACK");
    assertThat(OFFICE.bean(Papers.class).latest(ALLOCATION, SharesDecided.class)).isEmpty();

    propose("4000000001", "weight.WINTER", "30");
    opine();
    OFFICE.done(OFFICE.task(WHOLE, YEAR, "decideShares"), "policy.director", "DECIDE");

    SharesDecided decided =
        OFFICE.bean(Papers.class).latest(ALLOCATION, SharesDecided.class).orElseThrow();
    assertThat(decided.version()).isEqualTo(2);
    assertThat(decided.shares()).hasSize(17).isEqualTo(decided.basis().shares());
    assertThat(Yen.sum(decided.shares().stream().map(Share::amount).toList()))
        .isEqualTo(Yen.of(3_400_000_001L));
    inTheBooks(decided.shares());
    assertThat(room("kyushu.officer1").all()).isTrue();
    assertThat(room("kyushu.officer1").lines()).hasSize(17);
  }

  private static void aBureauSeesItsOwnSharesOnly() {
    assertThat(room("kyushu.officer1").lines())
        .extracting(BudgetRoom.Line::project)
        .containsExactlyInAnyOrder("k-rip", "kyushu-silicon-cluster");
    assertThat(room("kyushu.officer1").year().total()).isNull();
    assertThat(room("policy.director").lines()).hasSize(17);
    assertThatThrownBy(() -> tried("kyushu.officer1")).isInstanceOf(NotShown.class);
  }

  private static void whatIsTriedAddsUpToo() {
    WhatIf.Result result = tried("policy.officer");
    assertThat(result.refused()).isNull();
    assertThat(result.lines()).hasSize(17);
    assertThat(result.lines().stream().mapToLong(line -> line.tried().amount()).sum())
        .isEqualTo(2_000_000_003L);
    assertThat(result.lines().stream().mapToLong(WhatIf.Line::difference).sum()).isZero();
  }

  private static BudgetRoom.Shares room(String login) {
    return OFFICE.bean(BudgetRoom.class).shares(Office.person(login), YEAR, Locale.JAPANESE);
  }

  private static WhatIf.Result tried(String login) {
    return OFFICE
        .bean(WhatIf.class)
        .of(
            Office.person(login),
            YEAR,
            new WhatIf.Tried(2_000_000_003L, 0L, 0, 100, 0, 0, 50),
            Locale.JAPANESE);
  }

  private static void inTheBooks(List<Share> shares) {
    Budgets budgets = OFFICE.bean(Budgets.class);
    OFFICE
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              assertThat(budgets.year(YEAR))
                  .isEqualTo(new YearTotal(Yen.of(4_000_000_001L), Yen.of(3_400_000_001L)));
              for (Share share : shares) {
                assertThat(budgets.balance(BudgetId.of(share.project(), YEAR)))
                    .map(Balance::allocated)
                    .contains(share.amount());
              }
            });
  }

  private static void propose(String total, String... more) {
    String[] answers = new String[more.length + 4];
    answers[0] = "total";
    answers[1] = total;
    answers[2] = "setAside";
    answers[3] = "600000000";
    System.arraycopy(more, 0, answers, 4, more.length);
    OFFICE.done(OFFICE.task(WHOLE, YEAR, "proposeShares"), "policy.officer", "", answers);
  }

  private static void opine() {
    OFFICE.done(
        OFFICE.task(WHOLE, YEAR, "giveAllocationOpinion"),
        "commission.chair",
        "",
        "stance",
        "AGREES_WITH_REMARKS");
  }

  private static String refusal(Task task, String... answers) {
    Task mine = OFFICE.claimed(task, "policy.officer");
    Outcome outcome =
        OFFICE.complete(
            mine, "policy.officer", Answers.to(OFFICE, mine, "policy.officer", "", answers));
    return ((Outcome.Refused) outcome).rule();
  }
}
