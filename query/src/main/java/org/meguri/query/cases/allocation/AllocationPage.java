package org.meguri.query.cases.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.allocation.Basis;
import org.meguri.command.allocation.Measured;
import org.meguri.command.allocation.ProjectInput;
import org.meguri.command.allocation.Share;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BudgetRule.Bound;
import org.meguri.command.programme.BudgetRule.BoundKind;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.assessment.Citing;

/** A year's sharing as its page shows it: decision, shares, points, evidence, rule, steps. */
final class AllocationPage {
  private AllocationPage() {}

  static List<Section> of(AllocationState s) {
    List<Section> sections = new ArrayList<>();
    sections.add(standing(s));
    AllocationState.Proposal proposal = s.proposal();
    if (proposal != null) {
      sections.add(shares(proposal.shares()));
      sections.add(inputs(proposal.basis().inputs()));
      sections.add(departures(proposal.basis()));
      sections.add(rule(proposal.basis()));
      sections.add(evidence(proposal.basis().inputs()));
    }
    sections.add(marks(s));
    sections.add(steps(s));
    return sections;
  }

  private static Section standing(AllocationState s) {
    Section section =
        Section.of("allocation.standing")
            .fact("budget.fiscalYear", Value.word("fmt.fiscalYear", s.fiscalYear()));
    AllocationState.Proposal proposal = s.proposal();
    if (proposal != null) {
      section =
          section
              .fact("allocation.total", Value.yen(proposal.basis().total()))
              .fact("allocation.setAside", Value.yen(proposal.basis().setAside()))
              .fact("allocation.shared", Value.yen(proposal.basis().shared()))
              .fact("allocation.summary", Value.text(proposal.summary()))
              .fact("allocation.departureReason", Value.text(proposal.departureReason()))
              .fact("allocation.proposedBy", Value.person(proposal.by()));
    }
    AllocationState.Opinion opinion = s.opinion();
    if (opinion != null) {
      section =
          section
              .fact("allocation.stance", Value.of("stance", opinion.stance()))
              .fact("field.opinion", Value.text(opinion.text()));
    }
    AllocationState.Decision decision = s.decision();
    return decision == null
        ? section
        : section
            .fact("allocation.answer", Value.text(decision.answer()))
            .fact("allocation.decisionReason", Value.text(decision.reason()))
            .fact("allocation.decidedBy", Value.person(decision.by()));
  }

  private static Section shares(List<Share> shares) {
    Section table =
        Section.of("allocation.shares")
            .table(
                "allocation.project",
                "allocation.lastYear",
                "allocation.score",
                "allocation.byScore",
                "allocation.byRule",
                "allocation.amount",
                "allocation.held");
    for (Share share : shares) {
      table =
          table.row(
              Value.project(share.project()),
              Value.yen(share.lastYear()),
              Value.number(BigDecimal.valueOf(share.score(), 2)),
              Value.yen(share.byScore()),
              Value.yen(share.byRule()),
              Value.yen(share.amount()),
              Value.of("held", share.held()));
    }
    return table;
  }

  private static Section inputs(List<ProjectInput> inputs) {
    List<String> columns = new ArrayList<>(List.of("allocation.project"));
    Stream.of(Factor.values()).forEach(factor -> columns.add("factor." + factor));
    Section table = Section.of("allocation.inputs").table(columns.toArray(String[]::new));
    for (ProjectInput input : inputs) {
      List<Value> row = new ArrayList<>(List.of(Value.project(input.project())));
      for (Factor factor : Factor.values()) {
        row.add(
            input.measured().stream()
                .filter(m -> m.factor() == factor)
                .map(AllocationPage::points)
                .findFirst()
                .orElse(Value.NONE));
      }
      table = table.row(row.toArray(Value[]::new));
    }
    return table;
  }

  private static Value points(Measured measured) {
    Value found =
        switch (measured.factor()) {
          case COMMISSION -> Value.of("resolution", measured.value());
          case INDUSTRY -> Value.of("industry", measured.value());
          case WINTER, EX_ANTE, EX_POST -> Value.text(measured.value());
        };
    return Value.several(List.of(Value.number(measured.points()), found));
  }

  private static Section departures(Basis basis) {
    Section table =
        Section.of("allocation.departures")
            .table("allocation.project", "allocation.amount", "budget.reason");
    for (var departure : basis.departures()) {
      table =
          table.row(
              Value.project(departure.project()),
              Value.yen(departure.amount()),
              Value.text(departure.reason()));
    }
    return table;
  }

  private static Section rule(Basis basis) {
    Section section =
        Section.of("allocation.rule")
            .fact("allocation.ruleVersion", Value.number(basis.rule().version()))
            .fact("allocation.formula", Value.word("allocation.formula.text"))
            .fact("allocation.floor", bound(basis.rule().floor()))
            .fact("allocation.ceiling", bound(basis.rule().ceiling()))
            .table("allocation.factor", "allocation.weightUsed", "allocation.weightRuled");
    for (Factor factor : Factor.values()) {
      section =
          section.row(
              Value.of("factor", factor),
              Value.number(basis.weights().of(factor)),
              Value.number(basis.rule().weights().of(factor)));
    }
    return section;
  }

  private static Value bound(Bound bound) {
    return bound.kind() == BoundKind.YEN
        ? Value.number(bound.value())
        : Value.word("allocation.ofEqualShare", bound.value());
  }

  private static Section evidence(List<ProjectInput> inputs) {
    Section table =
        Section.of("allocation.evidence")
            .table(
                "allocation.project",
                "allocation.evidenceKind",
                "allocation.cited",
                "field.version");
    for (ProjectInput input : inputs) {
      for (Evidence cited : input.evidence()) {
        table =
            table.row(
                Value.project(input.project()),
                Value.of("evidenceKind", cited.kind()),
                Citing.of(cited),
                Value.number(cited.version()));
      }
    }
    return table;
  }

  private static Section marks(AllocationState s) {
    Section table =
        Section.of("allocation.marks").table("allocation.cited", "field.version", "budget.reason");
    for (AllocationState.Mark mark : s.marks()) {
      table =
          table.row(
              Citing.of(mark.evidence()),
              Value.number(mark.evidence().version()),
              Value.text(mark.reason()));
    }
    return table;
  }

  private static Section steps(AllocationState s) {
    Section table =
        Section.of("allocation.steps")
            .table("allocation.what", "field.version", "allocation.said", "budget.on", "budget.by");
    for (AllocationState.Step step : s.steps()) {
      table =
          table.row(
              Value.of("allocationStep", step.what()),
              Value.number(step.version()),
              Value.text(step.text()),
              Value.day(step.on()),
              Value.person(step.by()));
    }
    return table;
  }
}
