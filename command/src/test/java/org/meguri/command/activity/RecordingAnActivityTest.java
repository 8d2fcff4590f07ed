package org.meguri.command.activity;

import static org.meguri.command.activity.ActivityExamples.ACTIVITY;
import static org.meguri.command.activity.ActivityExamples.COUNCIL;
import static org.meguri.command.activity.ActivityExamples.HELD;
import static org.meguri.command.activity.ActivityExamples.MEMBER;
import static org.meguri.command.activity.ActivityExamples.TODAY;
import static org.meguri.command.activity.ActivityExamples.business;
import static org.meguri.command.activity.ActivityExamples.company;
import static org.meguri.command.activity.ActivityExamples.recorded;
import static org.meguri.command.activity.ActivityExamples.recording;
import static org.meguri.command.activity.ActivityExamples.seminar;
import static org.meguri.command.activity.ActivityExamples.visit;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityContent.FieldVisit;

class RecordingAnActivityTest extends ActivityFixture {
  @Test
  void aNewBusinessIsOneOfAMemberOnThatDay() {
    ActivityContent early =
        new ActivityContent(
            ActivityKind.NEW_BUSINESS_LAUNCHED,
            HELD.minusDays(1),
            "Omuta",
            "Slag bricks",
            null,
            0,
            0,
            MEMBER,
            null);
    refused(
        when(recording(early), MANAGER),
        ActivityRefused.MEMBER_OF_OTHER_PROJECT,
        "field",
        "member");
  }

  @Test
  void onlyWhatHasHappenedIsRecorded() {
    refused(
        when(recording(seminar(40, TODAY.plusDays(1))), MANAGER),
        ActivityRefused.ACTIVITY_IN_FUTURE,
        "field",
        "heldOn",
        "last",
        "2006-10-10");
  }

  @Test
  void whatWasHeldBeforeTheProjectWasInForceIsNotItsActivity() {
    inForceFrom = LocalDate.of(2006, 10, 4);
    refused(
        when(recording(seminar(40, HELD)), MANAGER),
        ActivityRefused.ACTIVITY_BEFORE_PROJECT,
        "field",
        "heldOn",
        "first",
        "2006-10-04");
    inForceFrom = null;
    refused(
        when(recording(seminar(40, LocalDate.of(2006, 3, 31))), MANAGER),
        ActivityRefused.ACTIVITY_BEFORE_PROJECT,
        "field",
        "heldOn",
        "first",
        "2006-04-01");
  }

  @Test
  void whatWasHeldAfterTheTermIsNotItsActivity() {
    LocalDate after = LocalDate.of(2011, 4, 1);
    refused(
        when(new RecordActivity(ACTIVITY, K_RIP, COUNCIL, seminar(40, after), after), MANAGER),
        ActivityRefused.ACTIVITY_AFTER_PROJECT,
        "field",
        "heldOn",
        "last",
        "2011-03-31");
  }

  @Test
  void whatWasHeldBeforeTheProjectEndedIsItsActivityAndNothingLater() {
    endedFrom = HELD;
    refused(
        when(recording(seminar(40, HELD)), MANAGER),
        ActivityRefused.ACTIVITY_AFTER_PROJECT,
        "field",
        "heldOn",
        "last",
        HELD.minusDays(1).toString());
    endedFrom = HELD.plusDays(1);
    when(recording(seminar(40, HELD)), MANAGER)
        .expectResultMessagePayload(Outcome.accepted(ACTIVITY));
  }

  @Test
  void eachKindSaysWhatItNeedsAndNothingElse() {
    refused(
        when(recording(seminar(0)), MANAGER),
        ActivityRefused.COUNT_OUT_OF_RANGE,
        "field",
        "participants",
        "limit",
        "1000000");
    refused(
        when(recording(visit(new FieldVisit(" ", null, null))), MANAGER),
        ActivityRefused.ACTIVITY_INCOMPLETE,
        "field",
        "conditions");
    refused(
        when(recording(company(ActivityKind.NEW_BUSINESS_LAUNCHED, "Slag bricks")), MANAGER),
        ActivityRefused.ACTIVITY_INCOMPLETE,
        "field",
        "member");
    refused(
        when(recording(company(ActivityKind.IPO, " ")), MANAGER),
        ActivityRefused.ACTIVITY_INCOMPLETE,
        "field",
        "subject");
  }

  @Test
  void aNewBusinessCountsOnceInTheWholeCountry() {
    counted = ActivityId.of("activity-biz-2006-9");
    refused(
        when(recording(business("Slag bricks")), MANAGER),
        ActivityRefused.BUSINESS_COUNTED_ALREADY,
        "field",
        "subject",
        "found",
        "activity-biz-2006-9");
    refused(
        when(recording(company(ActivityKind.COMPANY_ESTABLISHED, "Example Metals")), MANAGER),
        ActivityRefused.COMPANY_COUNTED_ALREADY,
        "field",
        "subject",
        "found",
        "activity-biz-2006-9");
    counted = ACTIVITY;
    activity
        .given(recorded(business("Slag bricks")))
        .when(correction(business("SLAG BRICKS")), by(MANAGER))
        .expectResultMessagePayload(Outcome.accepted(ACTIVITY));
  }
}
