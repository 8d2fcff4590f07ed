package org.meguri.command.proposal;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.candidate.CandidateId;
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
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.Projects;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

/** An office in which a proposal is made: what else stands is said by each test. */
abstract class ProposalFixture {
  static final ProposalId ID = ProposalId.of(ProposalMatter.ADOPTION, 1);
  static final ProposalId END = ProposalId.of(ProposalMatter.ABOLISHMENT, 1);
  static final ProjectId BIO = ProjectId.of("kyushu-bio-cluster");
  static final ProjectId SILICON = ProjectId.of("kyushu-silicon-cluster");
  static final CandidateId CANDIDATE = CandidateId.named("kyushu-bio");
  static final LocalDate FRIDAY = LocalDate.of(2006, 3, 31);
  static final LocalDate SATURDAY = LocalDate.of(2006, 4, 1);
  static final PersonId O = OFFICER.person();
  static final PersonId D = DIRECTOR.person();
  static final PersonId P = POLICY.person();
  static final ProposalContent CONTENT =
      ProposalContent.adoption(CANDIDATE, shape(List.of("HEALTH_CARE_WELFARE")), SATURDAY);
  static final List<FrameworkFinding> KEPT =
      List.of(finding("VISIBLE_NETWORK", true), finding("TOWARDS_INDEPENDENCE", true));

  AggregateTestFixture<Proposal> proposal;
  final List<ProposalId> open = new ArrayList<>();
  final List<GrantId> grants = new ArrayList<>();
  CandidateStage stage = CandidateStage.REGISTERED;
  List<ProjectLife> lives = List.of(life(K_RIP, null, null), life(SILICON, null, null));

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

  TestExecutor<Proposal> nothing() {
    return proposal.givenNoPriorActivity();
  }

  static DraftProposal draft(ProposalContent content) {
    return new DraftProposal(
        ID, ProposalMatter.ADOPTION, BIO, content, "It has grown", List.of(), FRIDAY);
  }

  static DraftProposal integration(ProjectId into) {
    return new DraftProposal(
        ProposalId.of(ProposalMatter.INTEGRATION, 1),
        ProposalMatter.INTEGRATION,
        K_RIP,
        ProposalContent.integration(into, null, SATURDAY),
        "Together",
        List.of(),
        FRIDAY);
  }

  static CheckFramework check(List<FrameworkFinding> findings, @Nullable String objection) {
    return new CheckFramework(ID, 1, findings, objection, FRIDAY);
  }

  static ProposalDrafted drafted() {
    return new ProposalDrafted(
        ID, ProposalMatter.ADOPTION, BIO, KYUSHU, 1, CONTENT, "It has grown", List.of(), O);
  }

  static ProposalAmended amended() {
    return new ProposalAmended(ID, 2, CONTENT, "It has grown more", List.of(), O);
  }

  static ProposalForwarded forwarded() {
    return new ProposalForwarded(ID, 1, D);
  }

  static ProposalSentBack objected() {
    return new ProposalSentBack(ID, 1, all(KEPT, true), "Too early", 1, P);
  }

  static ProposalUpheld upheld() {
    return new ProposalUpheld(ID, 1, "It stands", O);
  }

  static FrameworkConfirmed confirmed() {
    return new FrameworkConfirmed(ID, 1, all(KEPT, true), P);
  }

  static FrameworkFinding finding(String rule, boolean kept) {
    return new FrameworkFinding(rule, kept, null);
  }

  static List<FrameworkFinding> all(List<FrameworkFinding> byPerson, boolean inTerm) {
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

  static ProjectEntry shape(List<String> industries) {
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

  static ProjectLife life(
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

  static void refused(ResultValidator<Proposal> result, Refusal rule, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(rule, facts));
  }

  static void refused(ResultValidator<Proposal> result, String role) {
    refused(result, ActorRefused.NOT_AUTHORIZED, "role", role);
  }

  static Map<String, Actor> by(Actor actor) {
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
