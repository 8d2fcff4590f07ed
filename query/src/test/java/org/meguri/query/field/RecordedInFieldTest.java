package org.meguri.query.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What records count, as of any moment, after a correction and a withdrawal. */
@OnTheReadSide
class RecordedInFieldTest {
  private static final ProjectId PROJECT = ProjectId.of("field-example");
  private static final String COUNCIL = "field-example-promotion";
  private static final LocalDate MARCH = LocalDate.of(2007, 3, 30);
  private static final LocalDate APRIL = LocalDate.of(2007, 4, 2);

  @Autowired FieldProjection projection;
  @Autowired RecordedInField field;
  @Autowired JdbcClient jdbc;

  private final History history = new History();

  @BeforeEach
  void twoSeminarsOneOfThemCorrectedTheOtherWithdrawn() {
    history.add(
        recorded("a", MARCH, 40),
        recorded("b", APRIL, 10),
        new ActivityCorrected(
            id("a"), PROJECT, COUNCIL, 2, seminar(MARCH, 35), "Why", MARCH, ExampleYear.MANAGER),
        new ActivityWithdrawn(id("b"), PROJECT, COUNCIL, "Twice", ExampleYear.MANAGER));
    projection.reset();
    projection.apply(history.events());
  }

  @Test
  void recordsAddUpByFiscalYearAsOfAnyMoment() {
    assertThat(asOf(2, null)).isEqualTo(Map.of(2006, seminars(40), 2007, seminars(10)));
    assertThat(asOf(2, MARCH)).isEqualTo(Map.of(2006, seminars(40)));
    assertThat(asOf(3, null)).isEqualTo(Map.of(2006, seminars(35), 2007, seminars(10)));
    assertThat(asOf(4, null)).isEqualTo(Map.of(2006, seminars(35)));
  }

  @Test
  void anotherReplayMakesTheSameRowsAndTheComparisonFindsADifferentOne() {
    FieldCompared compared = new FieldCompared(jdbc, history);
    assertThat(compared.differences(4)).isEmpty();
    projection.reset();
    projection.apply(history.events());
    assertThat(compared.differences(4)).isEmpty();
    jdbc.sql("update field.figure set figure = 36 where figure = 35").update();
    assertThat(compared.differences(4)).hasSize(1);
  }

  private Map<Integer, Map<String, BigDecimal>> asOf(long position, LocalDate trueOn) {
    return field.byYear(PROJECT.value(), position, trueOn, 4);
  }

  private static Map<String, BigDecimal> seminars(int participants) {
    return Map.of(
        "SEMINARS", BigDecimal.ONE, "SEMINAR_PARTICIPANTS", BigDecimal.valueOf(participants));
  }

  private static ActivityRecorded recorded(String id, LocalDate heldOn, int participants) {
    return new ActivityRecorded(
        id(id),
        PROJECT,
        BureauId.of("kyushu"),
        COUNCIL,
        seminar(heldOn, participants),
        heldOn,
        ExampleYear.MANAGER);
  }

  private static ActivityId id(String id) {
    return ActivityId.of("activity-" + id);
  }

  private static ActivityContent seminar(LocalDate heldOn, int participants) {
    return new ActivityContent(
        ActivityKind.SEMINAR, heldOn, "Omuta", "Batteries", null, participants, 0, null, null);
  }
}
