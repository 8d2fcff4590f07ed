package org.meguri.query.cases.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.council.CouncilEvent.CouncilEstablished;
import org.meguri.command.council.CouncilEvent.MeetingConvened;
import org.meguri.command.council.CouncilEvent.MinutesCorrected;
import org.meguri.command.council.CouncilEvent.MinutesRecorded;
import org.meguri.command.council.CouncilId;
import org.meguri.command.council.CouncilKind;
import org.meguri.command.council.Seat;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Value;

/** A council on the read side. */
class CouncilCaseKindTest {
  private static final CouncilId ID = CouncilId.of("council-1");
  private static final LocalDate JUNE = LocalDate.of(2006, 6, 20);

  private final CouncilCaseKind kind = new CouncilCaseKind();

  @Test
  void meetingsShowAgendaAndTheMinutesAsTheyWereCorrected() {
    History history =
        new History()
            .add(
                new CouncilEstablished(
                    ID,
                    CouncilKind.FINANCE,
                    "Finance",
                    null,
                    List.of(new Seat(null, "Bank of the region")),
                    JUNE.minusDays(9),
                    ExampleYear.OFFICER),
                new MeetingConvened(
                    ID, 1, JUNE, "Fukuoka", List.of("Bridge loans"), ExampleYear.OFFICER),
                new MinutesRecorded(ID, 1, 8, "Agreed", JUNE, ExampleYear.OFFICER),
                new MinutesCorrected(
                    ID, 1, 2, 9, "Agreed by all", "Miscounted", JUNE, ExampleYear.OFFICER));
    Optional<CouncilState> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    CouncilState council = state.orElseThrow();
    assertThat(kind.page(council).get(2).rows().get(0))
        .contains(
            Value.several(List.of(Value.text("Bridge loans"))),
            Value.number(9),
            Value.text("Agreed by all"),
            Value.number(2),
            Value.several(List.of(Value.text("Miscounted"))));
    assertThat(kind.row(council).day()).isEqualTo(JUNE);
    assertThat(kind.row(council).bureau()).isNull();
  }
}
