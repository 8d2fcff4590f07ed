package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class UnknownReviewTest extends ReviewFixture {

  @Test
  void nothingCanBeAskedOfAReviewNeverOpened() {
    for (Object command :
        List.of(
            new ConveneReview(R, S, HELD_ON),
            new AssignReviewers(R, DAY),
            replaceBy(IDE),
            opinion(NODA),
            decline(NODA),
            new CountQuorum(R),
            new OpenOpinions(R),
            resolveByTwo())) {
      fixture
          .givenNoPriorActivity()
          .when(command, by(theSystem()))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(REVIEW_UNKNOWN));
    }
  }
}
