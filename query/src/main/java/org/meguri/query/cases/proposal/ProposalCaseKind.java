package org.meguri.query.cases.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.FrameworkFinding;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalEvent;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.command.proposal.ProposalStage;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Proposals on projects and on the programme. */
@Component
class ProposalCaseKind implements CaseKind<ProposalState> {

  @Override
  public String key() {
    return "proposal";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<ProposalState> state() {
    return ProposalState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return ProposalEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((ProposalEvent) fact).proposal().value();
  }

  @Override
  public Fold<Optional<ProposalState>> fold() {
    return ProposalFold.FOLD;
  }

  @Override
  public Row row(ProposalState state) {
    Row row = Row.of(state.stage().name()).on(state.content().effectiveOn());
    String bureau = state.bureau();
    String project = state.project();
    if (bureau != null) {
      row = row.ofBureau(bureau);
    }
    return project == null || state.matter() == ProposalMatter.ADOPTION
        ? row
        : row.inProject(project);
  }

  @Override
  public List<Section> page(ProposalState state) {
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

  private static Section targets(ProjectEntry shape) {
    Section targets =
        Section.of("proposal.targets")
            .table("proposal.target", "proposal.targetValue", "proposal.targetUnit");
    for (TargetEntry each : shape.targets()) {
      targets =
          targets.row(
              Value.text(each.indicator()),
              each.value() == null ? Value.word("proposal.noValue") : Value.number(each.value()),
              Value.named(each.unit().en(), each.unit().ja()));
    }
    return targets;
  }

  private static Section evidence(ProposalState state) {
    Section cited =
        Section.of("proposal.evidence").table("proposal.cited", "proposal.citedVersion");
    for (Evidence each : state.evidence()) {
      cited = cited.row(Value.text(each.id()), Value.number(each.version()));
    }
    return cited;
  }

  private static Section findings(ProposalState state) {
    Section found =
        Section.of("proposal.findings")
            .table("proposal.rule", "proposal.kept", "proposal.findingReason");
    for (FrameworkFinding each : state.findings()) {
      found =
          found.row(
              Value.text(each.rule()),
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

  @Override
  public List<String> statuses() {
    return Stream.of(ProposalStage.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY);
  }
}
