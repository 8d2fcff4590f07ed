package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/**
 * The whole programme's year, assessed in the browser on what is published of it: marks, a grade
 * that departs from the table's for a reason, the commission's opinions and their answers, and the
 * page that keeps all of it.
 */
@Order(6)
class ProgrammeAssessmentInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String WHOLE = "whole-programme";
  private static final int YEAR = 2007;
  private static final String ASSESSMENT = "assessment-" + WHOLE + "-" + YEAR + "-PROGRAMME_ANNUAL";
  private static final String PAGE = "/cases/assessment/" + ASSESSMENT;
  private static final String WHY = "災害の影響を受けた地域の数値を割り引いて見た。";
  private static final String OPINION = "地域間の連携に課題が残る。";
  private static final String ANSWER = "広域の商談会を次年度の計画に加える。";

  private final AtDesk officer = AtDesk.of("policy.officer");
  private final AtDesk director = AtDesk.of("policy.director");
  private final AtDesk chair = AtDesk.of("commission.chair");

  @BeforeAll
  static void theYearsAssessmentIsDue() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 16));
    MEGURI
        .bean(RuntimeService.class)
        .startProcessInstanceByKey(
            "programme-assessment",
            ASSESSMENT,
            Map.of(
                "projectId",
                WHOLE,
                "bureauId",
                "policy-group",
                "fiscalYear",
                YEAR,
                "assessmentId",
                ASSESSMENT,
                "kind",
                "PROGRAMME_ANNUAL"));
    MEGURI.settle();
  }

  @Test
  void theProgrammesYearIsAssessedReviewedAnsweredAndPublished() {
    drafted();
    director.opens("unclaimed", "directorReviewProgramme", WHOLE).looks("directorReviewProgramme");
    director.fillsTheRest().completes("FORWARD");
    List<AtDesk> reviewers = reviewed();
    answered();
    director.opens("unclaimed", "approveProgramme", WHOLE).looks("approveProgramme");
    director.fillsTheRest().completes("APPROVE");
    thePageKeepsAllOfIt();
    Stream.concat(reviewers.stream(), Stream.of(officer, director, chair))
        .forEach(desk -> assertThat(desk.window().complaints()).as(desk.login()).isEmpty());
  }

  /** The officer sees the year as worse than the table does, and has to say why. */
  private void drafted() {
    officer.opens("unclaimed", "assessProgramme", WHOLE).looks("assessProgramme");
    assertThat(officer.text()).contains(AtDesk.word("evidence.projectGrades"));
    officer.marksAll("B").takesTheRecommendedGrade();
    assertThat(officer.page().locator("[name=grade]").inputValue()).isNotEqualTo("D");
    officer.fills("grade", "D").fillsTheRest();
    assertThat(officer.isRefused("departureReason")).contains(AtDesk.word("field.departureReason"));
    officer.fills("departureReason", WHY).completes();
  }

  private List<AtDesk> reviewed() {
    officer.opens("unclaimed", "convene", WHOLE);
    officer.fills("heldOn", "2007-05-16").fills("place", "経済産業省 別館").completes();
    List<AtDesk> reviewers = MEGURI.holders("giveOpinion", WHOLE).stream().map(AtDesk::of).toList();
    assertThat(reviewers).isNotEmpty();
    for (AtDesk reviewer : reviewers) {
      reviewer.opens("mine", "giveOpinion", WHOLE);
      assertThat(reviewer.text()).contains(AtDesk.word("evidence.projectGrades"), WHY);
      reviewer.chooses("OPINION").fills("recommendation", "APPROVE");
      reviewer.fills("text", OPINION + reviewer.login()).completes();
    }
    chair.opens("mine", "resolve", WHOLE);
    for (Locator vote : chair.page().locator("select[name^='vote.']").all()) {
      vote.selectOption("APPROVE");
    }
    chair.fills("resolution", "APPROVE").fillsTheRest().completes();
    return reviewers;
  }

  private void answered() {
    officer.opens("unclaimed", "answerOpinionsProgramme", WHOLE).looks("answerOpinionsProgramme");
    assertThat(officer.text()).contains(OPINION);
    for (Locator answer : officer.page().locator("textarea[name^='answer.']").all()) {
      answer.fill(ANSWER);
    }
    officer.completes();
  }

  private void thePageKeepsAllOfIt() {
    officer.window().look(PAGE, "assessment-programme");
    assertThat(officer.text())
        .contains(AtDesk.word("state.assessment.PUBLISHED"), AtDesk.word("grade.D"))
        .contains(WHY, OPINION, ANSWER)
        .contains("K-RIP");
    assertThat(officer.page().locator("main a[href*='assessment-k-rip-2006-EX_POST']").count())
        .isEqualTo(1);
  }
}
