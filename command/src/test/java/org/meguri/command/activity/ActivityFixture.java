package org.meguri.command.activity;

import static org.meguri.command.activity.ActivityExamples.ACTIVITY;
import static org.meguri.command.activity.ActivityExamples.COUNCIL;
import static org.meguri.command.activity.ActivityExamples.HELD;
import static org.meguri.command.activity.ActivityExamples.TODAY;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.activity.ActivityCommand.CorrectActivity;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.member.MemberId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;

/** An activity of K-RIP before its rules, and the words its tests are made of. */
abstract class ActivityFixture {
  static final Actor STAFF = person("sato", Role.STAFF, Scope.organization(COUNCIL));
  static final Actor STRANGER = person("abe", Role.STAFF, Scope.organization("other"));
  AggregateTestFixture<Activity> activity;
  @Nullable LocalDate inForceFrom;
  @Nullable LocalDate endedFrom;
  @Nullable ActivityId counted;

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

  ResultValidator<Activity> when(RecordActivity command, Actor actor) {
    return activity.givenNoPriorActivity().when(command, by(actor));
  }

  static CorrectActivity correction(ActivityContent content) {
    return new CorrectActivity(ACTIVITY, 1, content, "Miscounted", TODAY);
  }

  static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  static Map<String, Actor> by(Actor actor) {
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
