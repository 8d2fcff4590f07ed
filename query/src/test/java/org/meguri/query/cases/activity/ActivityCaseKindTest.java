package org.meguri.query.cases.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.Fact;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;

/** An activity record on the read side. */
class ActivityCaseKindTest {
  private static final ActivityId ID = ActivityId.of("activity-k-rip-2006-1");
  private static final ProjectId PROJECT = ProjectId.of("k-rip");
  private static final String COUNCIL = "k-rip-promotion";
  private static final LocalDate HELD = LocalDate.of(2006, 10, 3);
  private static final ActivityRecorded RECORDED =
      new ActivityRecorded(
          ID,
          PROJECT,
          BureauId.of("kyushu"),
          COUNCIL,
          visit("Orders are few"),
          HELD,
          ExampleYear.MANAGER);

  private final ActivityCaseKind kind = new ActivityCaseKind(Optional::empty);

  @Test
  void aVisitShowsConditionsNeedsAndViewsAndWhatItCounts() {
    List<Section> page = kind.page(after(RECORDED));
    assertThat(page.get(1).facts())
        .extracting(Section.Fact::value)
        .containsExactly(
            Value.text("Orders are few"), Value.text("Test beds"), Value.text("Too many forms"));
    assertThat(page.get(2).rows())
        .containsExactly(List.of(Value.text("COMPANY_VISITS"), Value.number(1)));
    assertThat(page.get(3).isEmpty()).isTrue();
  }

  @Test
  void aCorrectionShowsTheNewTextWithItsReason() {
    ActivityState state =
        after(
            RECORDED,
            new ActivityCorrected(
                ID,
                PROJECT,
                COUNCIL,
                2,
                visit("Orders are many"),
                "Misheard",
                HELD,
                ExampleYear.OFFICER));
    assertThat(state.version()).isEqualTo(2);
    assertThat(kind.page(state).get(1).facts().get(0).value())
        .isEqualTo(Value.text("Orders are many"));
    assertThat(kind.page(state).get(3).rows().get(0)).contains(Value.text("Misheard"));
    assertThat(kind.row(state).status()).isEqualTo("COMPANY_VISIT");
  }

  @Test
  void aWithdrawnRecordCountsNothing() {
    ActivityState state =
        after(RECORDED, new ActivityWithdrawn(ID, PROJECT, COUNCIL, "Twice", ExampleYear.MANAGER));
    assertThat(kind.page(state).get(2).rows()).isEmpty();
    assertThat(kind.row(state).status()).isEqualTo("WITHDRAWN");
    assertThat(kind.statuses()).contains("WITHDRAWN", "COMPANY_VISIT");
  }

  private ActivityState after(Fact... facts) {
    Optional<ActivityState> state = Optional.empty();
    for (Recorded each : new History().add(facts).events()) {
      state = kind.fold().on(state, each);
    }
    return state.orElseThrow();
  }

  private static ActivityContent visit(String conditions) {
    return new ActivityContent(
        ActivityKind.COMPANY_VISIT,
        HELD,
        "Omuta",
        "Example Metals",
        null,
        0,
        0,
        null,
        new FieldVisit(conditions, "Test beds", "Too many forms"));
  }
}
