package org.meguri.command.activity;

import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;

import java.time.LocalDate;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.member.MemberId;

/** What an organization of K-RIP records, as the rules are tested with it. */
final class ActivityExamples {
  private ActivityExamples() {}

  static final ActivityId ACTIVITY = ActivityId.of("activity-k-rip-2006-1");
  static final String COUNCIL = "k-rip-promotion";
  static final LocalDate HELD = LocalDate.of(2006, 10, 3);
  static final LocalDate TODAY = LocalDate.of(2006, 10, 10);
  static final MemberId MEMBER = MemberId.of("member-1");
  static final FieldVisit VISIT = new FieldVisit("Orders are few", "Test beds", "Too many forms");

  static ActivityContent seminar(int participants) {
    return seminar(participants, HELD);
  }

  static ActivityContent seminar(int participants, LocalDate heldOn) {
    return new ActivityContent(
        ActivityKind.SEMINAR,
        heldOn,
        "Kitakyushu",
        "Recycling of batteries",
        null,
        participants,
        0,
        null,
        null);
  }

  static ActivityContent visit(FieldVisit visit) {
    return new ActivityContent(
        ActivityKind.COMPANY_VISIT, HELD, "Omuta", "Example Metals", null, 0, 0, null, visit);
  }

  static ActivityContent business(String name) {
    return new ActivityContent(
        ActivityKind.NEW_BUSINESS_LAUNCHED, HELD, "Omuta", name, null, 0, 0, MEMBER, null);
  }

  static ActivityContent company(ActivityKind kind, String name) {
    return new ActivityContent(kind, HELD, "Omuta", name, null, 0, 0, null, null);
  }

  static RecordActivity recording(ActivityContent content) {
    return new RecordActivity(ACTIVITY, K_RIP, COUNCIL, content, TODAY);
  }

  static ActivityRecorded recorded(ActivityContent content) {
    return new ActivityRecorded(
        ACTIVITY, K_RIP, KYUSHU, COUNCIL, content, content.heldOn(), MANAGER.person());
  }
}
