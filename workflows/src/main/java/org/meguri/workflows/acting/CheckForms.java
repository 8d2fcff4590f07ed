package org.meguri.workflows.acting;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.FrameworkRule;
import org.meguri.command.proposal.FrameworkFinding;
import org.meguri.command.proposal.ProposalCommand.CheckFramework;
import org.meguri.command.proposal.ProposalCommand.GiveBureauOpinion;
import org.meguri.command.proposal.ProposalCommand.GiveCommissionOpinion;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.stereotype.Component;

/** What the policy group, the bureaus and the commission say to a proposal. */
final class CheckForms {
  private static final String OBJECTION = "objection";
  private static final String OPINION = "opinion";

  private CheckForms() {}

  /** A finding for each rule a person checks; an objection sends it back. */
  @Component
  static class Check implements TaskForm {
    private final ProposalPapers papers;

    Check(ProposalPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "checkFramework";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      List<Field> fields = findings(task, papers);
      fields.add(
          Field.longText(OBJECTION, Label.key("proposal.objection"), papers.longest()).optional());
      return new Form(fields, papers.evidence(ProposalForms.proposal(task)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new CheckFramework(
              ProposalForms.proposal(task),
              entries.whole(ProposalForms.VERSION),
              found(papers, entries),
              entries.textOrNull(OBJECTION),
              task.today()),
          "CHECKED");
    }
  }

  /** After the bureau upheld its judgement only a broken rule counts. */
  @Component
  static class CheckUpheld implements TaskForm {
    private final ProposalPapers papers;

    CheckUpheld(ProposalPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "checkUpheld";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(findings(task, papers), papers.evidence(ProposalForms.proposal(task)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new CheckFramework(
              ProposalForms.proposal(task),
              entries.whole(ProposalForms.VERSION),
              found(papers, entries),
              null,
              task.today()),
          "CHECKED");
    }
  }

  /** Each bureau's director. */
  @Component
  static class BureauOpinion implements TaskForm {
    private final ProposalPapers papers;

    BureauOpinion(ProposalPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "giveBureauOpinion";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return opinion(task, papers);
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new GiveBureauOpinion(
              ProposalForms.proposal(task),
              BureauId.of(task.variable("bureauId")),
              entries.text(OPINION)),
          "GIVEN");
    }
  }

  /** The commission's, by its chair. */
  @Component
  static class CommissionOpinion implements TaskForm {
    private final ProposalPapers papers;

    CommissionOpinion(ProposalPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "giveCommissionOpinion";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return opinion(task, papers);
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new GiveCommissionOpinion(ProposalForms.proposal(task), entries.text(OPINION)), "GIVEN");
    }
  }

  private static Form opinion(TaskOnDesk task, ProposalPapers papers) {
    return new Form(
        List.of(Field.longText(OPINION, Label.key("proposal.opinion"), papers.longest())),
        papers.evidence(ProposalForms.proposal(task)));
  }

  private static List<Field> findings(TaskOnDesk task, ProposalPapers papers) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.version(
            ProposalForms.VERSION, papers.written(ProposalForms.proposal(task)).version()));
    for (FrameworkRule rule : papers.checkedByPersons()) {
      fields.add(
          Field.choice(
                  rule.code(),
                  Label.key("proposal.isKept"),
                  Choices.options("ruleFinding", java.util.stream.Stream.of("KEPT", "BROKEN")))
              .preset("KEPT")
              .under(Label.named(rule.name())));
      fields.add(
          Field.longText(
                  rule.code() + "-reason", Label.key("proposal.findingReason"), papers.longest())
              .when(rule.code(), "BROKEN")
              .under(Label.named(rule.name())));
    }
    return fields;
  }

  private static List<FrameworkFinding> found(ProposalPapers papers, Entries entries) {
    return papers.checkedByPersons().stream()
        .map(
            rule ->
                new FrameworkFinding(
                    rule.code(),
                    entries.text(rule.code()).equals("KEPT"),
                    entries.textOrNull(rule.code() + "-reason")))
        .toList();
  }
}
