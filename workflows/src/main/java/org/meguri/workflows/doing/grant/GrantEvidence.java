package org.meguri.workflows.doing.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.meguri.command.Fact;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Designations;
import org.meguri.command.designation.Term;
import org.meguri.command.grant.GrantApplication;
import org.meguri.command.grant.GrantClosingEvents.FinalReportCorrected;
import org.meguri.command.grant.GrantClosingEvents.FinalReportReturned;
import org.meguri.command.grant.GrantClosingEvents.FinalReportSubmitted;
import org.meguri.command.grant.GrantClosingEvents.GrantInspected;
import org.meguri.command.grant.GrantClosingEvents.InspectionSentBack;
import org.meguri.command.grant.GrantDecisionEvents.FeasibilityAssessed;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantDecisionEvents.GrantExamined;
import org.meguri.command.grant.GrantDecisionEvents.GrantResubmitted;
import org.meguri.command.grant.GrantDecisionEvents.GrantReturned;
import org.meguri.command.grant.GrantDecisionEvents.GrantSentBack;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantRunningEvents.TranchePaid;
import org.meguri.command.grant.Grants;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What lies beside the forms about a grant. */
@Component
class GrantEvidence {

  private final Papers papers;
  private final Grants grants;
  private final Budgets budgets;
  private final Designations designations;

  GrantEvidence(Papers papers, Grants grants, Budgets budgets, Designations designations) {
    this.papers = papers;
    this.grants = grants;
    this.budgets = budgets;
    this.designations = designations;
  }

  static GrantId grant(TaskOnDesk task) {
    return GrantId.of(task.caseId());
  }

  Grants.Standing standing(TaskOnDesk task) {
    return grants.standing(grant(task)).orElseThrow();
  }

  /** What would pay the reclaim off today. */
  Grants.Due due(TaskOnDesk task) {
    return grants.due(grant(task), task.today()).orElseThrow();
  }

  <F extends Fact> Optional<F> latest(TaskOnDesk task, Class<F> kind) {
    return papers.latest(grant(task), kind);
  }

  GrantApplication application(TaskOnDesk task) {
    return latest(task, GrantResubmitted.class)
        .map(GrantResubmitted::application)
        .or(() -> latest(task, GrantAppliedFor.class).map(GrantAppliedFor::application))
        .orElseThrow();
  }

  /** Application, feasibility and examination, and whoever asked for another. */
  List<Panel> applied(TaskOnDesk task) {
    List<Panel> panels = new ArrayList<>();
    GrantApplication a = application(task);
    panels.add(
        panel(
            "evidence.grantApplication",
            line("grantField.title", a.title()),
            line("grantField.content", a.content()),
            line("grantField.totalCost", a.totalCost()),
            line("grantField.requested", a.requested()),
            line("grantField.beginsOn", a.beginsOn().toString()),
            line("grantField.endsOn", a.endsOn().toString())));
    add(
        panels,
        latest(task, FeasibilityAssessed.class),
        e ->
            panel(
                "evidence.feasibility",
                new Line(
                    Label.key("field.finding"),
                    Label.key("finding." + (e.feasible() ? "FEASIBLE" : "NOT_FEASIBLE"))),
                line("grantField.findings", e.findings())));
    add(panels, latest(task, GrantReturned.class), e -> note("evidence.returned", e.reason()));
    add(panels, latest(task, GrantSentBack.class), e -> note("evidence.sentBack", e.reason()));
    return panels;
  }

  /** With what the source still holds and until when the designation runs. */
  List<Panel> examined(TaskOnDesk task) {
    List<Panel> panels = applied(task);
    add(
        panels,
        latest(task, GrantExamined.class),
        e ->
            panel(
                "evidence.examination",
                line("grantField.eligibleCost", e.eligibleCost()),
                line("grantField.proposedAmount", e.proposedAmount()),
                line("field.reason", e.reasons())));
    List<Line> grounds = new ArrayList<>();
    budgets
        .remainder(source(task))
        .ifPresent(rest -> grounds.add(line("grantField.remainder", rest)));
    GrantAppliedFor applied = latest(task, GrantAppliedFor.class).orElseThrow();
    grounds.add(
        new Line(
            Label.key("grantField.designation"),
            designations
                .validOne(applied.organization(), task.project(), task.today())
                .map(this::untilWhen)
                .orElseGet(() -> Label.key("grantField.noDesignation"))));
    panels.add(new Panel(Label.key("evidence.grounds"), grounds));
    return panels;
  }

