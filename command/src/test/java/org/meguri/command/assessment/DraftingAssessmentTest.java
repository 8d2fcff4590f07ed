package org.meguri.command.assessment;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Role;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.Resolution;

class DraftingAssessmentTest extends AssessmentFixture {

  @Test
  void anOfficerOfTheBureauDrafts() {
    fixture.given(begun()).when(draft(0), by(OFFICER)).expectEvents(drafted(1));
  }

  @Test
  void withoutEvidenceOfItsOwnTheDraftRestsOnWhatItWasBegunWith() {
    fixture
        .given(begun())
        .when(
            new DraftAssessment(
                A, 0, allMarks(), null, List.of(), RECOMMENDS_B, Grade.B, null, "総括"),
            by(OFFICER))
        .expectEvents(drafted(1));
  }

  @Test
  void anOfficerOfAnotherBureauDoesNot() {
    refused(
        List.of(begun()), draft(0), FOREIGN_OFFICER, NOT_AUTHORIZED, "role", Role.OFFICER.name());
  }

  @Test
  void anOfficerWhoIsAlsoStaffOfTheProjectDoesNot() {
    refused(List.of(begun()), draft(0), both(Role.OFFICER), OWN_ORGANIZATION);
  }

  @Test
  void aDraftOnAnOlderVersionIsStale() {
    refused(List.of(begun(), drafted(1)), draft(0), OFFICER, STALE_VERSION, "found", "1");
  }

  @Test
  void aMissingCriterionIsNamed() {
    refused(
        List.of(begun()),
        new DraftAssessment(
            A,
            0,
            allMarks().subList(0, 5),
            null,
            List.of(PLAN_V2),
            RECOMMENDS_B,
            Grade.B,
            null,
            "総括"),
        OFFICER,
        CRITERION_MISSING,
        "field",
        "mark.6");
  }

  @Test
  void aDraftHasASummary() {
    refused(
        List.of(begun()),
        new DraftAssessment(
            A, 0, allMarks(), null, List.of(PLAN_V2), RECOMMENDS_B, Grade.B, null, " "),
        OFFICER,
        TEXT_MISSING,
        "field",
        "summary");
  }

  @Test
  void aDraftOnAPlanResubmittedMeanwhileIsStale() {
    standing.withSubmittedPlan(3);
    refused(List.of(begun()), draft(0), OFFICER, EVIDENCE_STALE, "evidence", PLAN.value());
  }

  @Test
  void whileTheCommissionReviewsNobodyDraftsAnew() {
    reviews.open();
    refused(forwarded(), draft(1), OFFICER, WRONG_STATE);
  }

  @Test
  void whatTheCommissionReturnedIsDraftedAnew() {
    reviews.open().resolved(Resolution.RETURN);
    fixture.given(forwarded()).when(draft(1), by(OFFICER)).expectEvents(drafted(2));
  }

  @Test
  void whatIsPublishedIsNeverChanged() {
    refused(published(), draft(1), OFFICER, PUBLISHED_ALREADY);
  }
}
