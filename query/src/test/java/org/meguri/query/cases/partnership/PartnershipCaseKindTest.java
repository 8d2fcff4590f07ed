package org.meguri.query.cases.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.member.MemberId;
import org.meguri.command.partnership.PartnershipEvent.PartnershipAgreed;
import org.meguri.command.partnership.PartnershipEvent.PartnershipEnded;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipEvent.PartnershipStarted;
import org.meguri.command.partnership.PartnershipEvent.ResultRecorded;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.PartnershipKind;
import org.meguri.command.partnership.PartnershipResult;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Value;

/** A partnership from where it came from to what came of it, on the read side. */
class PartnershipCaseKindTest {
  private static final PartnershipId ID = PartnershipId.of("partnership-1");
  private static final ProjectId PROJECT = ProjectId.of("k-rip");
  private static final ProjectId OTHER = ProjectId.of("kyushu-silicon-cluster");
  private static final MemberId COMPANY = MemberId.of("member-1");
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 1);

  private final PartnershipCaseKind kind = new PartnershipCaseKind();

  @Test
  void itsStatusIsTheStepItHasReached() {
    History history = found();
    assertThat(status(history)).isEqualTo("FOUND");
    history.add(new PartnershipAgreed(ID, PROJECT, "Joint work", month(5), ExampleYear.OFFICER));
    assertThat(status(history)).isEqualTo("AGREED");
    history.add(new PartnershipStarted(ID, PROJECT, month(6), ExampleYear.OFFICER));
    assertThat(status(history)).isEqualTo("RUNNING");
    history.add(result(1, "Filter", month(7)), result(2, "Pump", month(8)));
    assertThat(status(history)).isEqualTo("RUNNING");
    history.add(new PartnershipEnded(ID, PROJECT, "Done", month(9), ExampleYear.OFFICER));
    assertThat(status(history)).isEqualTo("ENDED");
    assertThat(kind.page(state(history)).get(1).rows())
        .extracting(row -> row.get(2))
        .containsExactly(Value.text("Filter"), Value.text("Pump"));
    assertThat(kind.page(state(history)).get(0).facts().toString())
        .contains("Joint work", "Done", "activity-k-rip-2006-1");
  }

  @Test
  void itIsFoundUnderEveryProjectThatTakesPart() {
    assertThat(kind.row(state(found())).projects()).containsExactly("k-rip", OTHER.value());
  }

  private static History found() {
    return new History()
        .add(
            new PartnershipFound(
                ID,
                PROJECT,
                ExampleYear.BUREAU,
                List.of(OTHER),
                null,
                PartnershipKind.BETWEEN_CLUSTERS,
                "Water",
                List.of(COMPANY, MemberId.of("member-2")),
                "activity-k-rip-2006-1",
                APRIL,
                ExampleYear.OFFICER));
  }

  private static ResultRecorded result(int number, String text, LocalDate on) {
    return new ResultRecorded(
        ID,
        PROJECT,
        number,
        PartnershipResult.NEW_BUSINESS_LAUNCHED,
        text,
        COMPANY,
        null,
        on,
        ExampleYear.OFFICER);
  }

  private static LocalDate month(int of2006) {
    return LocalDate.of(2006, of2006, 1);
  }

  private String status(History history) {
    return kind.row(state(history)).status();
  }

  private PartnershipState state(History history) {
    Optional<PartnershipState> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    return state.orElseThrow();
  }
}
