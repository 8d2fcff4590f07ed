package org.meguri.workflows.checking.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.RuleResult;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Graded;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.planning.AssessmentDrafting;
import org.meguri.workflows.planning.AssessmentPapers;
import org.springframework.stereotype.Component;

/** An assessment of any kind made anew, beside the old one and on what stands by now. */
@Component
class ReassessForm implements TaskForm, Graded {

  private final AssessmentDrafting drafting;
  private final Reassessing reassessing;
  private final AssessmentPapers papers;
  private final ProgrammeResults results;

  ReassessForm(
      AssessmentDrafting drafting,
      Reassessing reassessing,
      AssessmentPapers papers,
      ProgrammeResults results) {
    this.drafting = drafting;
    this.reassessing = reassessing;
    this.papers = papers;
    this.results = results;
  }

  @Override
  public String element() {
    return "reassess";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    AssessmentId made = ProgrammeForms.assessment(task);
    AssessmentBegun old = reassessing.old(made);
    List<Panel> panels = new ArrayList<>(drafting.sentBack(made));
    panels.addAll(papers.of(old.assessment()));
    if (!old.kind().isOfOneProject()) {
      panels.add(results.panel(old.kind(), old.fiscalYear()));
    } else if (old.kind() == AssessmentKind.EX_POST) {
      panels.addAll(papers.ofYear(Reassessing.plan(old), Optional.of(Reassessing.spring(old))));
    }
    return new Form(drafting.fields(made), panels);
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
    return reassessing.draft(ProgrammeForms.assessment(task));
  }
}
