package org.meguri.workflows.doing.supporter;

import java.util.List;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.supporter.SupporterCommand.EndSupporter;
import org.meguri.command.supporter.SupporterCommand.HonourSupporter;
import org.meguri.command.supporter.SupporterCommand.RecruitSupporter;
import org.meguri.command.supporter.SupporterId;
import org.meguri.query.cases.supporter.SupporterState;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What is done about business supporters. */
final class SupporterActs {
  private static final String KIND = "supporter";

  private SupporterActs() {}

  /** A person with know-how for a project; the name is kept under a key of its own. */
  @Component
  static class Recruiting implements Act {
    private final Programmes programmes;
    private final Numbers numbers;

    Recruiting(Programmes programmes, Numbers numbers) {
      this.programmes = programmes;
      this.numbers = numbers;
    }

    @Override
    public String kind() {
      return "recruitSupporter";
    }

    @Override
    public String caseKind() {
      return KIND;
    }

    @Override
    public String name() {
      return "recruit";
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(a -> a.has(Role.OFFICER) || a.has(Role.MANAGER));
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> projects =
          programmes.current().projects().stream()
              .map(p -> new Field.Option(p.id(), Label.named(p.name())))
              .toList();
      return new Form(
          List.of(
              Field.choice("project", Label.key("task.column.project"), projects)
                  .preset(matter.part().isEmpty() ? null : matter.part()),
              Field.text("name", Label.key("supporter.name")),
              Field.longText(
                  "expertise",
                  Label.key("supporter.expertise"),
                  programmes.current().rules().maximumTextLength()),
              Field.date("effectiveOn", Label.key("supporter.from")).preset(matter.today())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      String id = numbers.next("supporter");
      return new RecruitSupporter(
          SupporterId.of(id),
          ProjectId.of(entries.text("project")),
          new Personal(PersonId.of(id), entries.text("name")),
          entries.text("expertise"),
          entries.date("effectiveOn"),
          matter.today());
    }
  }

  /** The director's thanks. */
  @Component
  static class Honouring extends WithReason {

    Honouring(Programmes programmes) {
      super(programmes, "honourSupporter", "honour", "supporter.honouredOn");
    }

    @Override
    public boolean offered(Offer offer) {
      return on(offer, (actor, state) -> actor.isDirectorOf(BureauId.of(state.bureau())));
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new HonourSupporter(
          SupporterId.of(matter.caseId()),
          entries.text("reason"),
          entries.date("effectiveOn"),
          matter.today());
    }
  }

  /** The last day of the support. */
  @Component
  static class Ending extends WithReason {

    Ending(Programmes programmes) {
      super(programmes, "endSupporter", "end", "supporter.until");
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.on(SupporterState.class, SupporterState::supports)
          && on(
              offer,
              (actor, state) ->
                  actor.isManagerOf(ProjectId.of(state.project()))
                      || actor.isOfficerOf(BureauId.of(state.bureau())));
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new EndSupporter(
          SupporterId.of(matter.caseId()), entries.text("reason"), entries.date("effectiveOn"));
    }
  }

  /** An act that takes a day and a reason. */
  private abstract static class WithReason implements Act {
    private final Programmes programmes;
    private final String kind;
    private final String name;
    private final String day;

    WithReason(Programmes programmes, String kind, String name, String day) {
      this.programmes = programmes;
      this.kind = kind;
      this.name = name;
      this.day = day;
    }

    /** Somebody and a supporter. */
    interface Allows {
      boolean test(Actor actor, SupporterState state);
    }

    static boolean on(Offer offer, Allows allows) {
      return offer.on(SupporterState.class, state -> offer.to(actor -> allows.test(actor, state)));
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public String caseKind() {
      return KIND;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("effectiveOn", Label.key(day)).preset(matter.today()),
              Field.longText(
                  "reason",
                  Label.key("field.reason"),
                  programmes.current().rules().maximumTextLength())),
          List.of());
    }
  }
}
