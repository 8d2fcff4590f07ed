package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;
import org.meguri.command.programme.Examples;

class OpeningReviewTest extends ReviewFixture {

  private final OpenReview open = new OpenReview(R, A, K_RIP, Examples.KYUSHU, 2006, C);

  @Test
  void theSystemOpensAReview() {
    fixture.givenNoPriorActivity().when(open, by(theSystem())).expectEvents(opened());
  }

  @Test
  void nobodyElseDoes() {
    fixture
        .givenNoPriorActivity()
        .when(open, by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(NOT_AUTHORIZED, "role", Role.SYSTEM.name()));
  }

  @Test
  void anAssessmentHasOneUnresolvedReviewAtATime() {
    reviews.open();
    fixture
        .givenNoPriorActivity()
        .when(open, by(theSystem()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(REVIEW_OPEN_ALREADY));
  }

  @Test
  void afterAResolutionThereMayBeAnother() {
    reviews.open().resolved(Resolution.RETURN);
    fixture.givenNoPriorActivity().when(open, by(theSystem())).expectEvents(opened());
  }
}
