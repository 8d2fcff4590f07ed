package org.meguri.workflows.doing.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.council.CouncilCommand.CorrectMinutes;
import org.meguri.command.council.CouncilCommand.RecordMinutes;
import org.meguri.command.council.CouncilId;
import org.meguri.command.programme.Programmes;
import org.meguri.query.cases.council.CouncilState;
import org.meguri.workflows.doing.council.CouncilPapers.Meeting;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** The minutes of a council's meetings. */
final class MinutesActs {
  private static final BigDecimal HALL = BigDecimal.valueOf(100_000);

  private MinutesActs() {}

  /** What was said at a meeting that was held. */
  @Component
  static class Recording extends CouncilAct {
    private final Programmes programmes;
    private final CouncilPapers papers;

    Recording(Programmes programmes, CouncilPapers papers) {
      super("recordMinutes", "record-minutes");
      this.programmes = programmes;
      this.papers = papers;
    }

    @Override
    public boolean offered(Offer offer) {
      return super.offered(offer)
          && offer.on(
              CouncilState.class, s -> s.meetings().stream().anyMatch(m -> m.version() == 0));
    }

    @Override
    public Form describe(Matter matter) {
      List<Meeting> open =
          papers.meetings(matter.caseId()).stream().filter(m -> m.version() == 0).toList();
      return new Form(fields(open, Optional.empty(), programmes), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      Chosen chosen = Chosen.read(entries.text("meeting"));
      return new RecordMinutes(
          CouncilId.of(matter.caseId()),
          chosen.number(),
          entries.count("present"),
          entries.text("minutes"),
          matter.today());
    }
  }

  /** The minutes as they should read; those of the last meeting stand in the form. */
  @Component
  static class Correcting extends CouncilAct {
    private final Programmes programmes;
    private final CouncilPapers papers;

    Correcting(Programmes programmes, CouncilPapers papers) {
      super("correctMinutes", "correct-minutes");
      this.programmes = programmes;
      this.papers = papers;
    }

    @Override
    public boolean offered(Offer offer) {
      return super.offered(offer)
          && offer.on(
              CouncilState.class, s -> s.meetings().stream().anyMatch(m -> m.version() > 0));
    }

    @Override
    public Form describe(Matter matter) {
      List<Meeting> minuted =
          papers.meetings(matter.caseId()).stream().filter(m -> m.version() > 0).toList();
      List<Field> fields =
          new ArrayList<>(
              fields(minuted, minuted.stream().reduce((first, last) -> last), programmes));
      fields.add(
          Field.longText(
              "reason",
              Label.key("field.correctionReason"),
              programmes.current().rules().maximumTextLength()));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      Chosen chosen = Chosen.read(entries.text("meeting"));
      return new CorrectMinutes(
          CouncilId.of(matter.caseId()),
          chosen.number(),
          chosen.version(),
          entries.count("present"),
          entries.text("minutes"),
          entries.text("reason"));
    }
  }

  /** A meeting as it is chosen, with the version of its minutes that was seen. */
  private record Chosen(int number, int version) {

    static Chosen of(Meeting meeting) {
      return new Chosen(meeting.number(), meeting.version());
    }

    static Chosen read(String value) {
      String[] parts = value.split("-", 2);
      return new Chosen(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    String value() {
      return number + "-" + version;
    }
  }

  private static List<Field> fields(
      List<Meeting> meetings, Optional<Meeting> preset, Programmes programmes) {
    List<Field.Option> options =
        meetings.stream()
            .map(
                m ->
                    new Field.Option(
                        Chosen.of(m).value(),
                        Label.key(
                            "council.meetingOn",
                            Integer.toString(m.number()),
                            m.heldOn().toString())))
            .toList();
    return List.of(
        Field.choice("meeting", Label.key("council.meeting"), options)
            .preset(preset.map(m -> Chosen.of(m).value()).orElse(null)),
        Field.number(
                "present",
                Label.key("council.present"),
                Label.key("activity.unit.participants"),
                true,
                HALL)
            .preset(preset.map(Meeting::present).orElse(null)),
        Field.longText(
                "minutes",
                Label.key("council.minutes"),
                programmes.current().rules().maximumTextLength())
            .preset(preset.map(Meeting::minutes).orElse(null)));
  }
}
