package org.meguri.workflows.doing.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.measure.Beneficiary;
import org.meguri.command.measure.MeasureApplicationCommand.ProposeApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordOutcome;
import org.meguri.command.measure.MeasureApplicationCommand.RecordResult;
import org.meguri.command.measure.MeasureApplicationId;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.measure.MeasureApplicationState;
import org.meguri.query.cases.measure.MeasureApplicationState.Status;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What is done about applications of support measures. */
final class ApplicationActs {
  private static final String KIND = "measure-application";

  private ApplicationActs() {}

  /** A measure for a project, a partnership or a member. */
  @Component
  static class Proposing extends CaseAct {
    private final Asking asking;
    private final Papers papers;
    private final Numbers numbers;

    Proposing(Asking asking, Papers papers, Numbers numbers) {
      super("proposeApplication", KIND, "propose");
      this.asking = asking;
      this.papers = papers;
      this.numbers = numbers;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(Asking.OFFICE);
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> measures =
          papers.every(MeasurePublished.class).stream()
              .map(
                  e -> new Field.Option(e.measure().value(), new Label.Plain(e.content().nameJa())))
              .toList();
      return new Form(
          List.of(
              Field.choice("measure", Label.key("application.measure"), measures)
                  .preset(matter.part().isEmpty() ? null : matter.part()),
              asking.project("member.project"),
              Field.choice(
                  "beneficiaryKind",
                  Label.key("application.beneficiaryKind"),
                  Choices.of("status.beneficiaryKind", Beneficiary.Kind.class)),
              Field.ofCase(
                      "beneficiaryId",
                      Label.key("application.beneficiaryId"),
                      "partnership",
                      "member")
                  .when("beneficiaryKind", "PARTNERSHIP", "MEMBER"),
              asking.longText("purpose", "application.purpose")),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      ProjectId project = ProjectId.of(entries.text("project"));
      Beneficiary.Kind kind = entries.choice("beneficiaryKind", Beneficiary.Kind.class);
      String id = kind == Beneficiary.Kind.PROJECT ? project.value() : entries.id("beneficiaryId");
      return new ProposeApplication(
          MeasureApplicationId.of(numbers.next(KIND)),
          MeasureId.of(entries.text("measure")),
          project,
          new Beneficiary(kind, id),
          entries.text("purpose"),
          matter.today());
    }
  }

  /** It was handed in. */
  @Component
  static class Applying extends OnStatus {

    Applying() {
      super("recordApplication", "record-application", Status.PROPOSED);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("appliedOn", Label.key("application.appliedOn")).preset(matter.today()),
              money("application.amount")),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new RecordApplication(
          MeasureApplicationId.of(matter.caseId()),
          yen(entries),
          entries.date("appliedOn"),
          matter.today());
    }
  }

  /** The body has answered. */
  @Component
  static class Answering extends OnStatus {
    private final Asking asking;

    Answering(Asking asking) {
      super("recordOutcome", "record-outcome", Status.APPLIED);
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.choice(
                  "outcome",
                  Label.key("application.outcome"),
                  Choices.options(
                      "status.applicationOutcome", Stream.of("OBTAINED", "NOT_OBTAINED"))),
              Field.date("answeredOn", Label.key("application.answeredOn")).preset(matter.today()),
              money("application.obtained").when("outcome", "OBTAINED"),
              asking.longText("note", "application.note").optional()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      boolean obtained = entries.text("outcome").equals("OBTAINED");
      return new RecordOutcome(
          MeasureApplicationId.of(matter.caseId()),
          obtained,
          obtained ? yen(entries) : null,
          entries.text("note"),
          entries.date("answeredOn"),
          matter.today());
    }
  }

  /** What it brought about. */
  @Component
  static class Resulting extends OnStatus {
    private final Asking asking;

    Resulting(Asking asking) {
      super("recordMeasureResult", "record-result", Status.OBTAINED);
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("reachedOn", Label.key("application.reachedOn")).preset(matter.today()),
              asking.longText("result", "application.result")),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new RecordResult(
          MeasureApplicationId.of(matter.caseId()),
          entries.text("result"),
          entries.date("reachedOn"),
          matter.today());
    }
  }

  /** An act on an application that stands so far. */
  private abstract static class OnStatus extends CaseAct {
    private final Status status;

    OnStatus(String kind, String name, Status status) {
      super(kind, KIND, name);
      this.status = status;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(Asking.OFFICE)
          && offer.on(MeasureApplicationState.class, it -> it.status() == status);
    }
  }

  private static Field money(String label) {
    return Field.number(
            "amount",
            Label.key(label),
            Label.key("unit.yen"),
            true,
            BigDecimal.valueOf(Yen.MAXIMUM))
        .optional();
  }

  private static @Nullable Yen yen(Entries entries) {
    return entries.has("amount") ? Yen.of(entries.number("amount").longValueExact()) : null;
  }
}
