package org.meguri.command.assessment;

import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.actor.SomeActors.theSystem;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;

class CorrectedEvidenceTest extends AssessmentFixture {

  @Test
  void marksThePublishedAssessmentThatCitesIt() {
    fixture
        .given(published())
        .when(new MarkEvidenceCorrected(A, PLAN_V2, "二重計上"), by(theSystem()))
        .expectEvents(new EvidenceCorrected(A, K_RIP, PLAN_V2, "二重計上"));
  }

  @Test
  void marksNothingThatDoesNotCiteIt() {
    refused(
        published(),
        new MarkEvidenceCorrected(A, ROUND_V5, "二重計上"),
        theSystem(),
        EVIDENCE_NOT_CITED);
  }
}
