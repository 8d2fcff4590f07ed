package org.meguri.workflows.checking.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionRecords;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.commission.SessionId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What is filed about a session: its agenda's order, who was there, its minutes. */
final class SessionFilings {
  private static final int LONGEST = 4_000;

  private SessionFilings() {}

  /** Every item in the order it is to be heard. */
  @Component
  static class Order implements Filing {
    private final SessionRoom room;
    private final Programmes programmes;

    Order(SessionRoom room, Programmes programmes) {
      this.room = room;
      this.programmes = programmes;
    }

    @Override
    public String kind() {
      return "orderAgenda";
    }

    @Override
    public Form describe(Matter matter) {
      List<ReviewOpened> agenda = room.agenda(matter.caseId());
      List<Field.Option> items =
          agenda.stream().map(r -> new Field.Option(r.review().value(), name(r))).toList();
      List<Field> fields =
          IntStream.range(0, agenda.size())
              .mapToObj(
                  i ->
                      Field.choice(
                              "item." + (i + 1),
                              Label.key("session.itemNumber", Integer.toString(i + 1)),
                              items)
                          .preset(agenda.get(i).review().value()))
              .toList();
      return new Form(fields, List.of());
    }

    private Label name(ReviewOpened review) {
      return programmes
          .current()
          .project(review.project().value())
          .map(ProgrammeFile.ProjectEntry::name)
          .<Label>map(Label::named)
          .orElseGet(() -> Label.key("task.wholeProgramme"));
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      List<ReviewId> order =
          IntStream.rangeClosed(1, room.agenda(matter.caseId()).size())
              .mapToObj(i -> ReviewId.of(entries.text("item." + i)))
              .toList();
      return new OrderAgenda(SessionId.of(matter.caseId()), order, matter.today());
    }
  }

  /** Who was present, of the members in term on its day. */
  @Component
  static class Close implements Filing {
    private final SessionRoom room;
    private final CommissionAccess access;
    private final CommissionRecords records;
    private final ActorDirectory directory;

    Close(
        SessionRoom room,
        CommissionAccess access,
        CommissionRecords records,
        ActorDirectory directory) {
      this.room = room;
      this.access = access;
      this.records = records;
      this.directory = directory;
    }

    @Override
    public String kind() {
      return "closeSession";
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>();
      for (PersonId member : inTerm(matter)) {
        fields.add(
            Field.choice(
                    "present." + member,
                    new Label.Plain(directory.displayName(member)),
                    Choices.options("attendance", Stream.of("true", "false")))
                .preset("true"));
      }
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      List<PersonId> present =
          inTerm(matter).stream()
              .filter(member -> entries.text("present." + member).equals("true"))
              .toList();
      return new CloseSession(
          SessionId.of(matter.caseId()), access.commission(), present, matter.today());
    }

    private List<PersonId> inTerm(Matter matter) {
      return records.terms(access.commission()).stream()
          .filter(term -> term.includes(room.convened(matter.caseId()).heldOn()))
          .map(CommissionRecords.Term::member)
          .distinct()
          .toList();
    }
  }

  /** The minutes are what the page shows; whoever presided confirms them. */
  @Component
  static class Confirm implements Filing {

    @Override
    public String kind() {
      return "confirmMinutes";
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(List.of(), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ConfirmMinutes(SessionId.of(matter.caseId()), matter.today());
    }
  }

  /** What stands beside confirmed minutes. */
  @Component
  static class Correct implements Filing {

    @Override
    public String kind() {
      return "correctSessionMinutes";
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.longText("text", Label.key("session.correction"), LONGEST),
              Field.longText("reason", Label.key("field.correctionReason"), LONGEST)),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new CorrectMinutes(
          SessionId.of(matter.caseId()),
          entries.text("text"),
          entries.text("reason"),
          matter.today());
    }
  }
}
