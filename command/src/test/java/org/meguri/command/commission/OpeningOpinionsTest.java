package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class OpeningOpinionsTest extends ReviewFixture {

  @Test
  void theSystemOpensThemWhenAllAreIn() {
    fixture
        .given(and(assigned(), given(HARA), given(NODA), declined(UEKI)))
        .when(new OpenOpinions(R), by(theSystem()))
        .expectEvents(new OpinionsOpened(R, K_RIP, PersonId.SYSTEM));
  }

  @Test
  void notBefore() {
    refused(
        and(assigned(), given(HARA), given(NODA)),
        new OpenOpinions(R),
        theSystem(),
        OPINIONS_SEALED);
  }

  @Test
  void theChairOpensThemOnceTheQuorumIsMet() {
    fixture
        .given(and(assigned(), given(HARA), given(NODA)))
        .when(new OpenOpinions(R), by(aMember("hara")))
        .expectEvents(new OpinionsOpened(R, K_RIP, HARA));
  }

  @Test
  void notBelowTheQuorum() {
    refused(and(assigned(), given(HARA)), new OpenOpinions(R), aMember("hara"), QUORUM_NOT_MET);
  }

  @Test
  void anotherMemberOpensNothing() {
    refused(
        and(assigned(), given(HARA), given(NODA)),
        new OpenOpinions(R),
        aMember("noda"),
        NOT_THE_CHAIR);
  }
}
