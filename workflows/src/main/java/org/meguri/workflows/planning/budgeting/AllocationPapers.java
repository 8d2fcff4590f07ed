package org.meguri.workflows.planning.budgeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.allocation.AllocationEvent.AllocationOpinionGiven;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationEvent.SharesSentBack;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Basis;
import org.meguri.command.allocation.Measured;
import org.meguri.command.allocation.ProjectInput;
import org.meguri.command.allocation.Share;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule.Bound;
import org.meguri.command.programme.BudgetRule.BoundKind;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLives;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Form.Table;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What lies beside the forms: the rule with its formula, the points, the shares, the opinion. */
@Component
class AllocationPapers {

  private static final String NOTHING = "—";

  private final Papers papers;
  private final Programmes programmes;
  private final ProjectLives lives;

  AllocationPapers(Papers papers, Programmes programmes, ProjectLives lives) {
    this.papers = papers;
    this.programmes = programmes;
    this.lives = lives;
  }

  /** The proposal with everything it rests on, and what the commission said about it. */
  List<Panel> of(SharesProposed proposal) {
    List<Panel> panels = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Label.key("allocation.summary"), proposal.summary()));
    String departure = proposal.departureReason();
    if (departure != null) {
      lines.add(new Line(Label.key("allocation.departureReason"), departure));
    }
    panels.add(
        new Panel(Label.key("allocation.proposal", Integer.toString(proposal.version())), lines));
    opinion(proposal.allocation(), proposal.version(), panels);
    panels.add(shares(proposal.shares()));
    panels.add(inputs(proposal.basis().inputs()));
    panels.add(rule(proposal.basis()));
    return panels;
  }

  /** Why the last proposal came back, with the opinion it was given. */
  List<Panel> before(AllocationId allocation) {
    List<Panel> panels = new ArrayList<>();
    papers
        .latest(allocation, SharesSentBack.class)
        .ifPresent(
            back -> {
              panels.add(
                  new Panel(
                      Label.key("evidence.sentBack"),
                      List.of(new Line(Label.key("field.reason"), back.reason()))));
              opinion(allocation, back.version(), panels);
            });
    return panels;
  }

  private void opinion(AllocationId allocation, int version, List<Panel> panels) {
    papers
        .latest(allocation, AllocationOpinionGiven.class)
        .filter(opinion -> opinion.version() == version)
        .ifPresent(
            opinion ->
                panels.add(
                    new Panel(
                        Label.key("allocation.opinion"),
                        List.of(
                            new Line(
                                Label.key("allocation.stance"),
                                Label.key("stance." + opinion.stance())),
                            new Line(Label.key("field.opinion"), opinion.opinion())))));
  }

  /** The formula in words with its figures. */
  Panel rule(Basis basis) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(Label.key("allocation.ruleVersion"), Integer.toString(basis.rule().version())));
    lines.add(new Line(Label.key("allocation.formula"), Label.key("allocation.formula.text")));
    for (Factor factor : Factor.values()) {
      String used = Integer.toString(basis.weights().of(factor));
      String ruled = Integer.toString(basis.rule().weights().of(factor));
      lines.add(
          new Line(
              Label.key("allocation.weightOf." + factor),
              used.equals(ruled) ? used : used + " (" + ruled + ")"));
    }
    lines.add(new Line(Label.key("allocation.floor"), bound(basis.rule().floor())));
    lines.add(new Line(Label.key("allocation.ceiling"), bound(basis.rule().ceiling())));
    lines.add(new Line(Label.key("allocation.total"), yen(basis.total())));
    lines.add(new Line(Label.key("allocation.setAside"), yen(basis.setAside())));
    return new Panel(Label.key("allocation.rule"), lines);
  }

  private static Label bound(Bound bound) {
    return bound.kind() == BoundKind.YEN
        ? Label.key("evidence.yen", figure(bound.value()))
        : Label.key("allocation.ofEqualShare", Long.toString(bound.value()));
  }

  /** Points by factor; a dash where a project has no such factor. */
  Panel inputs(List<ProjectInput> inputs) {
    Map<String, Label> names = names();
    List<List<Label>> rows = new ArrayList<>();
    for (ProjectInput input : inputs) {
      List<Label> row = new ArrayList<>();
      row.add(name(names, input.project()));
      for (Factor factor : Factor.values()) {
        row.add(
            input.measured().stream()
                .filter(m -> m.factor() == factor)
                .map(this::points)
                .findFirst()
                .orElseGet(() -> new Label.Plain(NOTHING)));
      }
      rows.add(row);
    }
    List<Label> columns = new ArrayList<>(List.of(Label.key("evidence.projectOf")));
    Stream.of(Factor.values()).forEach(f -> columns.add(Label.key("factor." + f)));
    return new Panel(Label.key("allocation.inputs"), new Table(columns, rows));
  }

  private Label points(Measured measured) {
    String points = Integer.toString(measured.points());
    return switch (measured.factor()) {
      case COMMISSION -> Label.key("allocation.points." + measured.value(), points);
      case INDUSTRY ->
          programmes.current().industries().stream()
              .filter(industry -> industry.code().equals(measured.value()))
              .findFirst()
              .<Label>map(it -> Label.named(both(points, it.name())))
              .orElseGet(() -> new Label.Plain(points));
      case WINTER, EX_ANTE, EX_POST -> new Label.Plain(points + " (" + measured.value() + ")");
    };
  }

  private static Name both(String points, Name name) {
    return new Name(points + " (" + name.en() + ")", points + "(" + name.ja() + ")");
  }

  /** Every step from the score to the amount, beside what the project had the year before. */
  Panel shares(List<Share> shares) {
    Map<String, Label> names = names();
    List<List<Label>> rows = new ArrayList<>();
    for (Share share : shares) {
      rows.add(
          List.of(
              name(names, share.project()),
              yen(share.lastYear()),
              new Label.Plain(score(share.score())),
              yen(share.byScore()),
              yen(share.byRule()),
              yen(share.amount()),
              Label.key("held." + share.held())));
    }
    return new Panel(
        Label.key("allocation.shares"),
        new Table(
            Stream.of("project", "lastYear", "score", "byScore", "byRule", "amount", "held")
                .map(column -> Label.key("allocation." + column))
                .toList(),
            rows));
  }

  Map<String, Label> names() {
    return lives.entries().stream()
        .collect(Collectors.toMap(ProjectEntry::id, e -> Label.named(e.name()), (a, b) -> a));
  }

  static Label name(Map<String, Label> names, ProjectId project) {
    return names.getOrDefault(project.value(), new Label.Plain(project.value()));
  }

  static String score(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }

  static Label yen(@Nullable Yen amount) {
    return amount == null
        ? new Label.Plain(NOTHING)
        : Label.key("evidence.yen", figure(amount.amount()));
  }

  private static String figure(long amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }

  int longest() {
    return programmes.current().rules().maximumTextLength();
  }
}
