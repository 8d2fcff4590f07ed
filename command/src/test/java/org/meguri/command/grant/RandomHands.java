package org.meguri.command.grant;

import static org.meguri.command.grant.MoneyOffice.DIRECTOR;
import static org.meguri.command.grant.MoneyOffice.MAY;
import static org.meguri.command.grant.MoneyOffice.OFFICER;
import static org.meguri.command.grant.MoneyOffice.POLICY_DIRECTOR;
import static org.meguri.command.grant.MoneyOffice.POLICY_OFFICER;
import static org.meguri.command.grant.MoneyOffice.REPORT_BY;
import static org.meguri.command.grant.MoneyOffice.SOURCE;
import static org.meguri.command.grant.MoneyOffice.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeIncrease;
import org.meguri.command.budget.BudgetCommand.ProposeReduction;
import org.meguri.command.grant.GrantCommand.*;
import org.meguri.command.money.Yen;

/** One of many hands that send whatever comes to mind; remembers what was accepted. */
final class RandomHands implements Callable<Integer> {
  private final MoneyOffice office;
  private final List<GrantId> grants;
  private final Map<String, Object> accepted;
  private final Random chance;
  private final int commands;
  private final long most;
  private final String name;

  RandomHands(
      MoneyOffice office,
      List<GrantId> grants,
      Map<String, Object> accepted,
      long seed,
      int commands,
      long most) {
    this.office = office;
    this.grants = grants;
    this.accepted = accepted;
    this.chance = new Random(seed);
    this.commands = commands;
    this.most = most;
    this.name = "hands-" + seed;
  }

  private record Sent(Object command, PersonId by) {}

  /** How many were refused. */
  @Override
  public Integer call() {
    int refused = 0;
    for (int i = 0; i < commands; i++) {
      Sent next = next();
      String id = name + "-" + i;
      Outcome outcome =
          office
              .meguri()
              .bean(CommandDesk.class)
              .send(next.command, Acting.as(next.by, CommandId.of(id)));
      if (outcome instanceof Outcome.Accepted) {
        accepted.put(id, next.command);
      } else {
        refused++;
      }
    }
    return refused;
  }

  private Sent next() {
    GrantId grant = grants.get(chance.nextInt(grants.size()));
    return switch (chance.nextInt(10)) {
      case 0, 1, 2 -> new Sent(office.award(grant, amount().amount()), DIRECTOR);
      case 3, 4, 5 -> tranche(grant);
      case 6 -> change(grant);
      case 7 -> ending(grant);
      case 8 -> revoking(grant);
      default -> budget();
    };
  }

  private Sent tranche(GrantId grant) {
    int tranche = 1 + chance.nextInt(4);
    return switch (chance.nextInt(3)) {
      case 0 -> new Sent(new RequestTranche(grant, amount(), "資金", MAY), STAFF);
      case 1 -> new Sent(new ExamineTranche(grant, tranche, "適当", MAY), OFFICER);
      default -> new Sent(new PayTranche(grant, tranche, MAY), DIRECTOR);
    };
  }

  private Sent change(GrantId grant) {
    return switch (chance.nextInt(3)) {
      case 0 ->
          new Sent(
              new RequestChange(grant, new GrantChange(amount(), null, null), "増減", MAY), STAFF);
      case 1 -> new Sent(new ExamineChange(grant, null, "適当", MAY), OFFICER);
      default -> new Sent(new ApproveChange(grant, MAY), DIRECTOR);
    };
  }

  private Sent ending(GrantId grant) {
    return switch (chance.nextInt(5)) {
      case 0 -> new Sent(new SubmitFinalReport(grant, "成果", Yen.of(most), REPORT_BY), STAFF);
      case 1, 2 -> new Sent(new InspectGrant(grant, amount(), "検査", REPORT_BY), OFFICER);
      case 3 -> new Sent(new FixAmount(grant, amount(), REPORT_BY), DIRECTOR);
      default -> new Sent(new SettleGrant(grant, missing(grant), REPORT_BY), OFFICER);
    };
  }

  private Sent revoking(GrantId grant) {
    return switch (chance.nextInt(4)) {
      case 0 ->
          new Sent(
              new RevokeGrant(grant, RevocationCause.CHANGED_CIRCUMSTANCES, "事情変更", REPORT_BY),
              DIRECTOR);
      case 1 -> new Sent(new OrderReclaim(grant, amount(), REPORT_BY, "返還", REPORT_BY), DIRECTOR);
      default -> new Sent(new RecordRepayment(grant, amount(), REPORT_BY), OFFICER);
    };
  }

  private Sent budget() {
    return switch (chance.nextInt(4)) {
      case 0 -> new Sent(new ProposeIncrease(SOURCE, amount(), "増額", MAY), POLICY_OFFICER);
      case 1 -> new Sent(new ProposeReduction(SOURCE, amount(), "減額", MAY), POLICY_OFFICER);
      default -> new Sent(new ApproveProposal(SOURCE, "承認", MAY), POLICY_DIRECTOR);
    };
  }

  private Yen missing(GrantId grant) {
    return office
        .meguri()
        .bean(Grants.class)
        .standing(grant)
        .map(
            s ->
                s.fixed() != null && s.fixed().covers(s.paid())
                    ? s.fixed().minus(s.paid())
                    : amount())
        .orElseGet(this::amount);
  }

  private Yen amount() {
    return Yen.of(1 + chance.nextInt((int) most));
  }
}
