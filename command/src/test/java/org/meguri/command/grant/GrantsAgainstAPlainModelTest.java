package org.meguri.command.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.grant.MoneyOffice.SOURCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeIncrease;
import org.meguri.command.budget.BudgetCommand.ProposeReduction;
import org.meguri.command.grant.GrantCommand.*;
import org.meguri.command.money.Yen;

/**
 * Many hands send commands at random and at once; the accepted ones are told to a plain model in
 * the order of the log. It finds no rule broken, and ends with the same sums.
 */
class GrantsAgainstAPlainModelTest {
  private static final long HELD = 30_000;
  private static final int MOST = 5_000;
  private static final int GRANTS = 60;
  private static final int HANDS = 8;
  private static final int COMMANDS = 400;
  private static final long SEED = 20_060_401;

  private final Map<String, Object> accepted = new ConcurrentHashMap<>();
  private final PlainMoney plain = new PlainMoney();
  private BudgetProposal pending = new BudgetProposal(0);

  private record BudgetProposal(long by) {}

  @Test
  void atTheEndEveryAmountIsWhatThePlainModelSaysAndNoRuleWasBroken() {
    try (MoneyOffice office = MoneyOffice.on("plain_model")) {
      office.total(HELD + 20_000);
      office.allocate(HELD);
      List<GrantId> grants = new ArrayList<>();
      for (int i = 0; i < GRANTS; i++) {
        grants.add(
            office.examined("grant-k-rip-2006-" + i, office.another(i), MoneyOffice.STAFF, MOST));
      }
      prepare(grants);
      sendAtRandom(office, grants);
      inTheOrderOfTheLog(office).forEach(id -> tell(accepted.get(id)));
      compare(office, grants);
    }
  }

  private void prepare(List<GrantId> grants) {
    plain.total = HELD + 20_000;
    plain.allocated = HELD;
    PlainMoney.Source source = new PlainMoney.Source();
    source.available = HELD;
    plain.sources.put(SOURCE.value(), source);
    for (GrantId grant : grants) {
      PlainMoney.OneGrant one = new PlainMoney.OneGrant();
      one.source = SOURCE.value();
      plain.grants.put(grant.value(), one);
    }
  }

  private void sendAtRandom(MoneyOffice office, List<GrantId> grants) {
    List<Callable<Integer>> hands = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) {
      hands.add(new RandomHands(office, grants, accepted, SEED + i, COMMANDS, MOST));
    }
    try (AtOnce atOnce = new AtOnce(HANDS)) {
      int refused = atOnce.all(hands).stream().mapToInt(Integer::intValue).sum();
      assertThat(refused + accepted.size()).isEqualTo(HANDS * COMMANDS);
      assertThat(accepted).as("enough was done to say something").hasSizeGreaterThan(100);
    }
  }

  private List<String> inTheOrderOfTheLog(MoneyOffice office) {
    List<String> ids =
        office
            .meguri()
            .jdbc()
            .sql(
                """
                select metadata::jsonb ->> 'command' from log.event
                where metadata::jsonb ->> 'command' like 'hands-%'
                group by 1 order by min(global_index)
                """)
            .query(String.class)
            .list();
    assertThat(ids)
        .as("none lost, none twice")
        .containsExactlyInAnyOrderElementsOf(accepted.keySet());
    return ids;
  }

  private void tell(Object command) {
    if (command instanceof AwardGrant it) {
      plain.awarded(it.grant().value(), it.amount().amount());
    } else if (command instanceof RequestTranche it) {
      plain.asked(it.grant().value(), it.amount().amount());
    } else if (command instanceof PayTranche it) {
      plain.paid(it.grant().value());
    } else if (command instanceof RequestChange it) {
      wanted.put(it.grant(), it.change().amount().amount());
    } else if (command instanceof ApproveChange it) {
      plain.changed(it.grant().value(), wanted.get(it.grant()));
    } else {
      tellOfTheEnd(command);
    }
  }

  private final Map<GrantId, Long> wanted = new java.util.HashMap<>();

  private void tellOfTheEnd(Object command) {
    if (command instanceof SubmitFinalReport it) {
      plain.reported(it.grant().value());
    } else if (command instanceof InspectGrant it) {
      plain.inspected(it.grant().value());
    } else if (command instanceof FixAmount it) {
      plain.fixed(it.grant().value(), it.amount().amount());
    } else if (command instanceof SettleGrant it) {
      plain.settled(it.grant().value(), it.amount().amount());
    } else if (command instanceof RevokeGrant it) {
      plain.revoked(it.grant().value());
    } else if (command instanceof OrderReclaim it) {
      plain.reclaimed(it.grant().value(), it.amount().amount());
    } else if (command instanceof RecordRepayment it) {
      plain.repaid(it.grant().value(), it.amount().amount());
    } else {
      tellOfTheBudget(command);
    }
  }

  private void tellOfTheBudget(Object command) {
    if (command instanceof ProposeIncrease it) {
      pending = new BudgetProposal(it.amount().amount());
    } else if (command instanceof ProposeReduction it) {
      pending = new BudgetProposal(-it.amount().amount());
    } else if (command instanceof ApproveProposal && pending.by() > 0) {
      plain.increased(SOURCE.value(), pending.by());
    } else if (command instanceof ApproveProposal) {
      plain.reduced(SOURCE.value(), -pending.by());
    }
  }

  private void compare(MoneyOffice office, List<GrantId> grants) {
    PlainMoney.Source source = plain.sources.get(SOURCE.value());
    Balance balance = office.balance();
    assertThat(balance.available()).isEqualTo(Yen.of(source.available));
    assertThat(balance.committed()).isEqualTo(Yen.of(source.committed));
    assertThat(balance.executed()).isEqualTo(Yen.of(source.executed));
    assertThat(balance.remainder()).isEqualTo(Yen.of(source.available - source.committed));
    for (GrantId grant : grants) {
      Grants.Standing standing = office.meguri().bean(Grants.class).standing(grant).orElseThrow();
      PlainMoney.OneGrant one = plain.grants.get(grant.value());
      assertThat(standing.step().name()).as(grant.value()).isEqualTo(one.step);
      assertThat(standing.paid()).as(grant.value()).isEqualTo(Yen.of(one.paid));
    }
  }
}
