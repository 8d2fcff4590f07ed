package org.meguri.command.assessment;

import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.actor.SomeActors.theSystem;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;

class UnknownAssessmentTest extends AssessmentFixture {

  @Test
  void nothingCanBeAskedOfAnAssessmentNeverBegun() {
    for (Object command :
        List.of(
            draft(0),
            new SendBackAssessment(A, 1, "理由"),
            new ForwardAssessment(A, 1),
            new AnswerOpinion(A, HARAS, "回答"),
            new ApproveAssessment(A, 1, null))) {
      fixture
          .givenNoPriorActivity()
          .when(command, by(theSystem()))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(ASSESSMENT_UNKNOWN));
    }
  }

  @Test
  void nothingFollowsFromAnAssessmentNeverBegun() {
    for (Object command :
        List.of(
            new PublishAssessment(A, DAY),
            new SupersedeAssessment(A, SUCCESSOR, "理由"),
            new MarkEvidenceCorrected(A, PLAN_V2, "理由"),
            new RecommendReflection(A, RECOMMENDS_B),
            new ProposeReflection(A, Reflection.CONTINUE, "理由"),
            new SendBackReflection(A, "理由"),
            new DecideReflection(A, Reflection.CONTINUE, "理由", DAY))) {
      fixture
          .givenNoPriorActivity()
          .when(command, by(theSystem()))
          .expectNoEvents()
          .expectException(AggregateNotFoundException.class);
    }
  }
}
