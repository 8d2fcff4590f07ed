package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import org.junit.jupiter.api.Test;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class DecliningReviewTest extends ReviewFixture {

  @Test
  void aReviewerDeclaresTheConflictAndTheDeclarationStays() {
    fixture.given(assigned()).when(decline(NODA), by(aMember("noda"))).expectEvents(declined(NODA));
  }

  @Test
  void withAReason() {
    refused(
        assigned(),
        new DeclineReview(R, NODA, ConflictKind.OTHER, " "),
        aMember("noda"),
        REASON_MISSING,
        "field",
        "reason");
  }

  @Test
  void alsoAfterAnOpinionWhichThenCountsNoMore() {
    fixture
        .given(and(assigned(), given(HARA), given(NODA), declined(NODA)))
        .when(new CountQuorum(R), by(theSystem()))
        .expectEvents(new QuorumCounted(R, K_RIP, 1, 2, false));
  }
}
