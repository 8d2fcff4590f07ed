package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Fact;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.Actors;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.FactRecorder;
import org.meguri.command.storage.TestMeguri;
import org.springframework.context.annotation.Bean;

/** What the tables say of a member's employer keeps the member away, whoever wrote it and when. */
class ComputedConflictsTest {
  private static final LocalDate TODAY = LocalDate.of(2006, 3, 8);
  private static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  private static final SessionId SESSION = SessionId.heldOn(HELD_ON);
  private static final PersonId SECRETARY = PersonId.of("secretary");
  private static final AtomicInteger SENT = new AtomicInteger();
  private static TestMeguri meguri;

  /** Without a stereotype, so that no scan finds it. */
  static class SecondTermInMarch {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2006-03-08T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }

    @Bean
    Programmes programmes() {
      return Examples.programmes();
    }
  }

  @BeforeAll
  static void start() {
    meguri =
        TestMeguri.on("computed_conflicts")
            .with(Actors.class, Commissions.class, SecondTermInMarch.class)
            .start();
    accepted(new RegisterPerson(SECRETARY, "事務局", null), PersonId.SYSTEM);
    accepted(new GrantRole(SECRETARY, Role.POLICY_OFFICER, Scope.ALL, TODAY), PersonId.SYSTEM);
    accepted(new ConveneSession(SESSION, HELD_ON, "経済産業省", TODAY), SECRETARY);
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  void aGrantOfTheEmployerWithinTheYearsKeepsAway() {
    Case it = aCase("granted");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "granted-org", null);
    awarded(it, "granted-org", TODAY.minusYears(3));
    assertThat(assigned(it)).doesNotContain(it.member(1));
    assertThat(grounds(it))
        .containsExactly(
            new ConflictGround(it.member(1), ConflictKind.GRANT, false, "grant-granted-org"));
  }

  @Test
  void aGrantOfLongerAgoDoesNot() {
    Case it = aCase("longago");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "longago-org", null);
    awarded(it, "longago-org", TODAY.minusYears(3).minusDays(1));
    assertThat(assigned(it)).contains(it.member(1));
  }

  @Test
  void aGrantOfAnotherProjectDoesNot() {
    Case it = aCase("elsewhere");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "elsewhere-org", null);
    record(award(ProjectId.of("other-project"), "elsewhere-org", TODAY));
    assertThat(assigned(it)).contains(it.member(1));
  }

  @Test
  void anEmployerLeftLongAgoDoesNot() {
    Case it = aCase("left");
    accepted(
        new RecordAffiliation(
            it.commission(),
            it.member(1),
            AffiliationKind.EMPLOYMENT,
            OrganizationId.of("left-org"),
            null,
            LocalDate.of(1999, 4, 1),
            HELD_ON.minusYears(4)),
        SECRETARY);
    awarded(it, "left-org", TODAY.minusYears(1));
    assertThat(assigned(it)).contains(it.member(1));
  }

  @Test
  void anEmployerInTheProjectsNetworkKeepsAway() {
    Case it = aCase("network");
    affiliated(it, 2, AffiliationKind.EMPLOYMENT, null, "member-network");
    joined(it, "member-network", TODAY.minusYears(1));
    assertThat(assigned(it)).doesNotContain(it.member(2));
    assertThat(grounds(it))
        .containsExactly(
            new ConflictGround(it.member(2), ConflictKind.MEMBERSHIP, false, "member-network"));
  }

  @Test
  void aBoardSeatOfADesignatedOrganizationKeepsAway() {
    Case it = aCase("board");
    affiliated(it, 2, AffiliationKind.BOARD_SEAT, "board-org", null);
    meguri
        .asOwner()
        .update(
            "insert into designation.standing (designation, project, organization, kind, pending,"
                + " valid_from, valid_until) values ('designation-board', ?, 'board-org',"
                + " 'PROMOTION', false, '2005-04-01', '2007-03-31')",
            it.project().value());
    assertThat(assigned(it)).doesNotContain(it.member(2));
    assertThat(grounds(it))
        .containsExactly(
            new ConflictGround(it.member(2), ConflictKind.BOARD_SEAT, false, "board-org"));
  }

  @Test
  void aGrantAwardedAfterTheAssignmentShutsTheReviewerOut() {
    Case it = aCase("later");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "later-org", null);
    assertThat(assigned(it)).contains(it.member(1));
    awarded(it, "later-org", TODAY);
    assertThat(
            send(
                new SubmitOpinion(it.review(), it.member(1), Recommendation.APPROVE, "妥当", null),
                it.member(1)))
        .isEqualTo(Outcome.refused(CommissionRefused.CONFLICT_OF_INTEREST));
  }

  @Test
  void aReviewOfTheWholeProgrammeKeepsAwayWhoDeclaredAnInterestInItOnly() {
    Case it = aCase("whole", ProjectId.WHOLE_PROGRAMME);
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "whole-org", null);
    awarded(it, "whole-org", TODAY);
    accepted(
        new DeclareInterest(
            it.commission(),
            it.member(2),
            ProjectId.WHOLE_PROGRAMME,
            ConflictKind.OTHER,
            TODAY,
            null,
            "計画の立案に参加した。"),
        it.member(2));
    assertThat(assigned(it)).contains(it.member(1)).doesNotContain(it.member(2));
  }

  @Test
  void anAffiliationNamesWhomTheMemberActsFor() {
    Case it = aCase("unnamed");
    assertThat(
            send(
                new RecordAffiliation(
                    it.commission(), it.member(0), AffiliationKind.OWN, null, null, TODAY, null),
                SECRETARY))
        .isEqualTo(Outcome.refused(CommissionRefused.AFFILIATION_UNNAMED, "field", "organization"));
  }

  /** Were the roll not touched by the award, one made beside the assignment would be missed. */
  @Test
  void aGrantBeingAwardedWhileReviewersAreAssignedIsNotOverlooked() throws Exception {
    Case it = aCase("awarding");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "awarding-org", null);
    isNotOverlooked(it, 1, award(it.project(), "awarding-org", TODAY));
  }

  @Test
  void aMembershipBegunWhileReviewersAreAssignedIsNotOverlooked() throws Exception {
    Case it = aCase("joining");
    affiliated(it, 1, AffiliationKind.OWN, null, "member-joining");
    entered("member-joining");
    isNotOverlooked(
        it, 1, new MemberJoined(MemberId.of("member-joining"), it.project(), TODAY, SECRETARY));
  }

  private static void isNotOverlooked(Case it, int member, Fact beside) throws Exception {
    CountDownLatch recorded = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> deciding =
          threads.submit(
              () ->
                  meguri
                      .transaction()
                      .executeWithoutResult(
                          status -> {
                            record(beside);
                            if (beside instanceof MemberJoined joined) {
                              participates(joined);
                            }
                            recorded.countDown();
                            awaitUninterrupted(commit);
                          }));
      assertThat(recorded.await(20, TimeUnit.SECONDS)).isTrue();
      Future<List<PersonId>> assigning = threads.submit(() -> assigned(it));
      Awaitility.await().until(() -> assigning.isDone() || somebodyWaitsForALock());
      assertThat(assigning.isDone()).as("waits for the fact").isFalse();
      commit.countDown();
      deciding.get(20, TimeUnit.SECONDS);
      assertThat(assigning.get(20, TimeUnit.SECONDS)).doesNotContain(it.member(member));
    } finally {
      commit.countDown();
      threads.shutdownNow();
    }
  }

  private static boolean somebodyWaitsForALock() {
    return meguri
            .asOwner()
            .queryForObject("select count(*) from pg_locks where not granted", Integer.class)
        > 0;
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A commission of three of its own and a review that is convened. */
  private record Case(CommissionId commission, ProjectId project, ReviewId review, String name) {
    PersonId member(int number) {
      return PersonId.of(name + "-" + number);
    }
  }

  private static Case aCase(String name) {
    return aCase(name, ProjectId.of(name + "-project"));
  }

  private static Case aCase(String name, ProjectId project) {
    CommissionId commission = CommissionId.of("commission-" + name);
    AssessmentId assessment = AssessmentId.of(project, 2006, AssessmentKind.EX_ANTE);
    Case it = new Case(commission, project, ReviewId.of(assessment, 1), name);
    for (int i = 0; i < 3; i++) {
      accepted(new RegisterPerson(it.member(i), "委員", null), PersonId.SYSTEM);
      accepted(
          new AppointMember(
              commission,
              it.member(i),
              i == 0,
              LocalDate.of(2005, 12, 1),
              LocalDate.of(2011, 3, 31)),
          PersonId.SYSTEM);
    }
    accepted(
        new OpenReview(it.review(), assessment, project, Examples.KYUSHU, 2006, commission),
        PersonId.SYSTEM);
    accepted(new ConveneReview(it.review(), SESSION, HELD_ON), SECRETARY);
    return it;
  }

  private static void affiliated(
      Case it,
      int member,
      AffiliationKind kind,
      @Nullable String organization,
      @Nullable String registered) {
    accepted(
        new RecordAffiliation(
            it.commission(),
            it.member(member),
            kind,
            organization == null ? null : OrganizationId.of(organization),
            registered == null ? null : MemberId.of(registered),
            LocalDate.of(2000, 4, 1),
            null),
        SECRETARY);
  }

  private static void awarded(Case it, String organization, LocalDate on) {
    record(award(it.project(), organization, on));
  }

  private static GrantAwarded award(ProjectId project, String organization, LocalDate on) {
    return new GrantAwarded(
        GrantId.of("grant-" + organization),
        project,
        BudgetId.of("budget-2005"),
        OrganizationId.of(organization),
        GrantKind.values()[0],
        Yen.of(1_000_000),
        "",
        on.plusYears(1),
        on,
        SECRETARY);
  }

  private static void joined(Case it, String member, LocalDate since) {
    entered(member);
    MemberJoined joined = new MemberJoined(MemberId.of(member), it.project(), since, SECRETARY);
    record(joined);
    participates(joined);
  }

  private static void entered(String member) {
    meguri
        .asOwner()
        .update(
            "insert into member.entry (member, kind, name_key) values (?, 'COMPANY', ?)",
            member,
            member);
  }

  /** As the register writes it, which this test leaves out. */
  private static void participates(MemberJoined joined) {
    meguri
        .jdbc()
        .sql("insert into member.participation (member, project, since) values (?, ?, ?)")
        .params(joined.member().value(), joined.project().value(), joined.effectiveOn())
        .update();
  }

  private static void record(Fact fact) {
    int number = SENT.incrementAndGet();
    meguri
        .transaction()
        .executeWithoutResult(
            status ->
                meguri
                    .bean(FactRecorder.class)
                    .record(
                        "beside",
                        "beside-" + number,
                        0,
                        fact,
                        Acting.system("test", "beside", "f" + number)));
  }

  private static List<PersonId> assigned(Case it) {
    accepted(new AssignReviewers(it.review(), TODAY), PersonId.SYSTEM);
    return meguri.bean(Reviews.class).standing(it.review()).orElseThrow().reviewers();
  }

  private static List<ConflictGround> grounds(Case it) {
    return meguri.bean(Roll.class).grounds(it.commission(), it.project(), TODAY);
  }

  private static Outcome send(Object command, PersonId by) {
    return meguri.send(command, Acting.as(by, CommandId.of("c-" + SENT.incrementAndGet())));
  }

  private static void accepted(Object command, PersonId by) {
    assertThat(send(command, by)).isInstanceOf(Outcome.Accepted.class);
  }
}
