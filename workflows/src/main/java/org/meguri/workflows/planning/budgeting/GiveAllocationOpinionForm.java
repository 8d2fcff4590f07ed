package org.meguri.workflows.planning.budgeting;

import java.util.List;
import org.meguri.command.allocation.AllocationCommand.GiveAllocationOpinion;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.Stance;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** The commission's chair says what the commission thinks of the proposal. */
@Component
class GiveAllocationOpinionForm implements TaskForm {

  private static final String STANCE = "stance";
  private static final String OPINION = "opinion";

  private final AllocationPapers evidence;
  private final Papers papers;

  GiveAllocationOpinionForm(AllocationPapers evidence, Papers papers) {
    this.evidence = evidence;
    this.papers = papers;
  }

  @Override
  public String element() {
    return "giveAllocationOpinion";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    SharesProposed proposal =
        papers.latest(ProposeSharesForm.allocation(task), SharesProposed.class).orElseThrow();
    return new Form(
        List.of(
            Field.version(ProposeSharesForm.VERSION, proposal.version()),
            Field.choice(
                STANCE, Label.key("allocation.stance"), Choices.of("stance", Stance.class)),
            Field.longText(OPINION, Label.key("field.opinion"), evidence.longest())),
        evidence.of(proposal));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return Work.of(
        new GiveAllocationOpinion(
            ProposeSharesForm.allocation(task),
            entries.whole(ProposeSharesForm.VERSION),
            entries.choice(STANCE, Stance.class),
            entries.text(OPINION),
            task.today()),
        "OPINION");
  }
}
