package org.meguri.workflows.checking.commission;

import java.util.List;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ConditionEvent.ConditionSet;
import org.meguri.command.commission.ConditionEvent.FulfilmentConfirmed;
import org.meguri.command.commission.ConditionId;
import org.meguri.command.commission.MatterKind;
import org.meguri.command.commission.SessionCommand.AddMatter;
import org.meguri.command.commission.SessionCommand.RecordMatter;
import org.meguri.command.commission.SessionId;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What is filed about the matters a session hears beside its reviews. */
final class MatterFilings {
  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST = 4_000;

  private MatterFilings() {}

  /** Put on the agenda; a condition is one that is still to be met. */
  @Component
  static class Add implements Filing {
    private final CommissionAccess access;
    private final Papers papers;

    Add(CommissionAccess access, Papers papers) {
      this.access = access;
      this.papers = papers;
    }

    @Override
    public String kind() {
      return "addMatter";
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.choice(
                  "kind", Label.key("session.matterKind"), Choices.of("matter", MatterKind.class)),
              Field.choice("condition", Label.key("condition.text"), open(matter.person()))
                  .when("kind", MatterKind.CONDITION.name()),
              Field.longText("title", Label.key("session.matterTitle"), LONGEST_TITLE)),
          List.of());
    }

    /** Nothing of them for a member, who may be in conflict with one. */
    private List<Field.Option> open(PersonId reader) {
      return !access.isSecretariat(reader)
          ? List.of()
          : papers.every(ConditionSet.class).stream()
              .filter(set -> papers.latest(set.condition(), FulfilmentConfirmed.class).isEmpty())
              .map(set -> new Field.Option(set.condition().value(), new Label.Plain(set.text())))
              .toList();
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      String condition = entries.textOrNull("condition");
      return new AddMatter(
          SessionId.of(matter.caseId()),
          entries.choice("kind", MatterKind.class),
          entries.text("title"),
          condition == null ? null : ConditionId.of(condition),
          matter.today());
    }
  }

  /** What the minutes are to say of one of them. */
  @Component
  static class Record implements Filing {
    private final CommissionAccess access;
    private final SessionMatters matters;

    Record(CommissionAccess access, SessionMatters matters) {
      this.access = access;
      this.matters = matters;
    }

    @Override
    public String kind() {
      return "recordMatter";
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.choice(
                  "number",
                  Label.key("session.matterTitle"),
                  matters.unrecorded(matter.caseId()).stream()
                      .filter(e -> access.isSecretariat(matter.person()))
                      .map(
                          e ->
                              new Field.Option(
                                  Integer.toString(e.number()), new Label.Plain(e.title())))
                      .toList()),
              Field.longText("minutes", Label.key("field.minutes"), LONGEST)),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new RecordMatter(
          SessionId.of(matter.caseId()),
          entries.whole("number"),
          entries.text("minutes"),
          matter.today());
    }
  }
}
