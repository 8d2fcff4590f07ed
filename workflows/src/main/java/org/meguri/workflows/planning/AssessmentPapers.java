package org.meguri.workflows.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.AssessmentPublished;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Form.Table;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The papers of an assessment, the same for everybody who works on it: the draft, the results
 * beside the plan where the draft rests on a survey, and the plan.
 */
@Component
public class AssessmentPapers {

  private static final String ROUND = "round";
  private static final String NO_FIGURE = "—";

  private final Papers papers;
  private final Programmes programmes;

  AssessmentPapers(Papers papers, Programmes programmes) {
    this.papers = papers;
    this.programmes = programmes;
  }

  public List<Panel> of(AssessmentId assessment) {
    List<Panel> panels = new ArrayList<>();
    Optional<AssessmentDrafted> draft = papers.latest(assessment, AssessmentDrafted.class);
    draft.ifPresent(
        d ->
            panels.add(
                Evidences.draft(d, programmes.current())
                    .from(papers.origin(assessment, AssessmentDrafted.class))));
    papers
        .latest(assessment, AssessmentBegun.class)
        .flatMap(begun -> Optional.ofNullable(begun.plan()))
        .ifPresent(plan -> panels.addAll(ofYear(plan, draft.flatMap(AssessmentPapers::round))));
    draft
        .filter(d -> !d.project().isOneProject())
        .ifPresent(d -> panels.add(grades(projectGrades(d))));
    return panels;
  }

  /** The published assessments of projects it rests on. */
  private List<List<Label>> projectGrades(AssessmentDrafted draft) {
    return draft.evidence().stream()
        .filter(each -> each.kind().equals("assessment"))
        .flatMap(each -> papers.latest(each.id(), AssessmentBegun.class).stream())
        .map(
            begun ->
                List.of(
                    name(begun.project()),
                    Label.key(
                        "evidence.assessmentOf." + begun.kind(),
                        Integer.toString(begun.fiscalYear())),
                    papers
                        .latest(begun.assessment(), AssessmentPublished.class)
                        .map(it -> Label.key("grade." + it.grade()))
                        .orElseGet(() -> new Label.Plain(NO_FIGURE))))
        .toList();
  }

  private Label name(ProjectId project) {
    return programmes
        .current()
        .project(project.value())
        .map(entry -> Label.named(entry.name()))
        .orElseGet(() -> new Label.Plain(project.value()));
  }

  private static Panel grades(List<List<Label>> rows) {
    return new Panel(
        Label.key("evidence.projectGrades"),
        new Table(
            List.of(
                Label.key("evidence.projectOf"),
                Label.key("evidence.assessmentOf"),
                Label.key("evidence.gradeOf")),
            rows));
  }

  /** Of the year itself: what was planned, and what became of it once the round is closed. */
  public List<Panel> ofYear(PlanId plan, Optional<RoundId> round) {
    List<Panel> panels = new ArrayList<>();
    Optional<PlanSubmitted> planned = papers.latest(plan, PlanSubmitted.class);
    round
        .flatMap(id -> papers.latest(id, RoundClosed.class))
        .ifPresent(
            closed ->
                panels.add(
                    results(planned.map(AssessmentPapers::yearlyTargets).orElse(Map.of()), closed)
                        .from(papers.origin(closed.round(), RoundClosed.class))));
    planned.ifPresent(
        p ->
            panels.add(
                Evidences.plan(p, programmes.current())
                    .from(papers.origin(plan, PlanSubmitted.class))));
    return panels;
  }

  private static Optional<RoundId> round(AssessmentDrafted draft) {
    return draft.evidence().stream()
        .filter(each -> each.kind().equals(ROUND))
        .findFirst()
        .map(each -> RoundId.of(each.id()));
  }

  /** All parts of the plan together, as the survey's totals are. */
  private static Map<String, BigDecimal> yearlyTargets(PlanSubmitted plan) {
    Map<String, BigDecimal> targets = new TreeMap<>();
    plan.content()
        .parts()
        .forEach(
            part ->
                part.yearlyTargets()
                    .forEach((code, figure) -> targets.merge(code, figure, BigDecimal::add)));
    return targets;
  }

  private Panel results(Map<String, BigDecimal> planned, RoundClosed closed) {
    ProgrammeFile programme = programmes.current();
    List<List<Label>> rows =
        programme.indicators().stream()
            .filter(i -> planned.containsKey(i.code()) || closed.totals().containsKey(i.code()))
            .map(
                i -> {
                  @Nullable BigDecimal target = planned.get(i.code());
                  @Nullable BigDecimal actual = closed.totals().get(i.code());
                  return List.of(
                      Label.named(i.name()), figure(target), figure(actual), share(actual, target));
                })
            .toList();
    return new Panel(
        Label.key("evidence.results"),
        new Table(
            List.of(
                Label.key("evidence.indicator"),
                Label.key("evidence.planned"),
                Label.key("evidence.actual"),
                Label.key("evidence.share")),
            rows));
  }

  private static Label figure(@Nullable BigDecimal figure) {
    return new Label.Plain(figure == null ? NO_FIGURE : Evidences.plain(figure));
  }

  private static Label share(@Nullable BigDecimal actual, @Nullable BigDecimal target) {
    @Nullable Integer percent = Grading.attainment(actual, target);
    return new Label.Plain(Objects.isNull(percent) ? NO_FIGURE : percent + "%");
  }
}
