package org.meguri.command.evidence;

import static org.meguri.command.programme.Examples.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Assessments;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.command.evidence.CorrectionCommand.ConfirmCorrection;
import org.meguri.command.evidence.CorrectionCommand.ConsiderCorrection;
import org.meguri.command.evidence.CorrectionCommand.OpenCorrection;
import org.meguri.command.evidence.CorrectionCommand.SendBackCorrection;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConfirmed;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConsidered;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.meguri.command.evidence.CorrectionEvent.CorrectionSentBack;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** Who considers a decision whose evidence was corrected, and what may follow. */
class CorrectionTest {

  private static final AssessmentId EX_POST = AssessmentId.of(K_RIP, 2006, AssessmentKind.EX_POST);
  private static final Evidence CITED = new Evidence("round", "survey-k-rip-2006-SPRING", 2);
  private static final CorrectionId ID = CorrectionId.of(EX_POST.value(), 1);
  private static final LocalDate DAY = LocalDate.of(2007, 9, 3);
  private static final Actor POLICY =
      holding("policy", new RoleHeld(Role.POLICY_OFFICER, Scope.ALL));
  private static final Actor POLICY_HEAD =
      holding("head", new RoleHeld(Role.POLICY_DIRECTOR, Scope.ALL));

  private final AggregateTestFixture<Correction> fixture =
      new AggregateTestFixture<>(Correction.class);
  private final Set<AssessmentId> published = new HashSet<>(Set.of(EX_POST));
  private final Set<AssessmentId> begun = new HashSet<>();

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(programmes());
    fixture.registerInjectableResource(
        (Published) it -> published.contains(it) ? OptionalInt.of(1) : OptionalInt.empty());
    fixture.registerInjectableResource(
        (Assessments)
            it ->
                begun.contains(it)
                    ? Optional.of(
                        new Assessments.OnRecord(AssessmentKind.EX_POST, null, 0, false, 0))
                    : Optional.empty());
  }

  @Test
  void itIsOpenedOnceByTheSystem() {
    fixture.givenNoPriorActivity().when(open(), by(SYSTEM)).expectEvents(opened());
    refused(open(), SYSTEM, CorrectionRefused.CORRECTION_OPENED_ALREADY, opened());
  }

  @Test
  void anOfficerOfTheBureauLetsTheDecisionStandWithReasons() {
    fixture
        .given(opened())
        .when(stands("The difference changes no mark"), by(OFFICER))
        .expectEvents(considered(Consideration.STANDS, "The difference changes no mark"));
    fixture
        .given(opened())
        .when(stands(" "), by(OFFICER))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(CorrectionRefused.REASON_MISSING, "field", "reason"));
  }

  @Test
  void nobodyElseConsidersIt() {
    notAuthorized(stands("reason"), DIRECTOR);
    notAuthorized(stands("reason"), POLICY);
  }

  @Test
  void theProgrammesDecisionIsThePolicyGroups() {
    CorrectionOpened ofTheProgramme =
        opened(DecisionKind.ALLOCATION, "allocation-2008", ProjectId.WHOLE_PROGRAMME);
    fixture
        .given(ofTheProgramme)
        .when(stands("No share moves"), by(POLICY))
        .expectSuccessfulHandlerExecution();
    fixture.given(ofTheProgramme).when(stands("No share moves"), by(OFFICER)).expectNoEvents();
    fixture
        .given(
            ofTheProgramme,
            new CorrectionConsidered(
                ID,
                ProjectId.WHOLE_PROGRAMME,
                Consideration.REASSESS,
                "Shares move",
                POLICY.person()))
        .when(new ConfirmCorrection(ID, DAY), by(POLICY_HEAD))
        .expectEvents(
            new CorrectionConfirmed(
                ID, ProjectId.WHOLE_PROGRAMME, Consideration.REASSESS, DAY, POLICY_HEAD.person()));
  }

  @Test
  void onlyAPublishedAssessmentIsMadeAnew() {
    published.clear();
    refused(reassess(), OFFICER, CorrectionRefused.NOT_PUBLISHED_YET, opened());
  }

  @Test
  void anAssessmentThatIsBeingMadeAnewIsNotMadeAnewTwice() {
    begun.add(EX_POST.next());
    refused(reassess(), OFFICER, CorrectionRefused.REASSESSED_ALREADY, opened());
  }

  @Test
  void theDirectorConfirmsWhatTheOfficerConsidered() {
    fixture
        .given(opened(), considered(Consideration.REASSESS, "The grade may change"))
        .when(new ConfirmCorrection(ID, DAY), by(DIRECTOR))
        .expectEvents(
            new CorrectionConfirmed(ID, K_RIP, Consideration.REASSESS, DAY, DIRECTOR.person()));
    refused(new ConfirmCorrection(ID, DAY), DIRECTOR, CorrectionRefused.WRONG_STATE, opened());
  }

  @Test
  void nobodyConfirmsWhatTheyConsidered() {
    Actor both =
        holding(
            OFFICER.person().value(),
            new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)),
            new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));
    refused(
        new ConfirmCorrection(ID, DAY),
        both,
        CorrectionRefused.FOUR_EYES,
        opened(),
        considered(Consideration.STANDS, "reason"));
  }

  @Test
  void sentBackItIsConsideredAnew() {
    CorrectionSentBack sentBack =
        new CorrectionSentBack(ID, K_RIP, "Look at the grade", DIRECTOR.person());
    fixture
        .given(opened(), considered(Consideration.STANDS, "reason"))
        .when(new SendBackCorrection(ID, "Look at the grade"), by(DIRECTOR))
        .expectEvents(sentBack);
    fixture
        .given(opened(), considered(Consideration.STANDS, "reason"), sentBack)
        .when(reassess(), by(OFFICER))
        .expectEvents(considered(Consideration.REASSESS, "The grade may change"));
  }

  @Test
  void nobodyDecidesOnTheirOwnProject() {
    Actor manages =
        holding(
            "both",
            new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)),
            new RoleHeld(Role.MANAGER, Scope.project(K_RIP)));
    refused(stands("reason"), manages, CorrectionRefused.OWN_ORGANIZATION, opened());
  }

  private void refused(Object command, Actor actor, Refusal rule, Object... given) {
    ResultValidator<Correction> result = fixture.given(given).when(command, by(actor));
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(rule));
  }

  private void notAuthorized(Object command, Actor actor) {
    fixture
        .given(opened())
        .when(command, by(actor))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(ActorRefused.NOT_AUTHORIZED, "role", Role.OFFICER.name()));
  }

  private static MetaData by(Actor actor) {
    return MetaData.with(Actor.KEY, actor);
  }

  private static OpenCorrection open() {
    return new OpenCorrection(
        ID,
        DecisionKind.ASSESSMENT,
        EX_POST.value(),
        K_RIP,
        KYUSHU,
        2006,
        CITED,
        9,
        "counted twice");
  }

  private static CorrectionOpened opened() {
    return opened(DecisionKind.ASSESSMENT, EX_POST.value(), K_RIP);
  }

  private static CorrectionOpened opened(DecisionKind kind, String decision, ProjectId project) {
    return new CorrectionOpened(
        ID,
        kind,
        decision,
        project,
        project.isOneProject() ? KYUSHU : BureauId.POLICY_GROUP,
        2006,
        CITED,
        9,
        "counted twice");
  }

  private static ConsiderCorrection stands(String reason) {
    return new ConsiderCorrection(ID, Consideration.STANDS, reason);
  }

  private static ConsiderCorrection reassess() {
    return new ConsiderCorrection(ID, Consideration.REASSESS, "The grade may change");
  }

  private static CorrectionConsidered considered(Consideration outcome, String reason) {
    return new CorrectionConsidered(ID, K_RIP, outcome, reason, OFFICER.person());
  }
}
