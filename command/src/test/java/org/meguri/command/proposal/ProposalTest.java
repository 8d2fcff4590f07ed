package org.meguri.command.proposal;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.candidate.CandidateRefused;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.command.candidate.Candidates;
import org.meguri.command.commission.StubReviews;
import org.meguri.command.grant.GrantId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectChange;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

class ProposalTest {
  private static final ProposalId ID = ProposalId.of(ProposalMatter.ADOPTION, 1);
  private static final ProposalId END = ProposalId.of(ProposalMatter.ABOLISHMENT, 1);
  private static final ProjectId BIO = ProjectId.of("kyushu-bio-cluster");
  private static final ProjectId SILICON = ProjectId.of("kyushu-silicon-cluster");
  private static final CandidateId CANDIDATE = CandidateId.named("kyushu-bio");
  private static final LocalDate FRIDAY = LocalDate.of(2006, 3, 31);
  private static final LocalDate SATURDAY = LocalDate.of(2006, 4, 1);
  private static final PersonId O = OFFICER.person();
  private static final PersonId D = DIRECTOR.person();
  private static final PersonId P = POLICY.person();
  private static final ProposalContent CONTENT =
      ProposalContent.adoption(CANDIDATE, shape(List.of("HEALTH_CARE_WELFARE")), SATURDAY);
  private static final List<FrameworkFinding> KEPT =
      List.of(finding("VISIBLE_NETWORK", true), finding("TOWARDS_INDEPENDENCE", true));

  private AggregateTestFixture<Proposal> proposal;
  private final List<ProposalId> open = new ArrayList<>();
  private final List<GrantId> grants = new ArrayList<>();
  private CandidateStage stage = CandidateStage.REGISTERED;
  private List<ProjectLife> lives = List.of(life(K_RIP, null, null), life(SILICON, null, null));

  @BeforeEach
  void office() {
    proposal = new AggregateTestFixture<>(Proposal.class);
    ProjectLives known = new TheLives();
    Candidates candidates = id -> Optional.of(new Candidates.Standing(KYUSHU, stage));
    proposal.registerInjectableResource(Examples.programmes());
    proposal.registerInjectableResource(new StubReviews());
    proposal.registerInjectableResource(new TheProposals());
    proposal.registerInjectableResource(new TheProjects());
    proposal.registerInjectableResource(
        new ProposalFits(Examples.programmes(), known, candidates, project -> grants));
  }

  @Test
  void anOfficerOfTheBureauDraftsAnAdoptionFromItsCandidate() {
    nothing().when(draft(CONTENT), by(OFFICER)).expectEvents(drafted());
    refused(nothing().when(draft(CONTENT), by(FOREIGN_OFFICER)), "OFFICER");
    stage = CandidateStage.PROPOSED;
    refused(nothing().when(draft(CONTENT), by(OFFICER)), CandidateRefused.CANDIDATE_NOT_OPEN);
  }

  @Test
  void oneProposalAtATimeForEachProject() {
    open.add(ProposalId.of(ProposalMatter.ADOPTION, 9));
    refused(nothing().when(draft(CONTENT), by(OFFICER)), PROPOSAL_PENDING);
  }

  @Test
  void aKnownProjectIsNotAdoptedAgain() {
    lives = List.of(life(BIO, null, null));
    refused(
        nothing().when(draft(CONTENT), by(OFFICER)),
        ProjectRefused.PROJECT_KNOWN_ALREADY,
        "field",
        "project");
  }

