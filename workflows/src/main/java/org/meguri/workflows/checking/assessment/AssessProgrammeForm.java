package org.meguri.workflows.checking.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.RuleResult;
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
import org.meguri.workflows.planning.AssessmentDrafting;
import org.springframework.stereotype.Component;

/** The policy group's assessment of the whole programme, on the projects' published results. */
@Component
class AssessProgrammeForm implements TaskForm, Graded {

  private final AssessmentDrafting drafting;
  private final ProgrammeResults results;

  AssessProgrammeForm(AssessmentDrafting drafting, ProgrammeResults results) {
    this.drafting = drafting;
    this.results = results;
  }

  @Override
  public String element() {
    return "assessProgramme";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    List<Panel> panels = new ArrayList<>(drafting.sentBack(ProgrammeForms.assessment(task)));
    @Nullable Integer percent = results.percent(kind(task), task.fiscalYear());
    panels.add(
        new Panel(
            Label.key("evidence.attainment"),
            List.of(
                new Line(
                    Label.key("field.attainmentPercent"), percent == null ? "—" : percent + "%"))));
    panels.addAll(results.missing(kind(task), task.fiscalYear()));
    panels.add(results.panel(kind(task), task.fiscalYear()));
    return new Form(drafting.fields(ProgrammeForms.assessment(task)), panels);
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
    AssessmentKind kind = kind(task);
    @Nullable Integer percent = results.percent(kind, task.fiscalYear());
    return new AssessmentDrafting.Draft(
        ProgrammeForms.assessment(task),
        kind,
        percent != null,
        percent,
        results.evidence(kind, task.fiscalYear()));
  }

  private static AssessmentKind kind(TaskOnDesk task) {
    return AssessmentKind.valueOf(task.variable("kind"));
  }
}
