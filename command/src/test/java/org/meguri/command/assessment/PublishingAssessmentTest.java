package org.meguri.command.assessment;

import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.actor.SomeActors.theSystem;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;

class PublishingAssessmentTest extends AssessmentFixture {

  @Test
  void theSystemPublishesWhatIsApproved() {
    fixture
        .given(and(answered(), approved(null)))
        .when(new PublishAssessment(A, DAY), by(theSystem()))
        .expectEvents(new AssessmentPublished(A, K_RIP, 1, Grade.B, DAY));
  }

  @Test
  void notBefore() {
    refused(answered(), new PublishAssessment(A, DAY), theSystem(), NOT_APPROVED);
  }

  @Test
  void onlyOnce() {
    refused(published(), new PublishAssessment(A, DAY), theSystem(), PUBLISHED_ALREADY);
  }

  @Test
  void aPublishedSuccessorTakesItsPlace() {
    successorPublished = true;
    fixture
        .given(published())
        .when(new SupersedeAssessment(A, SUCCESSOR, "集計の訂正"), by(theSystem()))
        .expectEvents(new AssessmentSuperseded(A, K_RIP, SUCCESSOR, "集計の訂正"));
  }

  @Test
  void anUnpublishedOneDoesNot() {
    refused(
        published(),
        new SupersedeAssessment(A, SUCCESSOR, "集計の訂正"),
        theSystem(),
        SUCCESSOR_NOT_PUBLISHED);
  }
}
