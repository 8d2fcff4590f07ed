package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.ops.check.Checks;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/**
 * One project's fiscal year 2006 from plan to reflection, by its people, through the real pages.
 * Each form is looked at in both languages before it is filled in.
 */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearInTheBrowserTest {

  private static final String PROJECT = "k-rip";
  private static final String IN_CONFLICT = "commission.member3";
  private static final RunningMeguri MEGURI = RunningMeguri.shared();

  private final AtDesk manager = AtDesk.of(PROJECT + ".manager");
  private final AtDesk officer = AtDesk.of("kyushu.officer1");
  private final AtDesk director = AtDesk.of("kyushu.director");
  private final AtDesk secretariat = AtDesk.of("policy.officer");

  @Test
  @Order(1)
  void tenPeopleWorkAProjectThroughItsYear() {
    managerSubmitsThePlan();
    officerAssessesAndDirectorForwards();
    commissionReviewsTheExAnteAssessment();
    memberInConflictSeesNothingOfIt();
    officerAnswersAndDirectorApproves();
    springSurveyIsAnsweredCheckedAndClosed();
    exPostAssessmentIsDraftedForwardedAndReviewed();
    exPostAssessmentIsPublishedAndTheProjectContinues();
    auditorSeesTheYearAsOfThreeMoments();
  }

  private void managerSubmitsThePlan() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
    manager.opens("unclaimed", "draftPlan", PROJECT).looks("draftPlan");
    String activities = "parts.k-rip-promotion.activities";
    manager.fills(activities, "企業訪問、研究会、商談会を年間を通じて実施する。");
    Locator saved = manager.page().locator("[data-draft-status]");
    manager.page().waitForCondition(() -> saved.innerText().contains("下書き保存"));
    manager.window().open(manager.address());
    manager
        .page()
        .waitForCondition(
            () -> manager.page().inputValue("[name='" + activities + "']").contains("商談会"));
    manager
        .fills("parts.k-rip-promotion.yearlyTargets.NEW_BUSINESSES_LAUNCHED", "300")
        .fills("budgetRequestYen", "120000000")
        .fills("ownFundsPercent", "25")
        .fills("ownFundsSources", "会費及び事業収入")
        .completes();
  }

  private void officerAssessesAndDirectorForwards() {
    MEGURI.goOnTo(LocalDate.of(2006, 2, 16));
    officer.opens("unclaimed", "assessPlan", PROJECT).chooses("FORWARD").looks("assessPlan");
    officer.chooses("FORWARD").marksAll("B").takesTheRecommendedGrade().fillsTheRest();
    officer.completes();
    director.opens("unclaimed", "directorReview", PROJECT).looks("directorReview").fillsTheRest();
    director.completes("FORWARD");
  }

  private void commissionReviewsTheExAnteAssessment() {
    commissionReviews("2006-02-24", "exAnte");
  }

  private void memberInConflictSeesNothingOfIt() {
    AtDesk inConflict = AtDesk.of(IN_CONFLICT);
    assertThat(inConflict.window().open("/projects/" + PROJECT)).isEqualTo(403);
    assertThat(inConflict.text()).contains(AtDesk.word("refused.conflict-of-interest"));
    inConflict.window().open("/projects");
    assertThat(inConflict.text()).doesNotContain("K-RIP");
    for (String view : List.of("mine", "unclaimed", "waiting", "done")) {
      inConflict.window().open("/tasks?view=" + view);
      assertThat(inConflict.text()).doesNotContain("K-RIP");
    }
  }

  private void officerAnswersAndDirectorApproves() {
    MEGURI.goOnTo(LocalDate.of(2006, 3, 13));
    answersAndApproval("answerOpinions", "approvePlan");
    manager.window().open("/projects/" + PROJECT + "?tab=assessments");
    assertThat(manager.text()).contains(AtDesk.word("state.assessment.PUBLISHED"));
  }

  private void springSurveyIsAnsweredCheckedAndClosed() {
    MEGURI.goOnTo(LocalDate.of(2007, 4, 2));
    manager.opens("unclaimed", "submitFigures", PROJECT).looks("submitFigures").fillsTheRest();
    manager.fills("figures.NEW_BUSINESSES_LAUNCHED", "288").completes();
    officer.opens("unclaimed", "submitBureauFigures", PROJECT).looks("submitBureauFigures");
    officer.fillsTheRest().completes();
    AtDesk second = AtDesk.of("kyushu.officer2");
    second.opens("unclaimed", "checkFigures", PROJECT).looks("checkFigures");
    second.chooses("CLOSE").completes();
    director.opens("unclaimed", "closeRound", PROJECT).looks("closeRound");
    director.chooses("CLOSE").completes();
  }

  private void exPostAssessmentIsDraftedForwardedAndReviewed() {
    officer.opens("unclaimed", "assessExPost", PROJECT).looks("assessExPost");
    officer.marksAll("B").takesTheRecommendedGrade().fillsTheRest().completes();
    director.opens("unclaimed", "directorReviewExPost", PROJECT).looks("directorReviewExPost");
    director.fillsTheRest().completes("FORWARD");
    commissionReviews("2007-04-20", "exPost");
  }

  private void exPostAssessmentIsPublishedAndTheProjectContinues() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 14));
    answersAndApproval("answerOpinionsExPost", "approveExPost");
    officer.opens("unclaimed", "proposeReflection", PROJECT).looks("proposeReflection");
    officer.fills("outcome", "CONTINUE").fillsTheRest().completes();
    director.opens("unclaimed", "decideReflection", PROJECT).looks("decideReflection");
    director.chooses("DECIDE").fills("outcome", "CONTINUE").fillsTheRest().completes();
    manager.window().open("/projects/" + PROJECT + "?tab=assessments");
    assertThat(manager.text()).contains(AtDesk.word("reflection.CONTINUE"));
  }

  private void auditorSeesTheYearAsOfThreeMoments() {
    AtDesk auditor = AtDesk.of("auditor");
    String submitted = at(auditor, "plan.submitted");
    String approved = at(auditor, "plan.approved");
    String reflected = at(auditor, "assessment.reflection-decided");
    assertThat(List.of(submitted, approved, reflected)).doesNotHaveDuplicates();
    assertThat(submitted).contains(AtDesk.word("state.plan.SUBMITTED"));
    assertThat(approved).contains(AtDesk.word("state.plan.APPROVED"));
    assertThat(reflected).contains(AtDesk.word("reflection.CONTINUE"));
    assertThat(submitted).doesNotContain(AtDesk.word("state.plan.APPROVED"));
  }

  @Test
  @Order(2)
  void nobodySawAnythingWrong() {
    assertThat(AtDesk.complaintsOfAll()).isEmpty();
  }

  @Test
  @Order(3)
  void logEngineTaskListAndReadModelsAgree() {
    assertThat(MEGURI.bean(Checks.class).run())
        .allSatisfy(result -> assertThat(result.violations()).as(result.invariant()).isEmpty());
  }

  private void commissionReviews(String heldOn, String kind) {
    secretariat.opens("unclaimed", "convene", PROJECT).looks("convene-" + kind);
    secretariat.fills("heldOn", heldOn).fills("place", "経済産業省 別館").completes();
    List<String> reviewers = MEGURI.holders("giveOpinion", PROJECT);
    assertThat(reviewers).hasSizeGreaterThanOrEqualTo(3).doesNotContain(IN_CONFLICT);
    for (String login : reviewers) {
      AtDesk reviewer = AtDesk.of(login);
      reviewer.opens("mine", "giveOpinion", PROJECT);
      if (login.equals(reviewers.get(0))) {
        reviewer.looks("giveOpinion-" + kind);
      }
      reviewer.chooses("OPINION").fills("recommendation", "APPROVE");
      reviewer.fills("text", "目標設定は妥当である。" + login + "の意見。").completes();
    }
    AtDesk chair = AtDesk.of("commission.chair");
    chair.opens("mine", "resolve", PROJECT).looks("resolve-" + kind);
    chair.fills("resolution", "APPROVE");
    for (Locator vote : chair.page().locator("select[name^='vote.']").all()) {
      vote.selectOption("APPROVE");
    }
    chair.fillsTheRest().completes();
  }

  private void answersAndApproval(String answering, String approving) {
    officer.opens("unclaimed", answering, PROJECT).looks(answering);
    assertThat(officer.text()).contains("の意見");
    officer.fillsTheRest().completes();
    director.opens("unclaimed", approving, PROJECT).looks(approving);
    director.fillsTheRest().completes("APPROVE");
  }

  /** The replay's state just after the project's first event of that name. */
  private static String at(AtDesk auditor, String event) {
    long position =
        MEGURI
            .jdbc()
            .sql(
                "select min(p.position) from log.position p join log.event e using (global_index)"
                    + " where e.name = ? and e.stream like ?")
            .params(event, "%" + PROJECT + "%")
            .query(Long.class)
            .single();
    auditor
        .window()
        .look("/audit/projects/" + PROJECT + "?position=" + position, "replay-" + event);
    return auditor.page().locator("#state").innerText();
  }
}
