package org.meguri.workflows.doing.designation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.designation.DesignationCommand.Designate;
import org.meguri.command.designation.DesignationCommand.ExamineRequest;
import org.meguri.command.designation.DesignationCommand.RefuseDesignation;
import org.meguri.command.designation.DesignationCommand.ResubmitRequest;
import org.meguri.command.designation.DesignationCommand.ReturnRequest;
import org.meguri.command.designation.DesignationCommand.SendBackExamination;
import org.meguri.command.designation.DesignationCommand.WithdrawRequest;
import org.meguri.command.designation.DesignationEvent.ExaminationSentBack;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.designation.DesignationEvent.RequestReturned;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.workflows.doing.designation.DesignationPapers.Asked;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.stereotype.Component;

/** From the application, or the renewal, to the director's decision. */
final class DesignationForms {
  static final String VERSION = "requestVersion";
  static final String REASON = "reason";
  static final String FROM = "from";
  static final String UNTIL = "until";

  private DesignationForms() {}

  static List<Field> term(Term preset) {
    return List.of(
        Field.date(FROM, Label.key("designation.termFrom")).preset(preset.from()),
        Field.date(UNTIL, Label.key("designation.termUntil")).preset(preset.until()));
  }

  static Term term(Entries entries) {
    return new Term(entries.date(FROM), entries.date(UNTIL));
  }

  static Term fromToday(Term term, LocalDate today) {
    return term.from().isBefore(today) ? new Term(today, term.until()) : term;
  }

  static List<Field> request(Optional<Request> preset, int longest) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.longText("purpose", Label.key("designation.purpose"), longest)
            .preset(preset.map(Request::purpose).orElse(null)));
    fields.add(
        Field.text("core", Label.key("designation.core"))
            .optional()
            .preset(preset.map(Request::core).orElse(null)));
    fields.add(
        Field.date(FROM, Label.key("designation.termFrom"))
            .preset(preset.map(r -> r.term().from()).orElse(null)));
    fields.add(
        Field.date(UNTIL, Label.key("designation.termUntil"))
            .preset(preset.map(r -> r.term().until()).orElse(null)));
    return fields;
  }

  static Request request(Entries entries) {
    return new Request(entries.text("purpose"), entries.textOrNull("core"), term(entries));
  }

  private static DesignationId designation(TaskOnDesk task) {
    return DesignationId.of(task.caseId());
  }

  private static boolean isOf(TaskOnDesk task, Enum<?> matter) {
    return task.variable("matter").equals(matter.name());
  }

  /** The officer proposes to the director, or returns it to the organization. */
  @Component
  static class Examine implements TaskForm {
    private final DesignationPapers papers;

    Examine(DesignationPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "examineDesignation";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      Asked asked = papers.asked(designation(task));
      List<Field> fields = new ArrayList<>();
      fields.add(Field.version(VERSION, asked.version()));
      fields.add(Choices.finding("PROPOSE", "RETURN"));
      fields.add(
          Field.choice(
                  "recommendation",
                  Label.key("field.recommendation"),
                  Choices.of("recommendation", Recommendation.class))
              .when(Choices.FINDING, "PROPOSE"));
      term(asked.request().term()).stream()
          .map(f -> f.when(Choices.FINDING, "PROPOSE"))
          .forEach(fields::add);
      fields.add(Field.longText(REASON, Label.key("field.reason"), papers.longestText()));
      List<Panel> evidence = new ArrayList<>(papers.evidence(task));
      papers
          .papers()
          .latest(designation(task), ExaminationSentBack.class)
          .filter(e -> isOf(task, e.matter()))
          .ifPresent(e -> evidence.add(DesignationPapers.note("evidence.sentBack", e.reason())));
      return new Form(fields, evidence);
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      int version = entries.whole(VERSION);
      return Work.of(
          finding.equals("RETURN")
              ? new ReturnRequest(designation(task), version, entries.text(REASON), task.today())
              : new ExamineRequest(
                  designation(task),
                  version,
                  entries.choice("recommendation", Recommendation.class),
                  entries.text(REASON),
                  term(entries),
                  task.today()),
          finding);
    }
  }

  /** The organization sends it again, or withdraws it. */
  @Component
  static class Correct implements TaskForm {
    private final DesignationPapers papers;

    Correct(DesignationPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "correctDesignation";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      Asked asked = papers.asked(designation(task));
      List<Field> fields = new ArrayList<>();
      fields.add(Field.version(VERSION, asked.version()));
      fields.add(Choices.finding("RESUBMIT", "WITHDRAW"));
      request(Optional.of(asked.request()), papers.longestText()).stream()
          .map(f -> f.when(Choices.FINDING, "RESUBMIT"))
          .forEach(fields::add);
      fields.add(
          Field.longText(REASON, Label.key("field.reason"), papers.longestText())
              .when(Choices.FINDING, "WITHDRAW"));
      List<Panel> evidence = new ArrayList<>();
      papers
          .papers()
          .latest(designation(task), RequestReturned.class)
          .filter(e -> isOf(task, e.matter()))
          .ifPresent(e -> evidence.add(DesignationPapers.note("evidence.returned", e.reason())));
      return new Form(fields, evidence);
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      return Work.of(
          finding.equals("WITHDRAW")
              ? new WithdrawRequest(designation(task), entries.text(REASON), task.today())
              : new ResubmitRequest(
                  designation(task), entries.whole(VERSION), request(entries), task.today()),
          finding);
    }
  }

  /** The director designates, refuses, or sends the examination back. */
  @Component
  static class Decide implements TaskForm {
    private final DesignationPapers papers;

    Decide(DesignationPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "decideDesignation";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      Term proposed =
          papers
              .papers()
              .latest(designation(task), RequestExamined.class)
              .map(RequestExamined::term)
              .orElseGet(() -> papers.asked(designation(task)).request().term());
      List<Field> fields = new ArrayList<>();
      fields.add(Choices.finding("DESIGNATE", "REFUSE", "SEND_BACK"));
      term(fromToday(proposed, task.today())).stream()
          .map(f -> f.when(Choices.FINDING, "DESIGNATE"))
          .forEach(fields::add);
      fields.add(
          Field.longText(REASON, Label.key("field.reason"), papers.longestText())
              .when(Choices.FINDING, "REFUSE", "SEND_BACK"));
      fields.add(
          Field.longText("reasons", Label.key("field.decisionReasons"), papers.longestText())
              .optional()
              .when(Choices.FINDING, "DESIGNATE"));
      List<Panel> evidence = new ArrayList<>();
      papers.examination(designation(task)).ifPresent(evidence::add);
      evidence.addAll(papers.evidence(task));
      return new Form(fields, evidence);
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      Object decision =
          switch (finding) {
            case "DESIGNATE" ->
                new Designate(
                    designation(task), term(entries), entries.textOrNull("reasons"), task.today());
            case "REFUSE" ->
                new RefuseDesignation(designation(task), entries.text(REASON), task.today());
            default ->
                new SendBackExamination(designation(task), entries.text(REASON), task.today());
          };
      return Work.of(decision, finding);
    }
  }
}
