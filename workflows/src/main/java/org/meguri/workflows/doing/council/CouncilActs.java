package org.meguri.workflows.doing.council;

import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.actor.Role;
import org.meguri.command.council.CouncilCommand.ChangeMembers;
import org.meguri.command.council.CouncilCommand.ConveneMeeting;
import org.meguri.command.council.CouncilCommand.EstablishCouncil;
import org.meguri.command.council.CouncilId;
import org.meguri.command.council.CouncilKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** A council, its members and its meetings. */
final class CouncilActs {
  private static final String WHOLE_PROGRAMME = "programme";
  private static final int LONGEST_LIST = 10_000;

  private CouncilActs() {}

  /** A new council of a bureau, or of the whole programme. */
  @Component
  static class Establishing extends CouncilAct {
    private final Programmes programmes;
    private final Numbers numbers;

    Establishing(Programmes programmes, Numbers numbers) {
      super("establishCouncil", "establish");
      this.programmes = programmes;
      this.numbers = numbers;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(a -> a.has(Role.OFFICER) || a.has(Role.POLICY_OFFICER));
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> keepers =
          Stream.concat(
                  Stream.of(new Field.Option(WHOLE_PROGRAMME, Label.key("council.wholeProgramme"))),
                  programmes.current().bureaus().stream()
                      .map(b -> new Field.Option(b.id().value(), Label.named(b.name()))))
              .toList();
      return new Form(
          List.of(
              Field.choice(
                  "kind",
                  Label.key("council.kind"),
                  Choices.of("status.council", CouncilKind.class)),
              Field.text("name", Label.key("council.name")),
              Field.choice("bureau", Label.key("council.bureau"), keepers),
              members()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      String bureau = entries.text("bureau");
      return new EstablishCouncil(
          CouncilId.of(numbers.next("council")),
          entries.choice("kind", CouncilKind.class),
          entries.text("name"),
          bureau.equals(WHOLE_PROGRAMME) ? null : BureauId.of(bureau),
          Seats.read(entries.text("members"), programmes.current()),
          matter.today());
    }
  }

  /** Who belongs to it from now on. */
  @Component
  static class ChangingMembers extends CouncilAct {
    private final Programmes programmes;
    private final CouncilPapers papers;

    ChangingMembers(Programmes programmes, CouncilPapers papers) {
      super("changeCouncilMembers", "change-members");
      this.programmes = programmes;
      this.papers = papers;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              members().preset(Seats.written(papers.members(matter.caseId()))),
              Field.longText(
                  "reason",
                  Label.key("field.reason"),
                  programmes.current().rules().maximumTextLength())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ChangeMembers(
          CouncilId.of(matter.caseId()),
          Seats.read(entries.text("members"), programmes.current()),
          entries.text("reason"),
          matter.today());
    }
  }

  /** A meeting with its agenda. */
  @Component
  static class Convening extends CouncilAct {

    Convening() {
      super("conveneMeeting", "convene");
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("heldOn", Label.key("council.heldOn")),
              Field.text("place", Label.key("council.place")),
              Field.longText("agenda", Label.key("council.agendaLines"), LONGEST_LIST)),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ConveneMeeting(
          CouncilId.of(matter.caseId()),
          entries.date("heldOn"),
          entries.text("place"),
          Seats.lines(entries.text("agenda")));
    }
  }

  private static Field members() {
    return Field.longText("members", Label.key("council.memberLines"), LONGEST_LIST);
  }
}
