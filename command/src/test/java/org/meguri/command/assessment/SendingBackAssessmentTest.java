package org.meguri.command.assessment;

import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;

class SendingBackAssessmentTest extends AssessmentFixture {

  @Test
  void theDirectorSendsADraftBackWithReasons() {
    fixture
        .given(begun(), drafted(1))
        .when(new SendBackAssessment(A, 1, "根拠不足"), by(DIRECTOR))
        .expectEvents(new AssessmentSentBack(A, K_RIP, 1, "根拠不足", SHIBA));
  }

  @Test
  void notWithoutReasons() {
    refused(
        List.of(begun(), drafted(1)),
        new SendBackAssessment(A, 1, ""),
        DIRECTOR,
        REASON_MISSING,
        "field",
        "reason");
  }

  @Test
  void notWhileTheCommissionReviews() {
    reviews.open();
    refused(forwarded(), new SendBackAssessment(A, 1, "理由"), DIRECTOR, WRONG_STATE);
  }

  @Test
  void afterTheResolutionOnlyTheAnswersGoBack() {
    heard();
    fixture
        .given(and(answered(), new AssessmentSentBack(A, K_RIP, 1, "回答不足", SHIBA)))
        .when(new ApproveAssessment(A, 1, null), by(DIRECTOR))
        .expectEvents(approved(null));
  }
}
