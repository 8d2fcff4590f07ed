package org.meguri.command.assessment;

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

class ApprovingAssessmentTest extends AssessmentFixture {

  @Test
  void theDirectorApprovesWhatTheCommissionHeard() {
    heard();
    fixture
        .given(answered())
        .when(new ApproveAssessment(A, 1, null), by(DIRECTOR))
        .expectEvents(approved(null));
  }

  @Test
  void notWithoutTheCommissionsOpinion() {
    reviews.open().resolved(Resolution.APPROVE);
    refused(forwarded(), new ApproveAssessment(A, 1, null), DIRECTOR, NO_OPINION_ON_RECORD);
  }

  @Test
  void notWithoutItsResolution() {
    reviews.open().withOpinionOf("hara");
    refused(forwarded(), new ApproveAssessment(A, 1, null), DIRECTOR, NO_RESOLUTION_ON_RECORD);
  }

  @Test
  void notWithAnOpinionUnanswered() {
    heard();
    refused(
        forwarded(),
        new ApproveAssessment(A, 1, null),
        DIRECTOR,
        OPINION_UNANSWERED,
        "field",
        "answer." + HARAS);
  }

  @Test
  void whoAnsweredTheOpinionsDoesNotApprove() {
    heard();
    refused(
        and(forwarded(), new OpinionAnswered(A, K_RIP, HARAS, "回答", SHIBA)),
        new ApproveAssessment(A, 1, null),
        DIRECTOR,
        FOUR_EYES);
  }

  @Test
  void aDirectorWhoIsStaffOfTheProjectDoesNotApprove() {
    heard();
    refused(answered(), new ApproveAssessment(A, 1, null), both(Role.DIRECTOR), OWN_ORGANIZATION);
  }

  @Test
  void againstTheCommissionsReturnOnlyWithReasons() {
    reviews.open().withOpinionOf("hara").resolved(Resolution.RETURN);
    refused(
        answered(),
        new ApproveAssessment(A, 1, null),
        DIRECTOR,
        DEPARTURE_UNREASONED,
        "field",
        "departureReason");
  }

  @Test
  void theReasonedDepartureIsPublishedWithIt() {
    reviews.open().withOpinionOf("hara").resolved(Resolution.RETURN);
    fixture
        .given(answered())
        .when(new ApproveAssessment(A, 1, "地域の実情"), by(DIRECTOR))
        .expectEvents(
            new AssessmentApproved(A, K_RIP, 1, Grade.B, Resolution.RETURN, "地域の実情", SHIBA));
  }

  @Test
  void notWhereThePlanWasResubmittedAfterItWasAssessed() {
    heard();
    standing.withSubmittedPlan(3);
    refused(
        answered(),
        new ApproveAssessment(A, 1, null),
        DIRECTOR,
        EVIDENCE_STALE,
        "evidence",
        PLAN.value());
  }

  @Test
  void whatIsNotForwardedIsNotApproved() {
    refused(List.of(begun(), drafted(1)), new ApproveAssessment(A, 1, null), DIRECTOR, WRONG_STATE);
  }
}
