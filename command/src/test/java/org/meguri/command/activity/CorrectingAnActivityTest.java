package org.meguri.command.activity;

import static org.meguri.command.activity.ActivityExamples.ACTIVITY;
import static org.meguri.command.activity.ActivityExamples.COUNCIL;
import static org.meguri.command.activity.ActivityExamples.HELD;
import static org.meguri.command.activity.ActivityExamples.TODAY;
import static org.meguri.command.activity.ActivityExamples.recorded;
import static org.meguri.command.activity.ActivityExamples.seminar;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;

import org.junit.jupiter.api.Test;
import org.meguri.command.activity.ActivityCommand.CorrectActivity;
import org.meguri.command.activity.ActivityCommand.WithdrawActivity;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.actor.ActorRefused;

class CorrectingAnActivityTest extends ActivityFixture {
  @Test
  void aCorrectionIsTheNextVersionWithItsReason() {
    activity
        .given(recorded(seminar(40)))
        .when(correction(seminar(35)), by(STAFF))
        .expectEvents(
            new ActivityCorrected(
                ACTIVITY, K_RIP, COUNCIL, 2, seminar(35), "Miscounted", HELD, STAFF.person()));
    refused(
        activity.given(recorded(seminar(40))).when(correction(seminar(40)), by(STAFF)),
        ActivityRefused.NOTHING_TO_CORRECT);
    refused(
        activity
            .given(recorded(seminar(40)))
            .when(new CorrectActivity(ACTIVITY, 0, seminar(35), "Why", TODAY), by(STAFF)),
        ActivityRefused.STALE_VERSION,
        "found",
        "1");
    refused(
        activity
            .given(recorded(seminar(40)))
            .when(new CorrectActivity(ACTIVITY, 1, seminar(35), " ", TODAY), by(STAFF)),
        ActivityRefused.REASON_MISSING,
        "field",
        "reason");
    refused(
        activity.given(recorded(seminar(40))).when(correction(seminar(35)), by(STRANGER)),
        ActorRefused.NOT_AUTHORIZED);
  }

  @Test
  void aWithdrawnRecordIsNotTouchedAgain() {
    ActivityWithdrawn withdrawn =
        new ActivityWithdrawn(ACTIVITY, K_RIP, COUNCIL, "Held by another", MANAGER.person());
    activity
        .given(recorded(seminar(40)))
        .when(new WithdrawActivity(ACTIVITY, "Held by another"), by(MANAGER))
        .expectEvents(withdrawn);
    refused(
        activity.given(recorded(seminar(40)), withdrawn).when(correction(seminar(35)), by(MANAGER)),
        ActivityRefused.ACTIVITY_WITHDRAWN);
  }
}
