package org.meguri.workflows.acting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.candidate.CandidateEvent.AchievementAdded;
import org.meguri.command.candidate.CandidateEvent.CandidateRegistered;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.FrameworkRule;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalEvent.BureauOpinionGiven;
import org.meguri.command.proposal.ProposalEvent.CommissionOpinionGiven;
import org.meguri.command.proposal.ProposalEvent.FrameworkBroken;
import org.meguri.command.proposal.ProposalEvent.JudgementPrevailed;
import org.meguri.command.proposal.ProposalEvent.ProposalAmended;
import org.meguri.command.proposal.ProposalEvent.ProposalDrafted;
import org.meguri.command.proposal.ProposalEvent.ProposalReturned;
import org.meguri.command.proposal.ProposalEvent.ProposalSentBack;
import org.meguri.command.proposal.ProposalEvent.ProposalUpheld;
import org.meguri.command.proposal.ProposalId;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What lies on the desk about a proposal. */
@Component
class ProposalPapers {
  private final Papers papers;
  private final Programmes programmes;

  ProposalPapers(Papers papers, Programmes programmes) {
    this.papers = papers;
    this.programmes = programmes;
  }

  ProgrammeFile programme() {
    return programmes.current();
  }

  int longest() {
    return programme().rules().maximumTextLength();
  }

  ProposalDrafted drafted(ProposalId proposal) {
    return papers.latest(proposal, ProposalDrafted.class).orElseThrow();
  }

  /** What was drafted last, with its version and reasons. */
  Written written(ProposalId proposal) {
    ProposalDrafted first = drafted(proposal);
    return papers
        .latest(proposal, ProposalAmended.class)
        .map(a -> new Written(first, a.version(), a.content(), a.reasons()))
        .orElseGet(() -> new Written(first, first.version(), first.content(), first.reasons()));
  }

  record Written(ProposalDrafted first, int version, ProposalContent content, String reasons) {}

  /** The proposal itself, and what was said to it so far. */
  List<Panel> evidence(ProposalId proposal) {
    Written now = written(proposal);
    List<Panel> panels = new ArrayList<>();
    panels.add(content(now));
    CandidateId candidate = now.content().candidate();
    if (candidate != null) {
      panels.add(candidate(candidate));
    }
    papers
        .latest(proposal, ProposalReturned.class)
        .ifPresent(e -> panels.add(note("evidence.returned", e.reason())));
    papers
        .latest(proposal, ProposalSentBack.class)
        .ifPresent(e -> panels.add(note("evidence.objection", e.reasons())));
    papers
        .latest(proposal, FrameworkBroken.class)
        .ifPresent(e -> panels.add(new Panel(Label.key("evidence.broken"), rules(e.rules()))));
    papers
        .latest(proposal, ProposalUpheld.class)
        .ifPresent(e -> panels.add(note("evidence.upheld", e.reasons())));
    papers
        .latest(proposal, JudgementPrevailed.class)
        .ifPresent(e -> panels.add(new Panel(Label.key("evidence.prevailed"), List.of())));
    for (BureauOpinionGiven e : papers.all(proposal, BureauOpinionGiven.class)) {
      panels.add(note("evidence.bureauOpinion", e.opinion()));
    }
    papers
        .latest(proposal, CommissionOpinionGiven.class)
        .ifPresent(e -> panels.add(note("evidence.commissionOpinion", e.opinion())));
    return panels;
  }

  private Panel content(Written now) {
    ProposalContent content = now.content();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            Label.key("proposal.matter"), Label.key("proposalMatter." + now.first().matter())));
    ProjectEntry shape = content.shape();
    if (shape == null) {
      lines.addAll(project("proposal.project", now.first().project()));
    } else {
      lines.add(new Line(Label.key("proposal.name"), Label.named(shape.name())));
      lines.addAll(shape(shape));
    }
    if (content.change() != null) {
      lines.add(new Line(Label.key("proposal.change"), Label.key("decision." + content.change())));
    }
    lines.addAll(project("proposal.into", content.into()));
    add(lines, "proposal.effectiveOn", content.effectiveOn().toString());
    add(lines, "proposal.reasons", now.reasons());
    return new Panel(Label.key("evidence.proposalVersion", Integer.toString(now.version())), lines);
  }

  /** Its achievements are what an adoption is judged by. */
  private Panel candidate(CandidateId candidate) {
    List<Line> lines = new ArrayList<>();
    papers
        .latest(candidate, CandidateRegistered.class)
        .ifPresent(
            registered -> {
              add(lines, "candidate.area", registered.area());
              add(lines, "candidate.achievements", registered.achievements());
            });
    papers
        .all(candidate, AchievementAdded.class)
        .forEach(added -> add(lines, "candidate.achievement", added.achievement()));
    return new Panel(Label.key("candidate.what"), lines);
  }

  private List<Line> project(String label, @Nullable ProjectId project) {
    if (project == null) {
      return List.of();
    }
    Label name =
        programme()
            .project(project.value())
            .map(entry -> Label.named(entry.name()))
            .orElseGet(() -> new Label.Plain(project.value()));
    return List.of(new Line(Label.key(label), name));
  }

  /** What the framework's rules look at: industries, who promotes it, and its targets. */
  private List<Line> shape(ProjectEntry shape) {
    List<Line> lines = new ArrayList<>();
    for (String code : shape.industries()) {
      programme().industries().stream()
          .filter(industry -> industry.code().equals(code))
          .forEach(
              industry ->
                  lines.add(
                      new Line(Label.key("candidate.industries"), Label.named(industry.name()))));
    }
    for (Organization each : shape.organizations()) {
      lines.add(new Line(Label.key("project.organizations"), Label.named(each.name())));
    }
    for (TargetEntry each : shape.targets()) {
      lines.add(new Line(Label.key("proposal.target"), target(each)));
    }
    return lines;
  }

  private Label target(TargetEntry target) {
    Name indicator =
        programme()
            .indicator(target.indicator())
            .map(Indicator::name)
            .orElseGet(() -> new Name(target.indicator(), target.indicator()));
    String value = target.value() == null ? "–" : target.value().toPlainString();
    return new Label.Named(
        "%s: %s %s".formatted(indicator.en(), value, target.unit().en()),
        "%s: %s%s".formatted(indicator.ja(), value, target.unit().ja()));
  }

  private static void add(List<Line> lines, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      lines.add(new Line(Label.key(label), text));
    }
  }

  private List<Line> rules(List<String> codes) {
    return programme().frameworkRules().stream()
        .filter(rule -> codes.contains(rule.code()))
        .map(rule -> new Line(Label.key("evidence.brokenRule"), Label.named(rule.name())))
        .toList();
  }

  List<FrameworkRule> checkedByPersons() {
    return programme().frameworkRules().stream()
        .filter(rule -> rule.checkedBy().equals("PERSON"))
        .toList();
  }

  static Panel note(String heading, String text) {
    return new Panel(Label.key(heading), List.of(new Line(Label.key("field.reason"), text)));
  }
}
