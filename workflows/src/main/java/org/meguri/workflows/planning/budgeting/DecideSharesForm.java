package org.meguri.workflows.planning.budgeting;

import java.util.List;
import org.meguri.command.allocation.AllocationCommand.DecideShares;
import org.meguri.command.allocation.AllocationCommand.SendBackShares;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
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

/** The policy director decides the shares as proposed, answering the commission, or sends back. */
@Component
class DecideSharesForm implements TaskForm {

  private static final String DECIDE = "DECIDE";
  private static final String SEND_BACK = "SEND_BACK";
  private static final String ANSWER = "answer";
  private static final String REASON = "reason";

  private final AllocationPapers evidence;
  private final Papers papers;

  DecideSharesForm(AllocationPapers evidence, Papers papers) {
    this.evidence = evidence;
    this.papers = papers;
  }

  @Override
  public String element() {
    return "decideShares";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    SharesProposed proposal =
        papers.latest(ProposeSharesForm.allocation(task), SharesProposed.class).orElseThrow();
    Field answer = Field.longText(ANSWER, Label.key("allocation.answer"), evidence.longest());
    return new Form(
        List.of(
            Field.version(ProposeSharesForm.VERSION, proposal.version()),
            (proposal.basis().rule().commissionHeard() ? answer : answer.optional())
                .when(Choices.FINDING, DECIDE),
            Field.longText(REASON, Label.key("field.reason"), evidence.longest()),
            Choices.finding(DECIDE, SEND_BACK)),
        evidence.of(proposal));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    int version = entries.whole(ProposeSharesForm.VERSION);
    return entries.text(Choices.FINDING).equals(DECIDE)
        ? Work.of(
            new DecideShares(
                ProposeSharesForm.allocation(task),
                version,
                entries.textOrNull(ANSWER),
                entries.text(REASON),
                task.today()),
            DECIDE)
        : Work.of(
            new SendBackShares(ProposeSharesForm.allocation(task), version, entries.text(REASON)),
            SEND_BACK);
  }
}
