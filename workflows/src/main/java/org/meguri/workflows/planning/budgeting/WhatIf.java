package org.meguri.workflows.planning.budgeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.PersonId;
import org.meguri.command.allocation.AllocationEvent.AllocationOpened;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Basis;
import org.meguri.command.allocation.Measured;
import org.meguri.command.allocation.ProjectInput;
import org.meguri.command.allocation.Share;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.BudgetRule.Weights;
import org.meguri.command.programme.Programmes;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.ReadAccess;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The rule tried with other weights or another total beside its own. Nothing of it is recorded: who
 * wants it, proposes it.
 */
@Component
class WhatIf {

  /** What is tried; what is not said is the rule's or the proposal's. */
  record Tried(
      @Nullable Long total,
      @Nullable Long setAside,
      @Nullable Integer winter,
      @Nullable Integer exAnte,
      @Nullable Integer exPost,
      @Nullable Integer industry,
      @Nullable Integer commission) {}

  /** A project by the rule and as tried. */
  record Line(
      String project,
      String name,
      @Nullable Yen lastYear,
      Map<String, Integer> points,
      String ruledScore,
      Yen ruled,
      String triedScore,
      Yen tried,
      long difference) {}

  /** Both side by side; {@code refused} is the rule that keeps shares from being found. */
  record Result(
      int fiscalYear,
      int ruleVersion,
      Weights ruledWeights,
      Weights triedWeights,
      Yen total,
      Yen setAside,
      @Nullable String refused,
      List<Line> lines) {}

  private final BudgetRoom room;
  private final YearInputs inputs;
  private final Papers papers;
  private final Programmes programmes;
  private final ReadAccess access;
  private final ProjectNames names;

  WhatIf(
      BudgetRoom room,
      YearInputs inputs,
      Papers papers,
      Programmes programmes,
      ReadAccess access,
      ProjectNames names) {
    this.room = room;
    this.inputs = inputs;
    this.papers = papers;
    this.programmes = programmes;
    this.access = access;
    this.names = names;
  }

  Result of(PersonId reader, int fiscalYear, Tried tried, Locale locale) {
    if (!access.sightOf(reader).all()) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    AllocationOpened opened = room.opened(fiscalYear);
    Basis ruled = ruled(opened);
    Basis other =
        new Basis(
            ruled.rule(),
            weights(tried, ruled.weights()),
            tried.total() == null ? ruled.total() : Yen.of(tried.total()),
            tried.setAside() == null ? ruled.setAside() : Yen.of(tried.setAside()),
            ruled.inputs(),
            List.of());
    Basis beside =
        new Basis(
            ruled.rule(),
            ruled.weights(),
            other.total(),
            other.setAside(),
            ruled.inputs(),
            List.of());
    Optional<Outcome> problem = beside.problem().or(other::problem);
    return new Result(
        fiscalYear,
        ruled.rule().version(),
        ruled.weights(),
        other.weights(),
        other.total(),
        other.setAside(),
        problem.map(refused -> ((Outcome.Refused) refused).rule()).orElse(null),
        problem.isPresent() ? List.of() : lines(beside, other, locale));
  }

  /** By the rule's own weights: on what was decided or proposed, else on what stands today. */
  private Basis ruled(AllocationOpened opened) {
    AllocationId id = opened.allocation();
    Optional<Basis> kept =
        papers
            .latest(id, SharesDecided.class)
            .map(SharesDecided::basis)
            .or(() -> papers.latest(id, SharesProposed.class).map(SharesProposed::basis));
    BudgetRule rule = kept.map(Basis::rule).orElseGet(() -> YearInputs.rule(programmes.current()));
    return new Basis(
        rule,
        rule.weights(),
        kept.map(Basis::total).orElse(Yen.ZERO),
        kept.map(Basis::setAside).orElse(Yen.ZERO),
        kept.map(Basis::inputs).orElseGet(() -> inputs.of(opened.fiscalYear())),
        List.of());
  }

  private static Weights weights(Tried tried, Weights ruled) {
    return new Weights(
        or(tried.winter(), ruled.winter()),
        or(tried.exAnte(), ruled.exAnte()),
        or(tried.exPost(), ruled.exPost()),
        or(tried.industry(), ruled.industry()),
        or(tried.commission(), ruled.commission()));
  }

  private static int or(@Nullable Integer tried, int ruled) {
    return tried == null ? ruled : tried;
  }

  private List<Line> lines(Basis ruled, Basis other, Locale locale) {
    List<Share> before = ruled.shares();
    List<Share> after = other.shares();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Share share = before.get(i);
      lines.add(
          new Line(
              share.project().value(),
              names.of(share.project(), locale),
              share.lastYear(),
              points(ruled.inputs().get(i)),
              AllocationPapers.score(share.score()),
              share.amount(),
              AllocationPapers.score(after.get(i).score()),
              after.get(i).amount(),
              after.get(i).amount().amount() - share.amount().amount()));
    }
    return List.copyOf(lines);
  }

  private static Map<String, Integer> points(ProjectInput input) {
    Map<String, Integer> points = new TreeMap<>();
    for (Measured measured : input.measured()) {
      points.put(measured.factor().name(), measured.points());
    }
    return points;
  }

  /** The factors in the order they are shown. */
  static List<Factor> factors() {
    return List.of(Factor.values());
  }
}
