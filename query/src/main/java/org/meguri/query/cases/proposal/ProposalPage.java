package org.meguri.query.cases.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.FrameworkRule;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.FrameworkFinding;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.assessment.Citing;
import org.springframework.stereotype.Component;

/** A proposal as its page shows it: what is proposed, on what, what was found and said. */
@Component
class ProposalPage {

  private final Programmes programmes;

  ProposalPage(Programmes programmes) {
    this.programmes = programmes;
  }

  List<Section> sections(ProposalState state) {
    List<Section> page = new ArrayList<>(List.of(what(state)));
    if (state.prevailed()) {
      page.add(
          Section.of("proposal.why")
              .fact("proposal.why.priority", Value.word("proposal.why.text")));
    }
    ProjectEntry shape = state.content().shape();
    if (shape != null) {
      page.add(targets(shape));
    }
    page.add(evidence(state));
    page.add(findings(state));
    page.add(said(state));
    return page;
  }

  private static Section what(ProposalState state) {
    ProposalContent content = state.content();
    ProjectEntry shape = content.shape();
    ProjectId into = content.into();
    return Section.of("proposal.what")
        .fact("proposal.matter", Value.of("proposalMatter", state.matter()))
        .fact(
            "proposal.project",
            state.matter() == ProposalMatter.ADOPTION
                ? Value.text(state.project())
                : Value.project(state.project()))
        .fact(
            "proposal.candidate",
            Value.link(
                "candidate", content.candidate() == null ? null : content.candidate().value()))
        .fact("proposal.change", Value.of("decision", content.change()))
        .fact(
            "proposal.name",
            shape == null ? Value.text(null) : Value.named(shape.name().en(), shape.name().ja()))
        .fact("proposal.into", Value.project(into == null ? null : into.value()))
        .fact("proposal.effectiveOn", Value.day(content.effectiveOn()))
        .fact("proposal.basis", basis(content.basis()))
        .fact("proposal.version", Value.number(state.version()));
  }

  private static Value basis(@Nullable String basis) {
    return basis == null ? Value.text(null) : Value.word("decision.inferred");
  }

  private Section targets(ProjectEntry shape) {
    Section targets =
        Section.of("proposal.targets")
            .table("proposal.target", "proposal.targetValue", "proposal.targetUnit");
    for (TargetEntry each : shape.targets()) {
      targets =
          targets.row(
              indicator(each.indicator()),
              each.value() == null ? Value.word("proposal.noValue") : Value.number(each.value()),
              Value.named(each.unit().en(), each.unit().ja()));
    }
    return targets;
  }

  private static Section evidence(ProposalState state) {
    Section cited =
        Section.of("proposal.evidence")
            .table("proposal.citedKind", "proposal.cited", "proposal.citedVersion");
    for (Evidence each : state.evidence()) {
      cited =
          cited.row(Value.of("cited", each.kind()), Citing.of(each), Value.number(each.version()));
    }
    return cited;
  }

  private Section findings(ProposalState state) {
    Section found =
        Section.of("proposal.findings")
            .table("proposal.rule", "proposal.kept", "proposal.findingReason");
    for (FrameworkFinding each : state.findings()) {
      found =
          found.row(
              rule(each.rule()),
              Value.word(each.kept() ? "proposal.ruleKept" : "proposal.ruleBroken"),
              Value.text(each.reason()));
    }
    return found;
  }

  private static Section said(ProposalState state) {
    Section steps =
        Section.of("proposal.steps")
            .table("proposal.step", "proposal.said", "proposal.by", "proposal.at");
    for (ProposalState.Said each : state.said()) {
      steps =
          steps.row(
              Value.word("proposalStep." + each.step()),
              Value.text(each.text()),
              Value.person(each.by()),
              Value.moment(each.at()));
    }
    return steps;
  }

  private Value indicator(String code) {
    return named(code, programme -> programme.indicator(code).map(Indicator::name));
  }

  private Value rule(String code) {
    return named(
        code,
        programme ->
            programme.frameworkRules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(FrameworkRule::name));
  }

  private Value named(String code, Function<ProgrammeFile, Optional<Name>> name) {
    return programmes
        .inUse()
        .flatMap(name)
        .map(each -> Value.named(each.en(), each.ja()))
        .orElse(Value.text(code));
  }
}
