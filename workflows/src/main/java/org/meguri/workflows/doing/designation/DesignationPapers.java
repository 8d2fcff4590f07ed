package org.meguri.workflows.doing.designation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationAppliedFor;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationEvent.RenewalAppliedFor;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.designation.DesignationEvent.RequestResubmitted;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Designations;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.Organizations;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Form.Table;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What lies beside a form about a designation: application, plan, earlier designations. */
@Component
class DesignationPapers {

  /** What the organization asks for now. */
  record Asked(int version, Request request) {}

  private final Papers papers;
  private final Designations designations;
  private final Organizations organizations;
  private final Programmes programmes;

  DesignationPapers(
      Papers papers,
      Designations designations,
      Organizations organizations,
      Programmes programmes) {
    this.papers = papers;
    this.designations = designations;
    this.organizations = organizations;
    this.programmes = programmes;
  }

  int longestText() {
    return programmes.current().rules().maximumTextLength();
  }

  Papers papers() {
    return papers;
  }

  /** The latest of application, renewal and whatever was sent again. */
  Asked asked(DesignationId designation) {
    return Stream.of(
            papers
                .latest(designation, DesignationAppliedFor.class)
                .map(e -> new Asked(e.version(), e.request())),
            papers
                .latest(designation, RenewalAppliedFor.class)
                .map(e -> new Asked(e.version(), e.request())),
            papers
                .latest(designation, RequestResubmitted.class)
                .map(e -> new Asked(e.version(), e.request())))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Asked::version))
        .orElseThrow();
  }

  /** The whole term as it is now; empty while it was not designated. */
  Optional<Term> term(DesignationId designation) {
    return papers
        .latest(designation, DesignationRenewed.class)
        .map(DesignationRenewed::term)
        .or(() -> papers.latest(designation, Designated.class).map(Designated::term));
  }

  /** Application, and everything ever decided for the organization. */
  List<Panel> evidence(TaskOnDesk task) {
    DesignationId designation = DesignationId.of(task.caseId());
    List<Panel> panels = new ArrayList<>();
    panels.add(application(designation, asked(designation)));
    plan(designation, task.today()).ifPresent(panels::add);
    earlier(OrganizationId.of(task.variable("organizationId"))).ifPresent(panels::add);
    return panels;
  }

  /** The project's plan of the year, as it was last submitted. */
  private Optional<Panel> plan(DesignationId designation, LocalDate today) {
    ProgrammeFile programme = programmes.current();
    int year = FiscalYear.of(today, programme.fiscalYearStartMonth()).year();
    return designations
        .find(designation)
        .map(Designations.Known::project)
        .flatMap(project -> papers.latest(PlanId.of(project, year), PlanSubmitted.class))
        .map(plan -> Evidences.plan(plan, programme));
  }

  Panel application(DesignationId designation, Asked asked) {
    List<Line> lines = new ArrayList<>();
    designations
        .find(designation)
        .ifPresent(
            known -> {
              lines.add(new Line(Label.key("case.organization"), name(known.organization())));
              lines.add(
                  new Line(
                      Label.key("designation.kind"), Label.key("designationKind." + known.kind())));
            });
    Request request = asked.request();
    lines.add(new Line(Label.key("designation.purpose"), request.purpose()));
    if (request.core() != null) {
      lines.add(new Line(Label.key("designation.core"), request.core()));
    }
    lines.add(new Line(Label.key("designation.termFrom"), request.term().from().toString()));
    lines.add(new Line(Label.key("designation.termUntil"), request.term().until().toString()));
    return new Panel(Label.key("evidence.request", Integer.toString(asked.version())), lines);
  }

  /** What the officer proposes. */
  Optional<Panel> examination(DesignationId designation) {
    return papers
        .latest(designation, RequestExamined.class)
        .map(
            e ->
                new Panel(
                    Label.key("evidence.examination"),
                    List.of(
                        new Line(
                            Label.key("field.recommendation"),
                            Label.key("recommendation." + e.recommendation())),
                        new Line(Label.key("field.reason"), e.reasons()),
                        new Line(Label.key("designation.termFrom"), e.term().from().toString()),
                        new Line(
                            Label.key("designation.termUntil"), e.term().until().toString()))));
  }

  Optional<Panel> earlier(OrganizationId organization) {
    List<List<Label>> rows =
        designations.of(organization).stream()
            .flatMap(
                known ->
                    term(known.designation()).stream()
                        .map(
                            term ->
                                List.<Label>of(
                                    name(known.project()),
                                    Label.key("designationKind." + known.kind()),
                                    new Label.Plain(term.from() + " – " + lastDay(known, term)))))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                Label.key("evidence.designations"),
                new Table(
                    List.of(
                        Label.key("designation.project"),
                        Label.key("designation.kind"),
                        Label.key("designation.term")),
                    rows)));
  }

  private LocalDate lastDay(Designations.Known known, Term term) {
    return papers
        .latest(known.designation(), DesignationRevoked.class)
        .map(revoked -> revoked.effectiveOn().minusDays(1))
        .orElse(term.until());
  }

  private Label name(ProjectId project) {
    return programmes
        .current()
        .project(project.value())
        .<Label>map(entry -> Label.named(entry.name()))
        .orElseGet(() -> new Label.Plain(project.value()));
  }

  Label name(OrganizationId organization) {
    return organizations
        .find(organization)
        .map(known -> Label.named(known.name()))
        .orElseGet(() -> new Label.Plain(organization.value()));
  }

  static Panel note(String heading, String text) {
    return new Panel(Label.key(heading), List.of(new Line(Label.key("field.reason"), text)));
  }
}
