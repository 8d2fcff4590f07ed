package org.meguri.command.grant;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.budget.YearTotal;
import org.meguri.command.grant.GrantClosingEvents.*;
import org.meguri.command.grant.GrantDecisionEvents.*;
import org.meguri.command.grant.GrantRunningEvents.*;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;

/** A grant before its rules, and the words its tests are made of. */
abstract class GrantFixture {
  static final GrantId GRANT = GrantId.of("grant-k-rip-2006-1");
  static final OrganizationId LAB = OrganizationId.of("money-lab");
  static final BudgetId SOURCE = BudgetId.of(K_RIP, 2006);
  static final Actor STAFF = Examples.person("sato", Role.STAFF, Scope.organization(LAB));

  /** Both posts in one hand, which the rules must keep apart. */
  static final Actor BOTH =
      Examples.holding(
          "otsu",
          new RoleHeld(Role.OFFICER, Scope.bureau(KYUSHU)),
          new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));

  static final LocalDate MAY = LocalDate.of(2006, 5, 15);
  static final LocalDate JULY = LocalDate.of(2006, 7, 3);
  static final LocalDate REPORT_BY = LocalDate.of(2007, 3, 20);
  static final Yen MILLION = Yen.of(1_000_000);

  static final GrantApplication APPLICATION =
      new GrantApplication(
          "環境技術の研究会", "四回開く。", Yen.of(2_000_000), MILLION, MAY, LocalDate.of(2007, 2, 28));
  static final GrantAppliedFor APPLIED = applied(GrantKind.NETWORK);
  static final GrantExamined EXAMINED =
      new GrantExamined(GRANT, K_RIP, MILLION, MILLION, "適当", MAY, OFFICER.person());
  static final GrantAwarded AWARDED =
      new GrantAwarded(
          GRANT,
          K_RIP,
          SOURCE,
          LAB,
          GrantKind.NETWORK,
          MILLION,
          "",
          REPORT_BY,
          MAY,
          DIRECTOR.person());

  AggregateTestFixture<Grant> grant;
  boolean designated;
  boolean closing;
  boolean revoked;
  boolean running;
  boolean offered;
  Yen remainder = MILLION;
  BigDecimal surchargePercentAYear = ProgrammeFile.Rules.SURCHARGE_OF_THE_LAW;
  Optional<PersonId> manager = Optional.empty();

  @BeforeEach
  void anOffice() {
    designated = true;
    running = true;
    offered = true;
    grant = new AggregateTestFixture<>(Grant.class);
    grant.registerInjectableResource(new Around());
    grant.registerInjectableResource(new Money());
    grant.registerInjectableResource(new KnownProject());
  }

  static GrantAppliedFor applied(GrantKind kind) {
    boolean network = kind == GrantKind.NETWORK;
    return new GrantAppliedFor(
        GRANT,
        K_RIP,
        KYUSHU,
        LAB,
        kind,
        network ? NetworkPurpose.WORKSHOP : null,
        2006,
        network ? null : PartnershipId.of("partnership-k-rip-1"),
        network ? null : MeasureId.of("measure-rnd"),
        APPLICATION,
        MAY,
        STAFF.person());
  }

  /** A tranche of that amount, paid on that day. */
  static TranchePaid paid(int tranche, long amount, LocalDate on) {
    return new TranchePaid(GRANT, K_RIP, SOURCE, tranche, Yen.of(amount), on, DIRECTOR.person());
  }

  static Object[] awardedAnd(Object... more) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(APPLIED, EXAMINED, AWARDED),
            java.util.stream.Stream.of(more))
        .toArray();
  }

  static Object[] inspectedAnd(long eligible, Object... before) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(awardedAnd(before)),
            java.util.stream.Stream.of(
                new FinalReportSubmitted(GRANT, K_RIP, "成果", MILLION, REPORT_BY, STAFF.person()),
                new GrantInspected(
                    GRANT, K_RIP, Yen.of(eligible), "検査", REPORT_BY, OFFICER.person())))
        .toArray();
  }

  TestExecutor<Grant> given(Object... events) {
    return grant.given(events);
  }

  static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  private final class Around implements Grounds {
    @Override
    public boolean isKnown(OrganizationId organization) {
      return organization.equals(LAB);
    }

    @Override
    public boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate on) {
      return designated;
    }

    @Override
    public boolean losesDesignation(OrganizationId organization, ProjectId project) {
      return revoked;
    }

    @Override
    public Rule takesNew(ProjectId project, LocalDate on) {
      return Rule.that(!closing, ProjectRefused.PROJECT_ENDED, "field", "project");
    }

    @Override
    public boolean isOffered(MeasureId measure, LocalDate on) {
      return offered;
    }

    @Override
    public boolean isRunning(PartnershipId partnership, ProjectId project, LocalDate on) {
      return running;
    }

    @Override
    public boolean isManagerAt(PersonId person, OrganizationId organization, LocalDate on) {
      return manager.equals(Optional.of(person));
    }

    @Override
    public boolean isOfTheTerm(int fiscalYear) {
      return fiscalYear >= 2006 && fiscalYear <= 2010;
    }

    @Override
    public boolean isWithin(int fiscalYear, LocalDate day) {
      return !day.isBefore(LocalDate.of(fiscalYear, 4, 1))
          && day.isBefore(LocalDate.of(fiscalYear + 1, 4, 1));
    }

    @Override
    public int longestText() {
      return 4_000;
    }

    @Override
    public BigDecimal surchargePercentAYear() {
      return surchargePercentAYear;
    }
  }

  private final class Money implements Budgets {
    @Override
    public Optional<Balance> balance(BudgetId budget) {
      return Optional.of(new Balance(remainder, Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.ZERO));
    }

    @Override
    public YearTotal year(int fiscalYear) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class KnownProject implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return project.equals(K_RIP) ? Optional.of(KYUSHU) : Optional.empty();
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of();
    }

    @Override
    public List<ProjectId> all() {
      return List.of(K_RIP);
    }
  }
}
