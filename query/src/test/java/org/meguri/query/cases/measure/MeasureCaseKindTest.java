package org.meguri.query.cases.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.measure.Beneficiary;
import org.meguri.command.measure.MeasureApplicationEvent.ApplicationProposed;
import org.meguri.command.measure.MeasureApplicationEvent.AppliedFor;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureNotObtained;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureObtained;
import org.meguri.command.measure.MeasureApplicationId;
import org.meguri.command.measure.MeasureContent;
import org.meguri.command.measure.MeasureEvent.MeasureClosed;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureEvent.MeasureReopened;
import org.meguri.command.measure.MeasureEvent.MeasureRevised;
import org.meguri.command.measure.MeasureField;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.measure.MeasureOwner;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.measure.MeasureState.Period;

/** The catalogue and what was applied for out of it, on the read side. */
class MeasureCaseKindTest {
  private static final MeasureId ID = MeasureId.of("measure-1");
  private static final MeasureApplicationId APPLICATION =
      MeasureApplicationId.of("measure-application-1");
  private static final ProjectId PROJECT = ProjectId.of("k-rip");
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2006, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2006, 6, 1);

  @Test
  void aMeasureKeepsEveryPeriodItWasOfferedInAndWhyItWasClosed() {
    History history =
        new History()
            .add(
                new MeasurePublished(ID, content("First"), APRIL, null, ExampleYear.OFFICER),
                new MeasureClosed(ID, "Spent", MAY, ExampleYear.OFFICER));
    MeasureCaseKind kind = new MeasureCaseKind();
    assertThat(kind.row(state(kind, history)).status()).isEqualTo("CLOSED");
    history.add(new MeasureReopened(ID, JUNE, null, ExampleYear.OFFICER));
    assertThat(kind.row(state(kind, history)).status()).isEqualTo("OFFERED");
    assertThat(state(kind, history).periods())
        .containsExactly(new Period(APRIL, MAY, "Spent"), new Period(JUNE, null, null));
  }

  @Test
  void aRevisionIsShownAndTheEarlierVersionStays() {
    History history =
        new History()
            .add(
                new MeasurePublished(ID, content("First"), APRIL, null, ExampleYear.OFFICER),
                new MeasureRevised(ID, 2, content("Second"), "Clearer", ExampleYear.OFFICER));
    MeasureCaseKind kind = new MeasureCaseKind();
    MeasureState measure = state(kind, history);
    assertThat(measure.content().nameJa()).isEqualTo("Second");
    assertThat(kind.row(measure).titleJa()).isEqualTo("Second");
    assertThat(kind.page(measure).get(2).rows().toString()).contains("First", "Second", "Clearer");
  }

  @Test
  void anApplicationShowsWhatWasObtainedInPlaceOfWhatWasAppliedFor() {
    MeasureApplicationCaseKind kind = new MeasureApplicationCaseKind();
    History history = applied();
    assertThat(kind.row(state(kind, history)).status()).isEqualTo("APPLIED");
    assertThat(kind.row(state(kind, history)).amount()).isEqualTo(Yen.of(900));
    history.add(
        new MeasureObtained(
            APPLICATION, PROJECT, Yen.of(700), "In part", JUNE, ExampleYear.OFFICER));
    assertThat(kind.row(state(kind, history)).status()).isEqualTo("OBTAINED");
    assertThat(kind.row(state(kind, history)).amount()).isEqualTo(Yen.of(700));
  }

  @Test
  void anApplicationThatFailedSaysWhy() {
    MeasureApplicationCaseKind kind = new MeasureApplicationCaseKind();
    History history =
        applied()
            .add(
                new MeasureNotObtained(
                    APPLICATION, PROJECT, "Others were better", JUNE, ExampleYear.OFFICER));
    assertThat(kind.row(state(kind, history)).status()).isEqualTo("NOT_OBTAINED");
    assertThat(kind.page(state(kind, history)).get(0).facts().toString())
        .contains("Others were better");
  }

  private static History applied() {
    return new History()
        .add(
            new ApplicationProposed(
                APPLICATION,
                ID,
                1,
                PROJECT,
                ExampleYear.BUREAU,
                new Beneficiary(Beneficiary.Kind.PROJECT, PROJECT.value()),
                "Prototype",
                APRIL,
                ExampleYear.OFFICER),
            new AppliedFor(APPLICATION, PROJECT, Yen.of(900), MAY, ExampleYear.OFFICER));
  }

  private static MeasureContent content(String name) {
    return new MeasureContent(
        name, null, MeasureOwner.MINISTRY, "Ministry", MeasureField.MARKETS, "Summary", null);
  }

  private static <S> S state(CaseKind<S> kind, History history) {
    Optional<S> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    return state.orElseThrow();
  }
}
