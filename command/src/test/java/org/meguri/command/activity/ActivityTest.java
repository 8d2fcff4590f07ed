package org.meguri.command.activity;

import static org.meguri.command.activity.ActivityExamples.ACTIVITY;
import static org.meguri.command.activity.ActivityExamples.COUNCIL;
import static org.meguri.command.activity.ActivityExamples.HELD;
import static org.meguri.command.activity.ActivityExamples.MEMBER;
import static org.meguri.command.activity.ActivityExamples.TODAY;
import static org.meguri.command.activity.ActivityExamples.VISIT;
import static org.meguri.command.activity.ActivityExamples.business;
import static org.meguri.command.activity.ActivityExamples.company;
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

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.activity.ActivityCommand.CorrectActivity;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityCommand.WithdrawActivity;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.member.MemberId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;

class ActivityTest {
  private static final Actor STAFF = person("sato", Role.STAFF, Scope.organization(COUNCIL));
  private static final Actor STRANGER = person("abe", Role.STAFF, Scope.organization("other"));

  private AggregateTestFixture<Activity> activity;
  private @Nullable LocalDate inForceFrom;
  private @Nullable LocalDate endedFrom;
  private @Nullable ActivityId counted;

  @BeforeEach
  void aProject() {
    inForceFrom = LocalDate.of(2006, 4, 1);
    endedFrom = null;
    counted = null;
    activity = new AggregateTestFixture<>(Activity.class);
    activity.registerInjectableResource(Examples.programmes());
    activity.registerInjectableResource(new KnownProject());
    activity.registerInjectableResource(new Facts());
  }

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

  private ResultValidator<Activity> when(RecordActivity command, Actor actor) {
    return activity.givenNoPriorActivity().when(command, by(actor));
  }

  private static CorrectActivity correction(ActivityContent content) {
    return new CorrectActivity(ACTIVITY, 1, content, "Miscounted", TODAY);
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  /** What the tables would say. */
  private final class Facts implements FieldFacts {
    @Override
    public Optional<LocalDate> inForceFrom(ProjectId project) {
      return Optional.ofNullable(inForceFrom);
    }

    @Override
    public Optional<LocalDate> endedFrom(ProjectId project) {
      return Optional.ofNullable(endedFrom);
    }

    @Override
    public boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate on) {
      return organization.value().equals("base") && !on.isBefore(HELD);
    }

    @Override
    public boolean isMember(MemberId member, ProjectId project, LocalDate on) {
      return !on.isBefore(HELD);
    }

    @Override
    public Optional<ActivityId> countedBy(CountedOnce asked) {
      return Optional.ofNullable(counted);
    }
  }

  /** K-RIP of the Kyushu bureau, with its one council. */
  private static final class KnownProject implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return project.equals(K_RIP) ? Optional.of(KYUSHU) : Optional.empty();
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of(OrganizationId.of(COUNCIL));
    }

    @Override
    public List<ProjectId> all() {
      return List.of(K_RIP);
    }
  }
}
