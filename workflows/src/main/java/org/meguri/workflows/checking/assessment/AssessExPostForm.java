package org.meguri.workflows.checking.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundId;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Graded;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.AssessmentDrafting;
import org.meguri.workflows.planning.AssessmentPapers;
import org.meguri.workflows.planning.Attainment;
import org.springframework.stereotype.Component;

/** The bureau officer's ex-post assessment against the very plan, on the closed round's figures. */
@Component
class AssessExPostForm implements TaskForm, Graded {

  private final Papers papers;
  private final Programmes programmes;
  private final AssessmentDrafting drafting;
  private final Attainment attainment;
  private final ExPostEvidence evidence;
  private final AssessmentPapers year;

  AssessExPostForm(
      Papers papers,
      Programmes programmes,
      AssessmentDrafting drafting,
      Attainment attainment,
      ExPostEvidence evidence,
      AssessmentPapers year) {
    this.papers = papers;
    this.programmes = programmes;
    this.drafting = drafting;
    this.attainment = attainment;
    this.evidence = evidence;
    this.year = year;
  }

  @Override
  public String element() {
    return "assessExPost";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    ProgrammeFile programme = programmes.current();
    List<Panel> panels = new ArrayList<>(drafting.sentBack(exPost(task)));
    @Nullable Integer percent = percent(task);
    panels.add(
        new Panel(
            Label.key("evidence.attainment"),
            List.of(
                new Line(
                    Label.key("field.attainmentPercent"), percent == null ? "—" : percent + "%"))));
    panels.addAll(year.ofYear(plan(task), Optional.of(round(task))));
    return new Form(drafting.fields(exPost(task)), panels);
  }

  @Override
  public List<FieldProblem> problems(TaskOnDesk task, Entries entries) {
    return drafting.problems(draft(task), entries);
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return Work.of(drafting.decode(draft(task), entries), "DRAFTED");
  }

  @Override
  public RuleResult recommended(TaskOnDesk task, Entries entries) {
    return drafting.recommended(draft(task), entries);
  }

  private AssessmentDrafting.Draft draft(TaskOnDesk task) {
    return new AssessmentDrafting.Draft(
        exPost(task),
        AssessmentKind.EX_POST,
        attainment.hasNumericTarget(task.project()),
        percent(task),
        evidence.of(plan(task), round(task)));
  }

  private @Nullable Integer percent(TaskOnDesk task) {
    return attainment.percent(task.project(), plan(task), round(task));
  }

  private static AssessmentId exPost(TaskOnDesk task) {
    return AssessmentId.of(task.variable("exPostId"));
  }

  private static PlanId plan(TaskOnDesk task) {
    return PlanId.of(task.variable("planId"));
  }

  private static RoundId round(TaskOnDesk task) {
    return RoundId.of(task.variable("springRoundId"));
  }
}
