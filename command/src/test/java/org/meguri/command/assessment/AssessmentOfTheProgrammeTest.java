package org.meguri.command.assessment;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.by;
import static org.meguri.command.actor.SomeActors.theSystem;
import static org.meguri.command.assessment.AssessmentRefused.EVIDENCE_MISSING;
import static org.meguri.command.assessment.AssessmentRefused.FOUR_EYES;
import static org.meguri.command.assessment.SomeEvidence.RECOMMENDS_B;
import static org.meguri.command.assessment.SomeEvidence.allMarks;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.holding;
import static org.meguri.command.programme.Examples.person;
import static org.meguri.command.programme.Examples.programmes;

import java.util.List;
import java.util.OptionalInt;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentCommand.BeginAssessment;
import org.meguri.command.assessment.AssessmentCommand.DraftAssessment;
import org.meguri.command.assessment.AssessmentCommand.ForwardAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.AssessmentForwarded;
import org.meguri.command.commission.StubReviews;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** The policy group assesses the whole programme, as a bureau does a project. */
class AssessmentOfTheProgrammeTest {
  private static final AssessmentId ANNUAL =
      AssessmentId.of(ProjectId.WHOLE_PROGRAMME, 2006, AssessmentKind.PROGRAMME_ANNUAL);
  private static final Evidence EX_ANTE =
      new Evidence("assessment", SomeEvidence.exAnte().value(), 2);
  private static final Actor POLICY_DIRECTOR = person("nagata", Role.POLICY_DIRECTOR, Scope.ALL);

  private final AggregateTestFixture<Assessment> fixture =
      new AggregateTestFixture<>(Assessment.class);

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(new SomeEvidence());
    fixture.registerInjectableResource(new StubReviews());
    fixture.registerInjectableResource(programmes());
    fixture.registerInjectableResource(
        (Published) it -> it.predecessor().isEmpty() ? OptionalInt.of(2) : OptionalInt.empty());
  }

  @Test
  void itBeginsOnPublishedAssessmentsWithoutAPlan() {
    fixture.givenNoPriorActivity().when(begin(EX_ANTE), by(theSystem())).expectEvents(begun());
  }

  @Test
  void itDoesNotBeginOnNothing() {
    fixture
        .givenNoPriorActivity()
        .when(begin(), by(theSystem()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(EVIDENCE_MISSING, "evidence", "assessment"));
  }

  @Test
  void aPolicyOfficerDraftsAndABureausDoesNot() {
    fixture.given(begun()).when(draft(), by(POLICY)).expectEvents(drafted());
    fixture
        .given(begun())
        .when(draft(), by(OFFICER))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name()));
  }

  @Test
  void thePolicyDirectorForwardsAndABureausDoesNot() {
    fixture
        .given(begun(), drafted())
        .when(new ForwardAssessment(ANNUAL, 1), by(POLICY_DIRECTOR))
        .expectEvents(
            new AssessmentForwarded(
                ANNUAL, ProjectId.WHOLE_PROGRAMME, 1, POLICY_DIRECTOR.person()));
    fixture
        .given(begun(), drafted())
        .when(new ForwardAssessment(ANNUAL, 1), by(DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(NOT_AUTHORIZED, "role", Role.POLICY_DIRECTOR.name()));
  }

  @Test
  void nobodyForwardsWhatTheyDrafted() {
    Actor both =
        holding(
            POLICY.person().value(),
            new RoleHeld(Role.POLICY_OFFICER, Scope.ALL),
            new RoleHeld(Role.POLICY_DIRECTOR, Scope.ALL));
    fixture
        .given(begun(), drafted())
        .when(new ForwardAssessment(ANNUAL, 1), by(both))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(FOUR_EYES));
  }

  private static BeginAssessment begin(Evidence... evidence) {
    return new BeginAssessment(
        ANNUAL,
        AssessmentKind.PROGRAMME_ANNUAL,
        ProjectId.WHOLE_PROGRAMME,
        BureauId.POLICY_GROUP,
        2006,
        null,
        List.of(evidence));
  }

  private static AssessmentBegun begun() {
    return new AssessmentBegun(
        ANNUAL,
        AssessmentKind.PROGRAMME_ANNUAL,
        ProjectId.WHOLE_PROGRAMME,
        BureauId.POLICY_GROUP,
        2006,
        null,
        List.of(EX_ANTE));
  }

  private static DraftAssessment draft() {
    return new DraftAssessment(
        ANNUAL, 0, allMarks(), null, List.of(), RECOMMENDS_B, Grade.B, null, "総括");
  }

  private static AssessmentDrafted drafted() {
    return new AssessmentDrafted(
        ANNUAL,
        ProjectId.WHOLE_PROGRAMME,
        1,
        allMarks(),
        null,
        List.of(EX_ANTE),
        RECOMMENDS_B,
        Grade.B,
        null,
        "総括",
        POLICY.person());
  }
}
