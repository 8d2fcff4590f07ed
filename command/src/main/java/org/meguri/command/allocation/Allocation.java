package org.meguri.command.allocation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.allocation.AllocationRefused.*;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.allocation.AllocationCommand.*;
import org.meguri.command.allocation.AllocationEvent.*;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.survey.Rounds;

/** The sharing of one fiscal year's budget, from its season to the budgets it became. */
@Aggregate(type = "allocation", snapshotTriggerDefinition = "snapshots")
class Allocation extends AllocationSoFar {

  Allocation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OpenAllocation c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    ProgrammeFile programme = programmes.current();
    return system(actor)
        .and(() -> id == null, WRONG_STATE)
        .and(() -> programme.budgetRule() != null, NO_BUDGET_RULE)
        .and(
            () ->
                c.allocation().equals(AllocationId.ofYear(c.fiscalYear()))
                    && c.fiscalYear() >= programme.firstFiscalYear()
                    && c.fiscalYear() <= programme.lastFiscalYear(),
            OUTSIDE_PROGRAMME)
        .then(c.allocation(), () -> apply(new AllocationOpened(c.allocation(), c.fiscalYear())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ProposeShares c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ProjectLives lives,
      Rounds rounds,
      Published published) {
    BudgetRule rule = programmes.current().budgetRule();
    if (id == null || rule == null) {
      return Outcome.refused(id == null ? ALLOCATION_UNKNOWN : NO_BUDGET_RULE);
    }
    Basis basis = new Basis(rule, c.weights(), c.total(), c.setAside(), c.inputs(), c.departures());
    int longest = longest(programmes);
    return held(actor, Role.POLICY_OFFICER)
        .and(() -> stage == Stage.OPENED || stage == Stage.SENT_BACK, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> !c.total().isZero(), AMOUNT_MISSING, "field", "total")
        .and(Text.given("summary", c.summary(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .and(new ReasonedDepartures(basis, c.departureReason(), longest))
        .and(restsOn(rule, c.inputs(), programmes, lives, rounds, published))
        .and(basis::problem)
        .then(c.allocation(), () -> apply(proposed(c, basis, actor)));
  }

  private SharesProposed proposed(ProposeShares c, Basis basis, Actor actor) {
    return new SharesProposed(
        c.allocation(),
        fiscalYear,
        version + 1,
        basis,
        basis.shares(),
        c.departureReason(),
        c.summary(),
        c.on(),
        actor.person());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      GiveAllocationOpinion c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return known()
        .and(held(actor, Role.COMMISSION_CHAIR))
        .and(() -> stage == Stage.PROPOSED && opinion == null, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(
            () ->
                Text.given("opinion", c.opinion(), longest(programmes), TEXT_MISSING, TEXT_TOO_LONG)
                    .refusal())
        .then(
            c.allocation(),
            () ->
                apply(
                    new AllocationOpinionGiven(
                        c.allocation(), version, c.stance(), c.opinion(), c.on(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(SendBackShares c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return known()
        .and(held(actor, Role.POLICY_DIRECTOR))
        .and(() -> stage == Stage.PROPOSED, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> reason(c.reason(), programmes).refusal())
        .then(
            c.allocation(),
            () -> apply(new SharesSentBack(c.allocation(), version, c.reason(), actor.person())));
  }

  /** What was proposed is decided only while everything it cites still stands. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      DecideShares c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ProjectLives lives,
      Rounds rounds,
      Published published) {
    SharesProposed before = proposal;
    if (before == null) {
      return Outcome.refused(id == null ? ALLOCATION_UNKNOWN : WRONG_STATE);
    }
    Basis basis = before.basis();
    return held(actor, Role.POLICY_DIRECTOR)
        .and(() -> stage == Stage.PROPOSED, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> !actor.is(before.by()), FOUR_EYES)
        .and(() -> opinion != null || !basis.rule().commissionHeard(), NO_OPINION_ON_RECORD)
        .and(() -> opinion == null || isThere(c.answer()), OPINION_UNANSWERED, "field", "answer")
        .and(Text.atMost("answer", c.answer(), longest(programmes), TEXT_TOO_LONG))
        .and(reason(c.reason(), programmes))
        .and(restsOn(basis.rule(), basis.inputs(), programmes, lives, rounds, published))
        .then(c.allocation(), () -> apply(decided(c, before, actor)));
  }

  private static SharesDecided decided(DecideShares c, SharesProposed before, Actor actor) {
    return new SharesDecided(
        c.allocation(),
        before.fiscalYear(),
        before.version(),
        before.basis(),
        before.shares(),
        c.answer(),
        c.reason(),
        c.on(),
        before.by(),
        actor.person());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConfirmCarriedOut c, @MetaDataValue(Actor.KEY) Actor actor) {
    return known()
        .and(system(actor))
        .and(() -> stage == Stage.DECIDED, WRONG_STATE)
        .then(
            c.allocation(), () -> apply(new SharesCarriedOut(c.allocation(), fiscalYear, c.on())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(MarkAllocationEvidence c, @MetaDataValue(Actor.KEY) Actor actor) {
    return known()
        .and(system(actor))
        .and(() -> cites(c.evidence()), EVIDENCE_NOT_CITED, "evidence", c.evidence().id())
        .then(
            c.allocation(),
            () -> apply(new AllocationEvidenceCorrected(c.allocation(), c.evidence(), c.reason())));
  }

  private boolean cites(Evidence evidence) {
    return proposal != null
        && proposal.basis().inputs().stream().anyMatch(i -> i.evidence().contains(evidence));
  }

  private Rule known() {
    return Rule.that(id != null, ALLOCATION_UNKNOWN);
  }

  private static boolean isThere(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private Rule restsOn(
      BudgetRule rule,
      List<ProjectInput> inputs,
      Programmes programmes,
      ProjectLives lives,
      Rounds rounds,
      Published published) {
    return () ->
        new RestsOnEvidence(
                fiscalYear,
                fiscalYear - programmes.current().firstFiscalYear(),
                rule,
                inputs,
                inTheYear(programmes.current(), lives),
                rounds,
                published)
            .refusal();
  }

  private List<ProjectId> inTheYear(ProgrammeFile programme, ProjectLives lives) {
    FiscalYear year = new FiscalYear(fiscalYear, programme.fiscalYearStartMonth());
    return lives.lives().stream()
        .filter(life -> life.worksIn(year))
        .map(ProjectLife::project)
        .toList();
  }
}
