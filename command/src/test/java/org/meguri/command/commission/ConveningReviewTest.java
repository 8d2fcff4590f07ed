package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class ConveningReviewTest extends ReviewFixture {

  @Test
  void theSecretariatPutsItBeforeASession() {
    fixture
        .given(opened())
        .when(new ConveneReview(R, S, HELD_ON), by(aPolicyOfficer()))
        .expectEvents(convened());
  }

  @Test
  void theSessionMustBeConvenedForThatDay() {
    refused(
        List.of(opened()),
        new ConveneReview(R, S, HELD_ON.plusDays(1)),
        aPolicyOfficer(),
        SESSION_UNKNOWN,
        "field",
        "session");
  }
}
