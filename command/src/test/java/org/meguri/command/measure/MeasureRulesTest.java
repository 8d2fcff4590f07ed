package org.meguri.command.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.grant.AtOnce;
import org.meguri.command.measure.MeasureApplicationCommand.ProposeApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordOutcome;
import org.meguri.command.measure.MeasureApplicationCommand.RecordResult;
import org.meguri.command.measure.MeasureCommand.CloseMeasure;
import org.meguri.command.measure.MeasureCommand.PublishMeasure;
import org.meguri.command.measure.MeasureCommand.ReopenMeasure;
import org.meguri.command.measure.MeasureCommand.ReviseMeasure;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;

/** The catalogue's rules and those of what is applied for out of it. */
class MeasureRulesTest {
  private static final LocalDate ON = LocalDate.of(2007, 5, 16);
  private static final LocalDate APRIL = LocalDate.of(2007, 4, 1);

  private static Office office;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("measure_rules");
    try (InputStream in =
        MeasureRulesTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void nothingIsDoneAboutAMeasureNobodyPublished() {
    MeasureId none = MeasureId.of("measure-none");
    assertThat(sent(new ReviseMeasure(none, 0, content("New"), "Why", ON)))
        .isEqualTo("measure-unknown");
    assertThat(sent(new ReopenMeasure(none, ON, null, ON))).isEqualTo("measure-unknown");
    assertThat(sent(new CloseMeasure(none, ON, "Why", ON))).isEqualTo("measure-unknown");
  }

  @Test
  void aMeasureIsPublishedOnceWithNameAndSummary() {
    MeasureId it = MeasureId.of("measure-named");
    assertThat(sent(new PublishMeasure(it, content(" "), APRIL, null, ON)))
        .isEqualTo("name-missing");
    assertThat(sent(new PublishMeasure(it, content("x".repeat(201)), APRIL, null, ON)))
        .isEqualTo("text-too-long");
    published("measure-named", null);
    assertThat(sent(new PublishMeasure(it, content("Other"), APRIL, null, ON)))
        .isEqualTo("measure-known-already");
  }

  @Test
  void aClosingNeedsAReasonAndADayInsideThePeriod() {
    MeasureId it = published("measure-closing", LocalDate.of(2007, 12, 31));
    assertThat(sent(new CloseMeasure(it, ON, "", ON))).isEqualTo("reason-missing");
    assertThat(sent(new CloseMeasure(it, APRIL.minusDays(1), "Why", ON)))
        .isEqualTo("dates-reversed");
    assertThat(sent(new CloseMeasure(it, LocalDate.of(2008, 1, 1), "Why", ON)))
        .isEqualTo("measure-not-offered");
    assertThat(sent(new CloseMeasure(it, ON, "Why", ON), OFFICER)).isEqualTo("not-authorized");
    assertThat(sent(new CloseMeasure(it, ON, "Why", ON))).isEmpty();
    assertThat(sent(new ReopenMeasure(it, ON, null, ON))).isEqualTo("measure-offered-already");
    assertThat(sent(new ReopenMeasure(it, ON.plusDays(9), ON, ON))).isEqualTo("dates-reversed");
  }

  @Test
  void nobodyAppliesOutsideTheDaysAMeasureIsOffered() {
    MeasureId over = published("measure-over", APRIL.plusDays(9));
    MeasureApplicationId it = MeasureApplicationId.of("measure-application-over");
    assertThat(sent(proposing(it, over), OFFICER)).isEqualTo("measure-not-offered");
    MeasureId open = published("measure-open", null);
    assertThat(sent(proposing(it, open), OFFICER)).isEmpty();
    assertThat(sent(proposing(it, open), OFFICER)).isEqualTo("application-known-already");
    assertThat(sent(new CloseMeasure(open, ON, "Spent", ON))).isEmpty();
    LocalDate later = ON.plusDays(1);
    assertThat(sent(new RecordApplication(it, null, later, later), OFFICER))
        .isEqualTo("measure-not-offered");
    assertThat(sent(new RecordApplication(it, null, ON.minusDays(1), ON), OFFICER))
        .isEqualTo("dates-reversed");
    assertThat(sent(new RecordApplication(it, null, ON, ON), OFFICER)).isEmpty();
    assertThat(sent(new RecordOutcome(it, true, Yen.of(1), "", ON, ON), OFFICER))
        .isEqualTo("amount-above-application");
  }

  @Test
  void whatWasNotObtainedHasNoResult() {
    MeasureApplicationId it = MeasureApplicationId.of("measure-application-refused");
    assertThat(sent(new RecordApplication(it, null, ON, ON), OFFICER))
        .isEqualTo("application-unknown");
    assertThat(sent(proposing(it, published("measure-refused", null)), OFFICER)).isEmpty();
    assertThat(sent(new RecordApplication(it, Yen.of(9), ON, ON), OFFICER)).isEmpty();
    assertThat(sent(new RecordOutcome(it, false, null, "Others were better", ON, ON), OFFICER))
        .isEmpty();
    assertThat(sent(new RecordResult(it, "Prototype", ON, ON), OFFICER)).isEqualTo("wrong-state");
  }

  @Test
  void ofTwoWhoReviseTheSameVersionAtOnceOneHasToLookAgain() {
    try (AtOnce atOnce = new AtOnce(2)) {
      for (int i = 0; i < 20; i++) {
        MeasureId it = published("measure-race-" + i, null);
        List<Callable<String>> hands =
            List.of(
                () -> sent(new ReviseMeasure(it, 1, content("One"), "Why", ON)),
                () -> sent(new ReviseMeasure(it, 1, content("Other"), "Why", ON)));
        assertThat(atOnce.all(hands)).containsExactlyInAnyOrder("", "stale-version");
        assertThat(office.bean(Measures.class).versionOf(it)).isEqualTo(2);
      }
    }
  }

  private static MeasureId published(String id, @Nullable LocalDate last) {
    MeasureId it = MeasureId.of(id);
    assertThat(sent(new PublishMeasure(it, content("Name"), APRIL, last, ON))).isEmpty();
    return it;
  }

  private static ProposeApplication proposing(MeasureApplicationId it, MeasureId measure) {
    return new ProposeApplication(
        it,
        measure,
        K_RIP,
        new Beneficiary(Beneficiary.Kind.PROJECT, K_RIP.value()),
        "Prototype",
        ON);
  }

  private static MeasureContent content(String name) {
    return new MeasureContent(
        name, null, MeasureOwner.MINISTRY, "Ministry", MeasureField.MARKETS, "Summary", null);
  }

  /** By the policy group; the rule that refused it, empty where it was accepted. */
  private static String sent(Object command) {
    return sent(command, POLICY);
  }

  private static String sent(Object command, Actor actor) {
    return office.send(command, actor) instanceof Outcome.Refused refused ? refused.rule() : "";
  }
}
