package org.meguri.command.clustermanager;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.UNIVERSITY_STAFF;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.clustermanager.ClusterManagerCommand.DesignateClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.EndClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ExamineClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.RefuseClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ResubmitClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ReturnClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.SendBackClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.WithdrawClusterManager;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDenied;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDesignated;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerEnded;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerExamined;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerResubmitted;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerReturned;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerSentBack;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerWithdrawn;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.designation.StandingDesignation;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.SomeLives;

/** From the proposal of a person to the end of the post. */
class ClusterManagerTest {
  private static final OrganizationId UNIVERSITY = OrganizationId.of("kyushu-university");
  private static final DesignationId DESIGNATION = DesignationId.of(K_RIP, UNIVERSITY, 1);
  private static final ClusterManagerId MANAGER = ClusterManagerId.of(K_RIP, 1);
  private static final PersonId PERSON = PersonId.of("person-1");
  private static final Personal PROFILE = new Personal(PERSON, "Ran a laboratory");
  private static final LocalDate TODAY = LocalDate.of(2007, 5, 16);
  private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);

  private static final ClusterManagerProposed PROPOSED =
      new ClusterManagerProposed(
          MANAGER,
          K_RIP,
          UNIVERSITY,
          KYUSHU,
          DESIGNATION,
          ManagerRank.MAIN,
          PERSON,
          new Personal(PERSON, "Hanako Meguri"),
          PROFILE,
          JUNE,
          null,
          1,
          UNIVERSITY_STAFF.person());
  private static final ClusterManagerExamined EXAMINED = examined(Recommendation.DESIGNATE);
  private static final ClusterManagerReturned RETURNED =
      new ClusterManagerReturned(MANAGER, K_RIP, "Say more", OFFICER.person());
  private static final ClusterManagerDesignated DESIGNATED =
      new ClusterManagerDesignated(
          MANAGER,
          K_RIP,
          UNIVERSITY,
          DESIGNATION,
          ManagerRank.MAIN,
          PERSON,
          null,
          null,
          JUNE,
          DIRECTOR.person());
  private static final ExamineClusterManager EXAMINE =
      new ExamineClusterManager(MANAGER, 1, Recommendation.DESIGNATE, "Knows them", TODAY);
  private static final DesignateClusterManager DESIGNATE =
      new DesignateClusterManager(MANAGER, JUNE, null, TODAY);

  private AggregateTestFixture<ClusterManager> manager;

  @BeforeEach
  void anOffice() {
    StandingDesignation office = new StandingDesignation(DESIGNATION, K_RIP, UNIVERSITY);
    manager = new AggregateTestFixture<>(ClusterManager.class);
    manager.registerInjectableResource(office.designations());
    manager.registerInjectableResource(office.managers());
    manager.registerInjectableResource(office.projects());
    manager.registerInjectableResource(new SomeLives());
    manager.registerInjectableResource(
        new PostRules(office.designations(), office.managers(), Examples.programmes()));
  }

  @Test
  void theOfficerExaminesAndTheDirectorDesignates() {
    act(OFFICER, EXAMINE, PROPOSED).expectEvents(EXAMINED);
    act(DIRECTOR, DESIGNATE, PROPOSED, EXAMINED).expectEvents(DESIGNATED);
  }

  @Test
  void whatIsReturnedIsSentAgainOrWithdrawn() {
    act(OFFICER, new ReturnClusterManager(MANAGER, 1, "Say more", TODAY), PROPOSED)
        .expectEvents(RETURNED);
    refused(act(OFFICER, EXAMINE, PROPOSED, RETURNED), ClusterManagerRefused.REQUEST_RETURNED);
    act(
            UNIVERSITY_STAFF,
            new ResubmitClusterManager(MANAGER, 1, PROFILE, JUNE, TODAY),
            PROPOSED,
            RETURNED)
        .expectEvents(
            new ClusterManagerResubmitted(
                MANAGER, K_RIP, 2, PROFILE, JUNE, UNIVERSITY_STAFF.person()));
    act(UNIVERSITY_STAFF, new WithdrawClusterManager(MANAGER, "Left", TODAY), PROPOSED, RETURNED)
        .expectEvents(
            new ClusterManagerWithdrawn(MANAGER, K_RIP, "Left", UNIVERSITY_STAFF.person()));
  }

  @Test
  void theDirectorRefusesOrSendsBack() {
    act(DIRECTOR, new RefuseClusterManager(MANAGER, "No", TODAY), PROPOSED, EXAMINED)
        .expectEvents(new ClusterManagerDenied(MANAGER, K_RIP, "No", DIRECTOR.person()));
    act(DIRECTOR, new SendBackClusterManager(MANAGER, "Ask", TODAY), PROPOSED, EXAMINED)
        .expectEvents(new ClusterManagerSentBack(MANAGER, K_RIP, "Ask", DIRECTOR.person()));
    refused(act(DIRECTOR, DESIGNATE, PROPOSED), ClusterManagerRefused.NOT_EXAMINED);
    refused(
        act(DIRECTOR, DESIGNATE, PROPOSED, examined(Recommendation.REFUSE)),
        ClusterManagerRefused.DEPARTURE_UNREASONED,
        "field",
        "reasons");
  }

  @Test
  void aForeignBureauNeitherExaminesNorDecides() {
    refused(
        act(FOREIGN_OFFICER, EXAMINE, PROPOSED), ActorRefused.NOT_AUTHORIZED, "role", "OFFICER");
    refused(
        act(FOREIGN_DIRECTOR, DESIGNATE, PROPOSED, EXAMINED),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
  }

  @Test
  void whoExaminedDoesNotDecideNorAnybodyOnThemselves() {
    Actor both =
        Examples.holding(
            OFFICER.person().value(), new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));
    refused(act(both, DESIGNATE, PROPOSED, EXAMINED), ClusterManagerRefused.FOUR_EYES);
    Actor proposed =
        Examples.holding(PERSON.value(), new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));
    refused(act(proposed, DESIGNATE, PROPOSED, EXAMINED), ClusterManagerRefused.OWN_ORGANIZATION);
  }

  @Test
  void aPostEndsOnALastDayThatIsNotBeforeTheFirst() {
    act(OFFICER, new EndClusterManager(MANAGER, JUNE, "Moved", TODAY), PROPOSED, DESIGNATED)
        .expectEvents(
            new ClusterManagerEnded(
                MANAGER, K_RIP, JUNE, "Moved", JUNE.plusDays(1), OFFICER.person()));
    refused(
        act(
            OFFICER,
            new EndClusterManager(MANAGER, JUNE.minusDays(1), "Moved", TODAY),
            PROPOSED,
            DESIGNATED),
        ClusterManagerRefused.DATES_REVERSED,
        "field",
        "lastDay");
    refused(
        act(OFFICER, new EndClusterManager(MANAGER, JUNE, "Moved", TODAY), PROPOSED),
        ClusterManagerRefused.NOT_IN_POST);
  }

  private static ClusterManagerExamined examined(Recommendation recommendation) {
    return new ClusterManagerExamined(
        MANAGER, K_RIP, 1, recommendation, "Knows them", OFFICER.person());
  }

  private ResultValidator<ClusterManager> act(Actor actor, Object command, Object... given) {
    return manager.given(given).when(command, Map.of(Actor.KEY, actor));
  }

  private static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }
}
