package org.meguri.command.assessment;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;

class ForwardingAssessmentTest extends AssessmentFixture {

  @Test
  void theDirectorForwardsWhatAnotherDrafted() {
    fixture
        .given(begun(), drafted(1))
        .when(new ForwardAssessment(A, 1), by(DIRECTOR))
        .expectEvents(new AssessmentForwarded(A, K_RIP, 1, SHIBA));
  }

  @Test
  void whoDraftedItDoesNotForwardIt() {
    Actor officerMadeDirector =
        holding(
            OTSU.value(),
            new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)),
            new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));
    refused(
        List.of(begun(), drafted(1)), new ForwardAssessment(A, 1), officerMadeDirector, FOUR_EYES);
  }

  @Test
  void anotherBureausDirectorDoesNot() {
    refused(
        List.of(begun(), drafted(1)),
        new ForwardAssessment(A, 1),
        FOREIGN_DIRECTOR,
        NOT_AUTHORIZED,
        "role",
        Role.DIRECTOR.name());
  }

  @Test
  void whatIsNotDraftedCannotBeForwarded() {
    refused(List.of(begun()), new ForwardAssessment(A, 0), DIRECTOR, NOT_DRAFTED);
  }

  @Test
  void whatTheDirectorDidNotSeeIsNotForwarded() {
    refused(
        List.of(begun(), drafted(1), drafted(2)),
        new ForwardAssessment(A, 1),
        DIRECTOR,
        STALE_VERSION,
        "found",
        "2");
  }

  @Test
  void aDraftSentBackIsDraftedAnewAndThenForwarded() {
    fixture
        .given(begun(), drafted(1), new AssessmentSentBack(A, K_RIP, 1, "根拠不足", SHIBA), drafted(2))
        .when(new ForwardAssessment(A, 2), by(DIRECTOR))
        .expectEvents(new AssessmentForwarded(A, K_RIP, 2, SHIBA));
  }

  @Test
  void aDraftSentBackIsNotForwardedAsItIs() {
    refused(
        List.of(begun(), drafted(1), new AssessmentSentBack(A, K_RIP, 1, "根拠不足", SHIBA)),
        new ForwardAssessment(A, 1),
        DIRECTOR,
        WRONG_STATE);
  }
}
