package org.meguri.workflows.checking.commission;

import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.commission.CommissionCommand.AppointMember;
import org.meguri.command.commission.CommissionCommand.EndMembership;
import org.meguri.command.commission.CommissionId;
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

/** The policy group's appointments to the commission, and their end. */
final class MembershipFilings {

  private static final int LONGEST_NOTE = 2_000;

  private MembershipFilings() {}

  /** A term for somebody whose account has a role on the commission. */
  @Component
  static class Appoint implements Filing {

    private final ActorDirectory directory;

    Appoint(ActorDirectory directory) {
      this.directory = directory;
    }

    @Override
    public String kind() {
      return "appointMember";
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> people =
          Stream.of(Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER)
              .flatMap(role -> directory.holders(role, Scope.ALL).stream())
              .distinct()
              .map(p -> new Field.Option(p.value(), new Label.Plain(directory.displayName(p))))
              .toList();
      return new Form(
          List.of(
              Field.choice("member", Label.key("commission.member"), people),
              Field.choice(
                  "chair",
                  Label.key("role.COMMISSION_CHAIR"),
                  Choices.options("value", Stream.of("false", "true"))),
              Field.date("from", Label.key("field.termFrom")),
              Field.date("until", Label.key("field.termUntil"))),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new AppointMember(
          CommissionId.of(matter.caseId()),
          PersonId.of(entries.text("member")),
          Boolean.parseBoolean(entries.text("chair")),
          entries.date("from"),
          entries.date("until"));
    }
  }

  /** The last day of a member's term, before it is over by itself. */
  @Component
  static class End implements Filing {

    private final ActorDirectory directory;

    End(ActorDirectory directory) {
      this.directory = directory;
    }

    @Override
    public String kind() {
      return "endMembership";
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("on", Label.key("field.termUntil")).preset(matter.today()),
              Field.longText("reason", Label.key("field.reason"), LONGEST_NOTE)),
          List.of(
              new Panel(
                  Label.key("commission.member"),
                  List.of(
                      new Line(
                          Label.key("commission.member"),
                          directory.displayName(PersonId.of(matter.part())))))));
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new EndMembership(
          CommissionId.of(matter.caseId()),
          PersonId.of(matter.part()),
          entries.date("on"),
          entries.text("reason"));
    }
  }
}
