package org.meguri.command.assessment;

import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.OpinionId;

class AnsweringOpinionsTest extends AssessmentFixture {

  @Test
  void anOfficerAnswersAnOpinion() {
    heard();
    fixture
        .given(forwarded())
        .when(new AnswerOpinion(A, HARAS, "計画に反映した。"), by(OFFICER))
        .expectEvents(new OpinionAnswered(A, K_RIP, HARAS, "計画に反映した。", OTSU));
  }

  @Test
  void anOpinionNobodyGaveHasNoAnswer() {
    heard();
    refused(
        forwarded(), new AnswerOpinion(A, OpinionId.of("other"), "回答"), OFFICER, OPINION_UNKNOWN);
  }

  @Test
  void theAnswerIsWritten() {
    heard();
    refused(
        forwarded(),
        new AnswerOpinion(A, HARAS, " "),
        OFFICER,
        TEXT_MISSING,
        "field",
        "answer." + HARAS);
  }
}
