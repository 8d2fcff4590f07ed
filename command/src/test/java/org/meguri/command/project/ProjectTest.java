package org.meguri.command.project;

import static org.meguri.command.programme.Examples.ADMINISTRATOR;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectCommand.ContinueProject;
import org.meguri.command.project.ProjectCommand.DecideProject;
import org.meguri.command.project.ProjectCommand.PrepareProject;
import org.meguri.command.project.ProjectCommand.SetPendingTarget;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.TargetRecorded;

class ProjectTest {
  private static final LocalDate LAST_OF_MARCH = LocalDate.of(2006, 3, 31);
  private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2006, 4, 1);
  private static final Name NAME = new Name("businesses", "件");
  private static final Target PENDING = target("new-businesses-launched", TargetState.PENDING);
  private static final Target ILLEGIBLE = target("cores", TargetState.ILLEGIBLE);
  private static final ProjectPrepared PREPARED =
      new ProjectPrepared(
          K_RIP,
          ProgrammeId.of("second-term"),
          KYUSHU,
          "K-RIP",
          "K-RIP",
          false,
          List.of(),
          List.of(),
          List.of(),
          null,
          null,
          null);

  private AggregateTestFixture<Project> project;

  @BeforeEach
  void secondTermInUse() {
    project = new AggregateTestFixture<>(Project.class);
    project.registerInjectableResource(Examples.programmes());
  }

  @Test
  void thePolicyGroupEntersAProjectWithItsTargets() {
    project
        .givenNoPriorActivity()
        .when(entry(PENDING), by(POLICY))
        .expectEvents(PREPARED, new TargetRecorded(K_RIP, PENDING))
        .expectResultMessagePayload(Outcome.accepted(K_RIP));
  }

  @Test
  void theSameEntryAgainIsAcceptedAndRecordsNothing() {
    project
        .given(PREPARED, new TargetRecorded(K_RIP, PENDING))
        .when(entry(PENDING), by(SYSTEM))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.accepted(K_RIP));
  }

  @Test
  void aKnownProjectIsNotEnteredWithOtherTargets() {
    project
        .given(PREPARED, new TargetRecorded(K_RIP, PENDING))
        .when(entry(ILLEGIBLE), by(SYSTEM))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ProjectRefused.PROJECT_KNOWN_ALREADY));
  }

  @Test
  void anAdministratorEntersNoProject() {
    project
        .givenNoPriorActivity()
        .when(entry(PENDING), by(ADMINISTRATOR))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(ActorRefused.NOT_AUTHORIZED, "role", "POLICY_OFFICER"));
  }

  @Test
  void theDirectorDecidesBeforeItTakesEffect() {
    project
        .given(PREPARED)
        .when(decided(LAST_OF_MARCH, FIRST_OF_APRIL), by(DIRECTOR))
        .expectEvents(
            new ProjectDecided(
                K_RIP, ProjectDecision.CONTINUED, null, FIRST_OF_APRIL, DIRECTOR.person()));
  }

  @Test
  void aDecisionDoesNotComeAfterItsEffect() {
    project
        .given(PREPARED)
        .when(decided(FIRST_OF_APRIL.plusDays(1), FIRST_OF_APRIL), by(DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(
                ProjectRefused.DECISION_AFTER_EFFECT, "field", "effectiveOn", "on", "2006-04-02"));
  }

  @Test
  void aForeignDirectorDecidesNothing() {
    project
        .given(PREPARED)
        .when(decided(LAST_OF_MARCH, FIRST_OF_APRIL), by(FOREIGN_DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(ActorRefused.NOT_AUTHORIZED, "role", "DIRECTOR"));
  }

  @Test
  void aProjectIsDecidedOnce() {
    project
        .given(
            PREPARED,
            new ProjectDecided(
                K_RIP, ProjectDecision.CONTINUED, null, FIRST_OF_APRIL, DIRECTOR.person()))
        .when(decided(LAST_OF_MARCH, FIRST_OF_APRIL), by(DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ProjectRefused.DECIDED_ALREADY));
  }

  @Test
  void anUnknownProjectIsAnsweredAsSuch() {
    project
        .givenNoPriorActivity()
        .when(decided(LAST_OF_MARCH, FIRST_OF_APRIL), by(DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ProjectRefused.PROJECT_UNKNOWN));
  }

  @Test
  void theDirectorSetsAPendingTarget() {
    project
        .given(PREPARED, new TargetRecorded(K_RIP, PENDING))
        .when(setting("1500.0"), by(DIRECTOR))
        .expectEvents(
            new PendingTargetSet(
                K_RIP,
                PENDING.id(),
                new BigDecimal("1500"),
                "Surveyed",
                DIRECTOR.person(),
                LocalDate.of(2007, 3, 30)));
  }

  @Test
  void aTargetIsSetOnce() {
    project
        .given(PREPARED, new TargetRecorded(K_RIP, PENDING))
        .andGivenCommands()
        .when(setting("1500"), by(OFFICER))
        .expectNoEvents();
    project
        .given(
            PREPARED,
            new TargetRecorded(K_RIP, PENDING),
            new PendingTargetSet(
                K_RIP,
                PENDING.id(),
                BigDecimal.TEN,
                "Surveyed",
                DIRECTOR.person(),
                LocalDate.of(2007, 3, 30)))
        .when(setting("1500"), by(DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ProjectRefused.TARGET_NOT_PENDING));
  }

  @Test
  void theProcessContinuesAProjectOnceAYear() {
    ContinueProject command =
        new ContinueProject(
            K_RIP, AssessmentId.of("a-1"), 2006, "Grade A", LocalDate.of(2007, 8, 20));
    ProjectContinued continued =
        new ProjectContinued(
            K_RIP, AssessmentId.of("a-1"), 2006, "Grade A", LocalDate.of(2007, 8, 20));
    project.given(PREPARED).when(command, by(SYSTEM)).expectEvents(continued);
    project
        .given(PREPARED, continued)
        .when(command, by(SYSTEM))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ProjectRefused.DECIDED_ALREADY));
    project
        .given(PREPARED)
        .when(command, by(DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ActorRefused.NOT_AUTHORIZED));
  }

  private static PrepareProject entry(Target... targets) {
    return new PrepareProject(
        K_RIP,
        ProgrammeId.of("second-term"),
        KYUSHU,
        "K-RIP",
        "K-RIP",
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(targets),
        null,
        null,
        null,
        null);
  }

  private static DecideProject decided(LocalDate on, LocalDate effectiveOn) {
    return new DecideProject(K_RIP, ProjectDecision.CONTINUED, null, on, effectiveOn);
  }

  private static SetPendingTarget setting(String value) {
    return new SetPendingTarget(
        K_RIP, PENDING.id(), new BigDecimal(value), "Surveyed", LocalDate.of(2007, 3, 30));
  }

  private static Target target(String id, TargetState state) {
    return new Target(
        id,
        "NEW_BUSINESSES_LAUNCHED",
        "NEW_BUSINESSES_LAUNCHED",
        state,
        null,
        List.of(),
        NAME,
        NAME,
        null,
        null,
        Map.of());
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }
}
