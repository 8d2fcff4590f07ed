package org.meguri.command.assessment;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.actor.SomeActors.theSystem;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Role;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;

class BeginningAssessmentTest extends AssessmentFixture {

  private final BeginAssessment begin =
      new BeginAssessment(A, AssessmentKind.EX_ANTE, K_RIP, KYUSHU, 2006, PLAN, List.of(PLAN_V2));

  @Test
  void theSystemBegins() {
    fixture.givenNoPriorActivity().when(begin, by(theSystem())).expectEvents(begun());
  }

  @Test
  void nobodyElseDoes() {
    fixture
        .givenNoPriorActivity()
        .when(begin, by(OFFICER))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(NOT_AUTHORIZED, "role", Role.SYSTEM.name()));
  }

  @Test
  void onlyOnce() {
    refused(List.of(begun()), begin, theSystem(), BEGUN_ALREADY);
  }

  @Test
  void notOnAPlanNobodySubmitted() {
    standing.withoutSubmittedPlan();
    fixture
        .givenNoPriorActivity()
        .when(begin, by(theSystem()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(PLAN_NOT_SUBMITTED));
  }
}
