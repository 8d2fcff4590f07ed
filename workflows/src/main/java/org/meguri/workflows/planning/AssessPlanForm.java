package org.meguri.workflows.planning;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.assessment.AssessmentCommand.BeginAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.plan.PlanCommand.ReturnPlan;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Graded;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The bureau officer's ex-ante assessment of a submitted plan, or its return to the organizations.
 */
@Component
class AssessPlanForm implements TaskForm, Graded {

  private static final String FORWARD = "FORWARD";
  private static final String RETURN_PLAN = "RETURN_PLAN";
  private static final String VERSION = "planVersion";

  private final Papers papers;
  private final Programmes programmes;
  private final AssessmentDrafting drafting;
  private final Attainment attainment;

  AssessPlanForm(
      Papers papers, Programmes programmes, AssessmentDrafting drafting, Attainment attainment) {
    this.papers = papers;
    this.programmes = programmes;
    this.drafting = drafting;
    this.attainment = attainment;
  }

  @Override
  public String element() {
    return "assessPlan";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    ProgrammeFile programme = programmes.current();
    PlanSubmitted plan = plan(task);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.version(VERSION, plan.version()));
    for (Field field : drafting.fields(exAnte(task))) {
      fields.add(field.kind() == Field.Kind.HIDDEN ? field : field.when(Choices.FINDING, FORWARD));
    }
    fields.add(
        Field.longText(
                "reason", Label.key("field.returnReason"), programme.rules().maximumTextLength())
            .under(Label.key("field.group.return"))
            .when(Choices.FINDING, RETURN_PLAN));
    fields.add(Choices.finding(FORWARD, RETURN_PLAN));
    List<Panel> evidence = new ArrayList<>(drafting.sentBack(exAnte(task)));
    evidence.add(Evidences.plan(plan, programme));
    return new Form(fields, evidence);
  }

  @Override
  public List<FieldProblem> problems(TaskOnDesk task, Entries entries) {
    return entries.text(Choices.FINDING).equals(FORWARD)
        ? drafting.problems(draft(task), entries)
        : List.of();
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    if (entries.text(Choices.FINDING).equals(RETURN_PLAN)) {
      return Work.of(
          new ReturnPlan(
              PlanId.of(task.variable("planId")), entries.whole(VERSION), entries.text("reason")),
          RETURN_PLAN);
    }
    AssessmentDrafting.Draft draft = draft(task);
    Work work = Work.of(drafting.decode(draft, entries), FORWARD);
    boolean begun = papers.latest(exAnte(task), AssessmentBegun.class).isPresent();
    return begun
        ? work
        : work.after(
            new BeginAssessment(
                exAnte(task),
                AssessmentKind.EX_ANTE,
                task.project(),
                task.bureau(),
                task.fiscalYear(),
                PlanId.of(task.variable("planId")),
                draft.evidence()));
  }

  @Override
  public RuleResult recommended(TaskOnDesk task, Entries entries) {
    return drafting.recommended(draft(task), entries);
  }

  private AssessmentDrafting.Draft draft(TaskOnDesk task) {
    PlanSubmitted plan = plan(task);
    return new AssessmentDrafting.Draft(
        exAnte(task),
        AssessmentKind.EX_ANTE,
        attainment.hasNumericTarget(task.project()),
        null,
        List.of(new Evidence("plan", plan.plan().value(), plan.version())));
  }

  private PlanSubmitted plan(TaskOnDesk task) {
    return papers.latest(task.variable("planId"), PlanSubmitted.class).orElseThrow();
  }

  private static AssessmentId exAnte(TaskOnDesk task) {
    return AssessmentId.of(task.variable("exAnteId"));
  }
}
