package org.meguri.query.cases.grant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantApplication;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.grant.NetworkPurpose;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.Step;
import org.meguri.query.fold.Copy;

/** A grant as its page shows it. */
public record GrantState(
    About about,
    GrantApplication application,
    GrantStep step,
    @Nullable Decision decision,
    Money money,
    List<Tranche> tranches,
    List<Step> steps) {

  /** Which grant it is, whose, and for what. */
  record About(
      GrantId grant,
      ProjectId project,
      BureauId bureau,
      OrganizationId organization,
      GrantKind kind,
      @Nullable NetworkPurpose purpose,
      int fiscalYear,
      @Nullable PartnershipId partnership,
      @Nullable MeasureId measure) {

    About in(ProjectId other) {
      return new About(
          grant, other, bureau, organization, kind, purpose, fiscalYear, partnership, measure);
    }
  }

  GrantState in(About now) {
    return new GrantState(now, application, step, decision, money, tranches, steps);
  }

  /** The decision to grant as it stands after its changes. */
  record Decision(
      BudgetId budget, Yen amount, String conditions, LocalDate reportBy, LocalDate on) {

    Decision changed(@Nullable Yen newAmount, @Nullable LocalDate newDay) {
      return new Decision(
          budget,
          newAmount == null ? amount : newAmount,
          conditions,
          newDay == null ? reportBy : newDay,
          on);
    }
  }

  /** What was paid, fixed, reclaimed and came back; {@code surcharge} is no part of the grant. */
  record Money(Yen paid, @Nullable Yen fixed, Yen reclaimed, Yen repaid, Yen surcharge) {

    static final Money NONE = new Money(Yen.ZERO, null, Yen.ZERO, Yen.ZERO, Yen.ZERO);

    Money plusPaid(Yen amount) {
      return new Money(paid.plus(amount), fixed, reclaimed, repaid, surcharge);
    }

    Money fixedAt(Yen amount) {
      return new Money(paid, amount, reclaimed, repaid, surcharge);
    }

    Money plusReclaimed(Yen amount) {
      return new Money(paid, fixed, reclaimed.plus(amount), repaid, surcharge);
    }

    Money plusRepaid(Yen principal, Yen added) {
      return new Money(paid, fixed, reclaimed, repaid.plus(principal), surcharge.plus(added));
    }
  }

  /** One tranche, with the day it came to where it is. */
  record Tranche(int number, Yen amount, State state, LocalDate on) {

    enum State {
      REQUESTED,
      RETURNED,
      EXAMINED,
      SENT_BACK,
      PAID,
      REFUSED
    }
  }

  GrantState applying(GrantApplication now) {
    return new GrantState(about, now, step, decision, money, tranches, steps);
  }

  GrantState at(GrantStep next, Step done) {
    return new GrantState(
        about, application, next, decision, money, tranches, Copy.plus(steps, done));
  }

  GrantState decided(@Nullable Decision now) {
    return new GrantState(about, application, step, now, money, tranches, steps);
  }

  GrantState booked(Money now) {
    return new GrantState(about, application, step, decision, now, tranches, steps);
  }

  /** A tranche asked for, or where an earlier one of the same number has come to. */
  GrantState tranche(int number, Yen amount, Tranche.State state, LocalDate on) {
    Tranche now = new Tranche(number, amount, state, on);
    List<Tranche> all =
        tranches.stream().anyMatch(t -> t.number() == number)
            ? tranches.stream().map(t -> t.number() == number ? now : t).toList()
            : Copy.plus(tranches, now);
    return new GrantState(about, application, step, decision, money, all, steps);
  }

  GrantState tranche(int number, Tranche.State state, LocalDate on) {
    Yen amount =
        tranches.stream()
            .filter(t -> t.number() == number)
            .map(Tranche::amount)
            .findFirst()
            .orElse(Yen.ZERO);
    return tranche(number, amount, state, on);
  }
}