  private Label untilWhen(DesignationId designation) {
    Term term =
        papers
            .latest(designation, DesignationRenewed.class)
            .map(DesignationRenewed::term)
            .or(() -> papers.latest(designation, Designated.class).map(Designated::term))
            .orElseThrow();
    return Label.key("grantField.designatedUntil", term.until().toString());
  }

  private BudgetId source(TaskOnDesk task) {
    GrantAppliedFor applied = latest(task, GrantAppliedFor.class).orElseThrow();
    MeasureId measure = applied.measure();
    ProjectId project = applied.project();
    return measure == null
        ? BudgetId.of(project, applied.fiscalYear())
        : BudgetId.of(measure, applied.fiscalYear());
  }

  /** Award, what was paid of it, and when the report is due. */
  List<Panel> running(TaskOnDesk task) {
    List<Panel> panels = new ArrayList<>();
    Grants.Standing now = standing(task);
    List<Line> lines = new ArrayList<>();
    lines.add(line("grantField.title", application(task).title()));
    add(lines, "grantField.awarded", now.awarded());
    add(lines, "grantField.fixed", now.fixed());
    lines.add(line("grantField.paid", now.paid()));
    if (now.reportBy() != null) {
      lines.add(line("grantField.reportBy", now.reportBy().toString()));
    }
    latest(task, GrantAwarded.class)
        .filter(e -> !e.conditions().isBlank())
        .ifPresent(e -> lines.add(line("field.conditions", e.conditions())));
    for (TranchePaid paid : papers.all(grant(task), TranchePaid.class)) {
      lines.add(
          new Line(
              Label.key("grantField.tranche", Integer.toString(paid.tranche())),
              yen(paid.amount())));
    }
    panels.add(new Panel(Label.key("evidence.grantStanding"), lines));
    return panels;
  }

  /** With the day the designation ends, which may be still to come. */
  List<Panel> undesignated(TaskOnDesk task) {
    List<Panel> panels = new ArrayList<>();
    add(
        panels,
        designations.lostFrom(standing(task).organization(), task.project()),
        day -> panel("evidence.grounds", line("grantField.undesignatedFrom", day.toString())));
    panels.addAll(running(task));
    return panels;
  }

  /** With the report as it was last sent, and what was found about it. */
  List<Panel> reported(TaskOnDesk task) {
    List<Panel> panels = running(task);
    add(
        panels,
        latest(task, FinalReportCorrected.class)
            .map(e -> report(e.results(), e.actualCost()))
            .or(
                () ->
                    latest(task, FinalReportSubmitted.class)
                        .map(e -> report(e.results(), e.actualCost()))),
        p -> p);
    add(
        panels,
        latest(task, FinalReportReturned.class),
        e -> note("evidence.returned", e.reason()));
    add(panels, latest(task, InspectionSentBack.class), e -> note("evidence.sentBack", e.reason()));
    add(
        panels,
        latest(task, GrantInspected.class),
        e ->
            panel(
                "evidence.inspection",
                line("grantField.eligibleCost", e.eligibleCost()),
                line("grantField.findings", e.findings())));
    return panels;
  }

  private static Panel report(String results, Yen cost) {
    return panel(
        "evidence.finalReport",
        line("grantField.results", results),
        line("grantField.actualCost", cost));
  }

  static Panel panel(String heading, Line... lines) {
    return new Panel(Label.key(heading), List.of(lines));
  }

  static Panel note(String heading, String reason) {
    return panel(heading, line("field.reason", reason));
  }

  static Line line(String label, String text) {
    return new Line(Label.key(label), text);
  }

  static Line line(String label, Yen amount) {
    return new Line(Label.key(label), yen(amount));
  }

  private static Label yen(Yen amount) {
    return Label.key("evidence.yen", String.format(Locale.ROOT, "%,d", amount.amount()));
  }

  private static void add(
      List<Line> lines, String label, @org.jspecify.annotations.Nullable Yen amount) {
    if (amount != null) {
      lines.add(line(label, amount));
    }
  }

  static <F> void add(List<Panel> panels, Optional<F> found, Function<F, Panel> shown) {
    found.map(shown).ifPresent(panels::add);
  }
}
