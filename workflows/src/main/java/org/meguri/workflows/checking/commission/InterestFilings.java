package org.meguri.workflows.checking.commission;

import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.commission.CommissionCommand.DeclareInterest;
import org.meguri.command.commission.CommissionCommand.EndInterest;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** A commission member's own word on their interests, outside any review. */
final class InterestFilings {

  private static final int LONGEST_NOTE = 2_000;

  private InterestFilings() {}

  /** An interest in a project, from a day on, with its end where that is known. */
  @Component
  static class Declare implements Filing {

    private final Programmes programmes;

    Declare(Programmes programmes) {
      this.programmes = programmes;
    }

    @Override
    public String kind() {
      return "declareInterest";
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> projects =
          Stream.concat(
                  Stream.of(
                      new Field.Option(
                          ProjectId.WHOLE_PROGRAMME.value(), Label.key("task.wholeProgramme"))),
                  programmes.current().projects().stream()
                      .map(p -> new Field.Option(p.id(), Label.named(p.name()))))
              .toList();
      return new Form(
          List.of(
              Field.choice("project", Label.key("task.column.project"), projects),
              Field.choice(
                  "kind", Label.key("field.conflict"), Choices.of("conflict", ConflictKind.class)),
              Field.date("from", Label.key("field.interestFrom")),
              Field.date("until", Label.key("field.interestUntil")).optional(),
              Field.longText("note", Label.key("field.conflictReason"), LONGEST_NOTE)),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new DeclareInterest(
          CommissionId.of(matter.caseId()),
          matter.person(),
          ProjectId.of(entries.text("project")),
          entries.choice("kind", ConflictKind.class),
          entries.date("from"),
          entries.has("until") ? entries.date("until") : null,
          entries.text("note"));
    }
  }

  /** The last day of an interest declared before. */
  @Component
  static class End implements Filing {

    private final Programmes programmes;

    End(Programmes programmes) {
      this.programmes = programmes;
    }

    @Override
    public String kind() {
      return "endInterest";
    }

    @Override
    public Form describe(Matter matter) {
      InterestKey interest = InterestKey.read(matter.part());
      Label project =
          programmes
              .current()
              .project(interest.about().value())
              .<Label>map(p -> Label.named(p.name()))
              .orElseGet(() -> new Label.Plain(interest.about().value()));
      return new Form(
          List.of(
              Field.date("on", Label.key("field.interestUntil")).preset(matter.today()),
              Field.longText("note", Label.key("field.reason"), LONGEST_NOTE)),
          List.of(
              new Panel(
                  Label.key("evidence.interest"),
                  List.of(
                      new Line(Label.key("task.column.project"), project),
                      new Line(
                          Label.key("field.conflict"), Label.key("conflict." + interest.kind())),
                      new Line(Label.key("field.interestFrom"), interest.from().toString())))));
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      InterestKey interest = InterestKey.read(matter.part());
      return new EndInterest(
          CommissionId.of(matter.caseId()),
          matter.person(),
          interest.about(),
          interest.kind(),
          interest.from(),
          entries.date("on"),
          entries.text("note"));
    }
  }
}
