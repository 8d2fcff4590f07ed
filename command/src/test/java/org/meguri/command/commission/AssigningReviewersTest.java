package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;

class AssigningReviewersTest extends ReviewFixture {

  @Test
  void membersInTermAreAssignedLessThoseInConflict() {
    members.remove(3);
    conflicts.add(new Exclusion(NODA, ConflictKind.EMPLOYMENT, false));
    fixture
        .given(opened(), convened())
        .when(new AssignReviewers(R, DAY), by(theSystem()))
        .expectEvents(
            new ReviewersAssigned(R, K_RIP, List.of(HARA, UEKI), List.copyOf(conflicts), 2, HARA));
  }

  @Test
  void whereTheChairIsInConflictTheNextChairs() {
    members.subList(2, 4).clear();
    conflicts.add(new Exclusion(HARA, ConflictKind.BOARD_SEAT, true));
    fixture
        .given(opened(), convened())
        .when(new AssignReviewers(R, DAY), by(theSystem()))
        .expectEvents(
            new ReviewersAssigned(R, K_RIP, List.of(NODA), List.copyOf(conflicts), 1, NODA));
  }

  @Test
  void notBeforeASessionIsConvened() {
    refused(List.of(opened()), new AssignReviewers(R, DAY), theSystem(), NOT_CONVENED);
  }

  @Test
  void notWhereNobodyIsEligible() {
    members.clear();
    refused(
        List.of(opened(), convened()), new AssignReviewers(R, DAY), theSystem(), NOBODY_ELIGIBLE);
  }

  @Test
  void onlyOnce() {
    refused(assigned(), new AssignReviewers(R, DAY), theSystem(), WRONG_STATE);
  }
}
