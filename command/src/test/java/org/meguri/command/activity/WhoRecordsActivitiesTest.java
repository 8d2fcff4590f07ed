package org.meguri.command.activity;

import static org.meguri.command.activity.ActivityExamples.ACTIVITY;
import static org.meguri.command.activity.ActivityExamples.HELD;
import static org.meguri.command.activity.ActivityExamples.TODAY;
import static org.meguri.command.activity.ActivityExamples.VISIT;
import static org.meguri.command.activity.ActivityExamples.recorded;
import static org.meguri.command.activity.ActivityExamples.recording;
import static org.meguri.command.activity.ActivityExamples.seminar;
import static org.meguri.command.activity.ActivityExamples.visit;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;

class WhoRecordsActivitiesTest extends ActivityFixture {
  @Test
  void staffManagersAndOfficersRecordForAnOrganization() {
    activity
        .givenNoPriorActivity()
        .when(recording(seminar(40)), by(MANAGER))
        .expectEvents(recorded(seminar(40)));
    for (Actor actor : List.of(STAFF, OFFICER)) {
      activity
          .givenNoPriorActivity()
          .when(recording(seminar(40)), by(actor))
          .expectResultMessagePayload(Outcome.accepted(ACTIVITY));
    }
    for (Actor actor : List.of(STRANGER, DIRECTOR, FOREIGN_OFFICER)) {
      refused(when(recording(seminar(40)), actor), ActorRefused.NOT_AUTHORIZED);
    }
  }

  @Test
  void theBureausOwnIsRecordedByItsOfficersOnly() {
    RecordActivity own = new RecordActivity(ACTIVITY, K_RIP, KYUSHU.value(), visit(VISIT), TODAY);
    activity
        .givenNoPriorActivity()
        .when(own, by(OFFICER))
        .expectResultMessagePayload(Outcome.accepted(ACTIVITY));
    refused(when(own, MANAGER), ActorRefused.NOT_AUTHORIZED);
    refused(
        when(new RecordActivity(ACTIVITY, K_RIP, "other", seminar(3), TODAY), OFFICER),
        ActivityRefused.SOURCE_OF_OTHER_PROJECT,
        "source",
        "other");
  }

  @Test
  void anOrganizationRecordsFromTheDayItWasDesignated() {
    Actor base = person("mori", Role.STAFF, Scope.organization("base"));
    activity
        .givenNoPriorActivity()
        .when(new RecordActivity(ACTIVITY, K_RIP, "base", seminar(9), TODAY), by(base))
        .expectResultMessagePayload(Outcome.accepted(ACTIVITY));
    refused(
        when(
            new RecordActivity(ACTIVITY, K_RIP, "base", seminar(9, HELD.minusDays(1)), TODAY),
            base),
        ActivityRefused.SOURCE_OF_OTHER_PROJECT,
        "source",
        "base");
  }
}