  @Test
  void nobodyForwardsOrDecidesWhatTheyWrote() {
    Actor both =
        new Actor(
            O,
            Set.of(
                new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)),
                new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU))),
            null);
    refused(proposal.given(drafted()).when(new ForwardProposal(ID, 1), by(both)), FOUR_EYES);
    refused(
        proposal
            .given(drafted(), forwarded(), confirmed())
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(both)),
        FOUR_EYES);
    refused(
        proposal
            .given(drafted(), forwarded(), objected(), new ProposalUpheld(ID, 1, "It stands", D))
            .andGiven(new JudgementPrevailed(ID, 1, KEPT, P))
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR)),
        FOUR_EYES);
  }

  @Test
  void nobodyDecidesOnTheirOwnOrganization() {
    Actor staff =
        new Actor(
            D,
            Set.of(
                new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)),
                new RoleHeld(Role.STAFF, Scope.organization("kyushu-bio-promotion"))),
            null);
    refused(
        proposal
            .given(drafted(), forwarded(), confirmed())
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(staff)),
        OWN_ORGANIZATION);
  }

  @Test
  void thePolicyGroupAnswersEveryRuleAPersonChecks() {
    refused(
        proposal.given(drafted(), forwarded()).when(check(List.of(), null), by(POLICY)),
        FINDING_MISSING,
        "field",
        "findings");
    refused(
        proposal
            .given(drafted(), forwarded())
            .when(
                check(
                    List.of(
                        finding("VISIBLE_NETWORK", true),
                        new FrameworkFinding("TOWARDS_INDEPENDENCE", false, " ")),
                    null),
                by(POLICY)),
        REASON_MISSING,
        "field",
        "findings");
  }

  @Test
  void itIsSentBackOnceWithReasonsAndNotAgain() {
    proposal
        .given(drafted(), forwarded())
        .when(check(KEPT, "Too early"), by(POLICY))
        .expectEvents(new ProposalSentBack(ID, 1, all(KEPT, true), "Too early", 1, P));
    refused(
        proposal
            .given(drafted(), forwarded(), objected(), amended(), new ProposalForwarded(ID, 2, D))
            .when(new CheckFramework(ID, 2, KEPT, "Still too early", FRIDAY), by(POLICY)),
        SENT_BACK_ENOUGH);
    refused(
        proposal
            .given(drafted(), forwarded(), objected(), upheld())
            .when(check(KEPT, "Still too early"), by(POLICY)),
        SENT_BACK_ENOUGH);
  }

  @Test
  void anUpheldJudgementPrevailsUnlessARuleIsBroken() {
    proposal
        .given(drafted(), forwarded(), objected(), upheld())
        .when(check(KEPT, null), by(POLICY))
        .expectEvents(new JudgementPrevailed(ID, 1, all(KEPT, true), P));
    List<FrameworkFinding> broken =
        List.of(
            finding("VISIBLE_NETWORK", true),
            new FrameworkFinding("TOWARDS_INDEPENDENCE", false, "Wholly paid by the bureau"));
    proposal
        .given(drafted(), forwarded(), objected(), upheld())
        .when(check(broken, null), by(POLICY))
        .expectEvents(
            new FrameworkBroken(ID, 1, all(broken, true), List.of("TOWARDS_INDEPENDENCE"), P));
  }

  @Test
  void overANamedBreachNothingIsUpheldOrDecided() {
    FrameworkBroken breach =
        new FrameworkBroken(ID, 1, all(KEPT, false), List.of("EFFECT_WITHIN_TERM"), P);
    refused(
        proposal
            .given(drafted(), forwarded(), breach)
            .when(new UpholdProposal(ID, "It stands"), by(OFFICER)),
        FRAMEWORK_BROKEN,
        "named",
        "EFFECT_WITHIN_TERM");
    refused(
        proposal
            .given(drafted(), forwarded(), breach)
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR)),
        FRAMEWORK_BROKEN,
        "named",
        "EFFECT_WITHIN_TERM");
    proposal
        .given(drafted(), forwarded(), breach)
        .when(new AmendProposal(ID, 1, CONTENT, "Put right", List.of(), FRIDAY), by(OFFICER))
        .expectEvents(new ProposalAmended(ID, 2, CONTENT, "Put right", List.of(), O));
  }

  @Test
  void aDecisionOnFridayTakesEffectOnSaturdayAndNeverBefore() {
    proposal
        .given(drafted(), forwarded(), confirmed())
        .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR))
        .expectEvents(
            new ProposalDecided(
                ID,
                ProposalMatter.ADOPTION,
                BIO,
                ProgrammeId.of("second-term"),
                1,
                "Yes",
                List.of(),
                SATURDAY,
                D));
    refused(
        proposal
            .given(drafted(), forwarded(), confirmed())
            .when(new DecideProposal(ID, 1, "Yes", SATURDAY.plusDays(1)), by(DIRECTOR)),
        DECISION_AFTER_EFFECT,
        "field",
        "effectiveOn",
        "on",
        "2006-04-02");
    refused(
        proposal
            .given(drafted(), forwarded())
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR)),
        WRONG_STATE);
  }

  @Test
  void noProjectIsAbolishedOverUnsettledGrants() {
    grants.add(GrantId.of("grant-1"));
    refused(
        nothing()
            .when(
                new DraftProposal(
                    END,
                    ProposalMatter.ABOLISHMENT,
                    K_RIP,
                    ProposalContent.abolishment(null, SATURDAY),
                    "Done",
                    List.of(),
                    FRIDAY),
                by(OFFICER)),
        UNSETTLED_GRANTS,
        "named",
        "grant-1");
  }

  @Test
  void anIntegrationGoesIntoAnotherThatIsStillThereAndNotInACircle() {
    refused(
        nothing().when(integration(K_RIP), by(OFFICER)),
        ProjectRefused.INTEGRATED_INTO_ITSELF,
        "field",
        "into");
    lives = List.of(life(K_RIP, null, null), life(SILICON, SATURDAY.minusDays(9), null));
    refused(
        nothing().when(integration(SILICON), by(OFFICER)),
        ProjectRefused.INTEGRATION_TARGET_ENDED,
        "field",
        "into");
    lives = List.of(life(K_RIP, null, null), life(SILICON, SATURDAY, K_RIP));
    refused(
        nothing().when(integration(SILICON), by(OFFICER)),
        ProjectRefused.INTEGRATED_IN_A_CIRCLE,
        "field",
        "into");
  }

  @Test
  void aModificationChangesSomething() {
    ProjectEntry same = Examples.secondTerm().project("k-rip").orElseThrow();
    refused(
        nothing()
            .when(
                new DraftProposal(
                    ID,
                    ProposalMatter.MODIFICATION,
                    K_RIP,
                    ProposalContent.modification(ProjectChange.FOCUSED, same, SATURDAY),
                    "Focus",
                    List.of(),
                    FRIDAY),
                by(OFFICER)),
        NOTHING_CHANGED);
  }

  @Test
  void onlyTheProcessNotesThatItIsCarriedOut() {
    ProposalDecided decided =
        new ProposalDecided(
            ID,
            ProposalMatter.ADOPTION,
            BIO,
            ProgrammeId.of("second-term"),
            1,
            "Yes",
            List.of(),
            SATURDAY,
            D);
    proposal
        .given(drafted(), forwarded(), confirmed(), decided)
        .when(new NoteCarriedOut(ID, SATURDAY), by(SYSTEM))
        .expectEvents(new ProposalCarriedOut(ID, SATURDAY));
    proposal
        .given(drafted(), forwarded(), confirmed(), decided)
        .when(new NoteCarriedOut(ID, SATURDAY), by(DIRECTOR))
        .expectResultMessagePayload(Outcome.refused(ActorRefused.NOT_AUTHORIZED));
  }

  private TestExecutor<Proposal> nothing() {
    return proposal.givenNoPriorActivity();
  }

  private static DraftProposal draft(ProposalContent content) {
    return new DraftProposal(
        ID, ProposalMatter.ADOPTION, BIO, content, "It has grown", List.of(), FRIDAY);
  }

  private static DraftProposal integration(ProjectId into) {
    return new DraftProposal(
        ProposalId.of(ProposalMatter.INTEGRATION, 1),
        ProposalMatter.INTEGRATION,
        K_RIP,
        ProposalContent.integration(into, null, SATURDAY),
        "Together",
        List.of(),
        FRIDAY);
  }

  private static CheckFramework check(List<FrameworkFinding> findings, @Nullable String objection) {
    return new CheckFramework(ID, 1, findings, objection, FRIDAY);
  }

  private static ProposalDrafted drafted() {
    return new ProposalDrafted(
        ID, ProposalMatter.ADOPTION, BIO, KYUSHU, 1, CONTENT, "It has grown", List.of(), O);
  }

  private static ProposalAmended amended() {
    return new ProposalAmended(ID, 2, CONTENT, "It has grown more", List.of(), O);
  }

  private static ProposalForwarded forwarded() {
    return new ProposalForwarded(ID, 1, D);
  }

  private static ProposalSentBack objected() {
    return new ProposalSentBack(ID, 1, all(KEPT, true), "Too early", 1, P);
  }

  private static ProposalUpheld upheld() {
    return new ProposalUpheld(ID, 1, "It stands", O);
  }

  private static FrameworkConfirmed confirmed() {
    return new FrameworkConfirmed(ID, 1, all(KEPT, true), P);
  }

  private static FrameworkFinding finding(String rule, boolean kept) {
    return new FrameworkFinding(rule, kept, null);
  }

  private static List<FrameworkFinding> all(List<FrameworkFinding> byPerson, boolean inTerm) {
    List<FrameworkFinding> all =
        new ArrayList<>(
            List.of(
                finding("INDUSTRIES_OF_THE_PROGRAMME", true),
                finding("PROMOTION_ORGANIZATION_NAMED", true),
                finding("TARGET_MEASURED_OR_DATED", true),
                finding("EFFECT_WITHIN_TERM", inTerm)));
    all.addAll(byPerson);
    return all;
  }

  private static ProjectEntry shape(List<String> industries) {
    ProjectEntry like = Examples.secondTerm().project("kyushu-silicon-cluster").orElseThrow();
    return new ProjectEntry(
        BIO.value(),
        KYUSHU,
        new Name("Kyushu-area Bio Cluster Plan", "九州地域バイオクラスター計画"),
        true,
        "ADOPTED",
        null,
        null,
        industries,
        List.of(),
        List.of(
            new org.meguri.command.programme.ProgrammeFile.Organization(
                "kyushu-bio-promotion", new Name("Council", "協議会"), "PROMOTION", null, "invented")),
        like.targets(),
        null);
  }

  private static ProjectLife life(
      ProjectId project, @Nullable LocalDate endedFrom, @Nullable ProjectId into) {
    return new ProjectLife(
        project,
        KYUSHU,
        ProgrammeId.of("second-term"),
        LocalDate.of(2001, 4, 1),
        endedFrom,
        into,
        List.of(OrganizationId.of(project + "-promotion")));
  }

  private static void refused(ResultValidator<Proposal> result, Refusal rule, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(rule, facts));
  }

  private static void refused(ResultValidator<Proposal> result, String role) {
    refused(result, ActorRefused.NOT_AUTHORIZED, "role", role);
  }

  private static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  private final class TheLives implements ProjectLives {
    @Override
    public Optional<ProjectLife> locked(ProjectId project) {
      return of(project);
    }

    @Override
    public Optional<ProjectLife> of(ProjectId project) {
      return lives.stream().filter(life -> life.project().equals(project)).findFirst();
    }

    @Override
    public List<ProjectLife> lives() {
      return lives;
    }

    @Override
    public List<ProjectEntry> entries() {
      return List.of();
    }
  }

  private final class TheProposals implements Proposals {
    @Override
    public Optional<DecidedProposal> decided(ProposalId id) {
      return Optional.empty();
    }

    @Override
    public Optional<Standing> standing(ProposalId id) {
      return Optional.empty();
    }

    @Override
    public List<ProposalId> openOn(ProjectId project) {
      return open;
    }

    @Override
    public int next(ProposalMatter matter) {
      return 1;
    }
  }

  private static final class TheProjects implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return Optional.of(KYUSHU);
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of();
    }

    @Override
    public List<ProjectId> all() {
      return List.of();
    }
  }
}
