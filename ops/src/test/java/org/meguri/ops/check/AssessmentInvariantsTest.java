package org.meguri.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.RunningMeguri;

/** Each rule about assessments and their evidence, broken on purpose, is found by its name. */
@Order(7)
class AssessmentInvariantsTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final Forger FORGER = new Forger(MEGURI);
  private static final String HEARD =
      "no assessment is approved without opinion and resolution, and every opinion is answered";
  private static final String OPEN =
      "no assessment rests on a survey that was open when it was drafted";
  private static final String MARKED =
      "every correction of cited evidence marked every assessment that cites it";
  private static final String ROUND =
      """
      {"evidence":[{"kind":"round","id":"forged-round","version":1}]}""";

  @BeforeAll
  static void theYearIsOpen() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void anApprovalUnheardIsFound() {
    found(
        HEARD,
        () -> assessment("assessment.approved", "{}"),
        "assessment forged was approved without an opinion",
        "assessment forged was approved without a resolution");
  }

  @Test
  void anOpinionWithoutItsAnswerIsFound() {
    found(
        HEARD,
        () -> {
          String review = "{\"assessment\":\"forged\",\"opinion\":\"forged-opinion\"}";
          FORGER.event("review", "forged-review", "review.opened", review);
          FORGER.event("review", "forged-review", "review.opinion-submitted", review);
          FORGER.event("review", "forged-review", "review.opinions-opened", "{}");
          FORGER.event("review", "forged-review", "review.resolved", review);
          assessment("assessment.approved", "{}");
        },
        "assessment forged: opinion forged-opinion has no answer");
  }

  @Test
  void anAssessmentOnAnOpenSurveyIsFound() {
    found(
        OPEN,
        () -> assessment("assessment.drafted", ROUND),
        "assessment forged rests on forged-round, which was open");
  }

  @Test
  void aCorrectionThatMarkedNothingIsFound() {
    assertThat(
            FORGER.brokenBy(
                () -> {
                  FORGER.event("survey", "forged-round", "survey.round-closed", "{}");
                  assessment("assessment.drafted", ROUND);
                  FORGER.event(
                      "survey",
                      "forged-round",
                      "survey.figures-corrected",
                      "{\"afterClosing\":true}");
                }))
        .hasEntrySatisfying(
            MARKED,
            lines ->
                assertThat(lines)
                    .singleElement()
                    .asString()
                    .startsWith("assessment forged cites forged-round, corrected at"));
  }

  @Test
  void whatRestsOnASupersededAssessmentUnmarkedIsFound() {
    assertThat(
            FORGER.brokenBy(
                () -> {
                  assessment(
                      "assessment.drafted",
                      """
                      {"evidence":[{"kind":"assessment","id":"forged-old","version":1}]}""");
                  FORGER.event("assessment", "forged-old", "assessment.superseded", "{}");
                }))
        .containsKey(MARKED);
  }

  @Test
  void aDraftMadeAfterTheCorrectionNeedsNoMark() {
    assertThat(
            FORGER.brokenBy(
                () -> {
                  FORGER.event("survey", "forged-round", "survey.round-closed", "{}");
                  FORGER.event(
                      "survey",
                      "forged-round",
                      "survey.figures-corrected",
                      "{\"afterClosing\":true}");
                  assessment("assessment.drafted", ROUND);
                }))
        .doesNotContainKey(MARKED);
  }

  @Test
  void aCorrectionBeforeNobodyIsFound() {
    found(
        "every correction is confirmed or before its owner",
        () -> FORGER.event("correction", "forged", "correction.opened", "{}"),
        "correction forged waits without a task");
  }

  private static void assessment(String name, String payload) {
    FORGER.event("assessment", "forged", name, payload);
  }

  private static void found(String invariant, Runnable forgery, String... lines) {
    assertThat(FORGER.brokenBy(forgery))
        .hasEntrySatisfying(invariant, found -> assertThat(found).containsExactly(lines));
  }
}
