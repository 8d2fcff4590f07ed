package org.meguri.workflows.acting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.proposal.ProposalCommand.AmendProposal;
import org.meguri.command.proposal.ProposalCommand.DecideProposal;
import org.meguri.command.proposal.ProposalCommand.DeclineProposal;
import org.meguri.command.proposal.ProposalCommand.DraftProposal;
import org.meguri.command.proposal.ProposalCommand.ForwardProposal;
import org.meguri.command.proposal.ProposalCommand.ReturnProposal;
import org.meguri.command.proposal.ProposalCommand.UpholdProposal;
import org.meguri.command.proposal.ProposalCommand.WithdrawProposal;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.workflows.acting.ProposalPapers.Written;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The bureau's work on its proposal, and the policy group's on a revision of the programme. */
final class ProposalForms {
  static final String VERSION = "proposalVersion";
  static final String REASON = "reason";

  private ProposalForms() {}

  static ProposalId proposal(TaskOnDesk task) {
    return ProposalId.of(task.caseId());
  }

  static Field reason(ProposalPapers papers) {
    return Field.longText(REASON, Label.key("field.reason"), papers.longest());
  }

  /** After a reflection: the assessment it comes from is cited from the start. */
  @Component
  static class Draft implements TaskForm {
    private final ProposalPapers papers;
    private final Reflected reflected;

    Draft(ProposalPapers papers, Reflected reflected) {
      this.papers = papers;
      this.reflected = reflected;
    }

    @Override
    public String element() {
      return "draftProposal";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      List<Field> fields =
          new ArrayList<>(
              new ContentFields(papers.programme())
                  .of(matter(task), reflected.suggested(task, matter(task))));
      fields.add(reason(papers));
      return new Form(fields, reflected.evidence(task));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new DraftProposal(
              proposal(task),
              matter(task),
              task.project(),
              new ContentFields(papers.programme())
                  .read(matter(task), null, entry(task), task.bureau(), entries),
              entries.text(REASON),
              List.of(
                  new Evidence("assessment", task.variable("exPostId"), reflected.version(task))),
              task.today()),
          "DRAFTED");
    }

    private @Nullable ProjectEntry entry(TaskOnDesk task) {
      return papers.programme().project(task.project().value()).orElse(null);
    }
  }

  static ProposalMatter matter(TaskOnDesk task) {
    return ProposalMatter.valueOf(task.variable("matter"));
  }

  /** The director lets it leave the bureau, or returns it. */
  private record Review(String element, ProposalPapers papers) implements TaskForm {

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(
              Field.version(VERSION, papers.written(proposal(task)).version()),
              Choices.finding("FORWARD", "RETURN"),
              reason(papers).when(Choices.FINDING, "RETURN")),
          papers.evidence(proposal(task)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      return Work.of(
          finding.equals("FORWARD")
              ? new ForwardProposal(proposal(task), entries.whole(VERSION))
              : new ReturnProposal(proposal(task), entries.text(REASON)),
          finding);
    }
  }

  /** The officer amends or withdraws it; where only an objection stands it may be upheld. */
  private record Answer(String element, ProposalPapers papers, List<String> findings)
      implements TaskForm {

    @Override
    public Form describe(TaskOnDesk task) {
      Written now = papers.written(proposal(task));
      List<Field> fields = new ArrayList<>();
      fields.add(Field.version(VERSION, now.version()));
      fields.add(Choices.finding(findings.toArray(String[]::new)));
      new ContentFields(papers.programme())
          .of(now.first().matter(), now.content()).stream()
              .filter(f -> !f.name().equals("project"))
              .map(f -> f.when(Choices.FINDING, "AMEND"))
              .forEach(fields::add);
      fields.add(reason(papers));
      return new Form(fields, papers.evidence(proposal(task)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      Object answer =
          switch (finding) {
            case "AMEND" -> amended(task, entries);
            case "UPHOLD" -> new UpholdProposal(proposal(task), entries.text(REASON));
            default -> new WithdrawProposal(proposal(task), entries.text(REASON));
          };
      return Work.of(answer, finding);
    }

    private AmendProposal amended(TaskOnDesk task, Entries entries) {
      Written now = papers.written(proposal(task));
      return new AmendProposal(
          proposal(task),
          entries.whole(VERSION),
          new ContentFields(papers.programme())
              .read(
                  now.first().matter(),
                  now.content(),
                  now.content().shape(),
                  task.bureau(),
                  entries),
          entries.text(REASON),
          now.first().evidence(),
          task.today());
    }
  }

  /** The director decides with reasons, or declines. */
  private record Decide(String element, ProposalPapers papers) implements TaskForm {

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(
              Field.version(VERSION, papers.written(proposal(task)).version()),
              Choices.finding("DECIDE", "REFUSE"),
              reason(papers)),
          papers.evidence(proposal(task)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      return Work.of(
          finding.equals("DECIDE")
              ? new DecideProposal(
                  proposal(task), entries.whole(VERSION), entries.text(REASON), task.today())
              : new DeclineProposal(proposal(task), entries.text(REASON)),
          finding);
    }
  }

  /** The same forms serve a bureau's proposal and a revision of the programme. */
  @Configuration(proxyBeanMethods = false)
  static class Both {

    @Bean
    TaskForm reviewProposalForm(ProposalPapers papers) {
      return new Review("reviewProposal", papers);
    }

    @Bean
    TaskForm reviewRevisionForm(ProposalPapers papers) {
      return new Review("reviewRevision", papers);
    }

    @Bean
    TaskForm amendProposalForm(ProposalPapers papers) {
      return new Answer("amendProposal", papers, List.of("AMEND", "WITHDRAW"));
    }

    @Bean
    TaskForm amendRevisionForm(ProposalPapers papers) {
      return new Answer("amendRevision", papers, List.of("AMEND", "WITHDRAW"));
    }

    @Bean
    TaskForm answerObjectionForm(ProposalPapers papers) {
      return new Answer("answerObjection", papers, List.of("UPHOLD", "AMEND", "WITHDRAW"));
    }

    @Bean
    TaskForm decideProposalForm(ProposalPapers papers) {
      return new Decide("decideProposal", papers);
    }

    @Bean
    TaskForm decideRevisionForm(ProposalPapers papers) {
      return new Decide("decideRevision", papers);
    }
  }
}
