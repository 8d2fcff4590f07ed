package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

/** The commission by real commands: what one case records, the next one's rules meet. */
class CommissionOnTheLogTest extends CommissionInMarch {
  @BeforeAll
  static void start() {
    start("commission_on_the_log");
  }

  @Test
  void oneReviewFromItsOpeningToItsResolution() {
    CommissionId commission = commissionOf("whole", 4);
    ProjectId project = ProjectId.of("whole-project");
    PersonId employed = PersonId.of("whole-1");
    accepted(
        new RecordEmployment(
            commission,
            employed,
            OrganizationId.of("o"),
            project,
            LocalDate.of(2001, 4, 1),
            LocalDate.of(2004, 3, 31)),
        PersonId.SYSTEM);
    ReviewId review = convened(commission, project);

    accepted(new AssignReviewers(review, TODAY), PersonId.SYSTEM);
    ReviewStanding assigned = standing(review);
    assertThat(assigned.reviewers()).hasSize(3).doesNotContain(employed);
    assertThat(assigned.chair()).isEqualTo(PersonId.of("whole-0"));
    assertThat(assigned.quorum()).isEqualTo(2);
    assertThat(reviews().opinionsOn(assigned.assessment())).isEmpty();

    PersonId declining = assigned.reviewers().get(2);
    accepted(new DeclineReview(review, declining, ConflictKind.BOARD_SEAT, "監査役"), declining);
    assertThat(conflicts().standsBetween(declining, project, TODAY)).isTrue();
    assertThat(standing(review).awaited()).hasSize(2);
    for (PersonId reviewer : standing(review).reviewers()) {
      accepted(opinion(review, reviewer), reviewer);
    }
    assertThat(reviews().opinionsOn(assigned.assessment())).as("still sealed").isEmpty();
    accepted(new CountQuorum(review), PersonId.SYSTEM);
    accepted(new OpenOpinions(review), PersonId.SYSTEM);

    ReviewStanding open = standing(review);
    assertThat(open.quorumMet()).isTrue();
    assertThat(open.opinionCount()).isEqualTo(2);
    assertThat(reviews().opinionsOn(open.assessment()))
        .containsExactlyElementsOf(
            open.withOpinion().stream().map(m -> OpinionId.of(review, m)).toList());
    accepted(
        new ResolveReview(
            review,
            Resolution.RETURN,
            Map.of(
                open.reviewers().get(0), Resolution.RETURN,
                open.reviewers().get(1), Resolution.RETURN),
            List.of(),
            null,
            "議事録",
            HELD_ON),
        open.reviewers().get(0));

    assertThat(reviews().latest(open.assessment()).orElseThrow().resolution())
        .isEqualTo(Resolution.RETURN);
    assertThat(reviews().nextRound(open.assessment())).isEqualTo(2);
  }

  @Test
  void anEndedInterestKeepsItsBearerAwayForTheYearsTheProgrammeSets() {
    CommissionId commission = commissionOf("ending", 1);
    ProjectId project = ProjectId.of("ending-project");
    PersonId member = PersonId.of("ending-0");
    LocalDate since = LocalDate.of(2006, 1, 10);
    accepted(
        new DeclareInterest(commission, member, project, ConflictKind.GRANT, since, null, "補助金"),
        member);
    EndInterest end =
        new EndInterest(commission, member, project, ConflictKind.GRANT, since, TODAY, "完了");
    accepted(end, member);

    assertThat(conflicts().standsBetween(member, project, TODAY.plusYears(3))).isTrue();
    assertThat(conflicts().standsBetween(member, project, TODAY.plusYears(3).plusDays(1)))
        .isFalse();
    assertThat(meguri.bean(CommissionRecords.class).interests())
        .contains(
            new CommissionRecords.Interest(
                member, project, ConflictKind.GRANT, true, since, TODAY, "補助金", "完了"));
    assertThat(meguri.send(end, Acting.as(member, CommandId.of("ended-again"))))
        .isEqualTo(Outcome.refused(CommissionRefused.INTEREST_NOT_DECLARED));
  }

  @Test
  void anInterestDeclaredByDecliningAReviewIsEndedAlike() {
    CommissionId commission = commissionOf("declined", 4);
    ProjectId project = ProjectId.of("declined-project");
    ReviewId review = convened(commission, project);
    accepted(new AssignReviewers(review, TODAY), PersonId.SYSTEM);
    PersonId member = standing(review).reviewers().get(1);
    accepted(new DeclineReview(review, member, ConflictKind.MEMBERSHIP, "会員"), member);
    accepted(
        new EndInterest(
            commission, member, project, ConflictKind.MEMBERSHIP, TODAY, TODAY.plusDays(10), "退会"),
        member);
    assertThat(conflicts().standsBetween(member, project, TODAY.plusYears(4))).isFalse();
  }

  @Test
  void membersAreInTermFromTheFirstToTheLastDayOfTheirTerm() {
    CommissionId commission = commissionOf("terms", 2);
    Roll roll = meguri.bean(Roll.class);
    accepted(new EndMembership(commission, PersonId.of("terms-1"), TODAY, "resigned"), SECRETARY);
    assertThat(roll.inTerm(commission, TODAY)).hasSize(2);
    assertThat(roll.inTerm(commission, TODAY.plusDays(1)))
        .extracting(Roll.Seat::member)
        .containsExactly(PersonId.of("terms-0"));
    assertThat(roll.inTerm(commission, LocalDate.of(2005, 11, 30))).isEmpty();
  }

  @Test
  void aConflictStandsForTheProgrammesYearsAfterItsEnd() {
    CommissionId commission = commissionOf("years", 1);
    PersonId member = PersonId.of("years-0");
    ProjectId project = ProjectId.of("years-project");
    accepted(
        new DeclareInterest(
            commission,
            member,
            project,
            ConflictKind.GRANT,
            LocalDate.of(2002, 4, 1),
            LocalDate.of(2003, 3, 31),
            "補助金"),
        member);
    assertThat(conflicts().standsBetween(member, project, LocalDate.of(2006, 3, 31))).isTrue();
    assertThat(conflicts().standsBetween(member, project, LocalDate.of(2006, 4, 1))).isFalse();
    assertThat(conflicts().standsBetween(member, ProjectId.of("another"), TODAY)).isFalse();
  }

  /** Were the roll not held still, an interest declared beside the assignment would be missed. */
  @Test
  void anInterestBeingDeclaredWhileReviewersAreAssignedIsNotOverlooked() throws Exception {
    CommissionId commission = commissionOf("race", 3);
    ProjectId project = ProjectId.of("race-project");
    PersonId member = PersonId.of("race-1");
    ReviewId review = convened(commission, project);
    CountDownLatch declared = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> declaring =
          threads.submit(
              () ->
                  meguri
                      .transaction()
                      .executeWithoutResult(
                          status -> {
                            accepted(
                                new DeclareInterest(
                                    commission,
                                    member,
                                    project,
                                    ConflictKind.GRANT,
                                    TODAY,
                                    null,
                                    "補助金"),
                                member);
                            declared.countDown();
                            awaitUninterrupted(commit);
                          }));
      assertThat(declared.await(20, TimeUnit.SECONDS)).isTrue();
      Future<?> assigning =
          threads.submit(() -> accepted(new AssignReviewers(review, TODAY), PersonId.SYSTEM));
      Awaitility.await().until(() -> assigning.isDone() || somebodyWaitsForALock());
      assertThat(assigning.isDone()).as("waits for the declaration").isFalse();
      commit.countDown();
      declaring.get(20, TimeUnit.SECONDS);
      assigning.get(20, TimeUnit.SECONDS);
    } finally {
      commit.countDown();
      threads.shutdownNow();
    }
    assertThat(standing(review).reviewers()).hasSize(2).doesNotContain(member);
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

  /** Members {@code name-0}, the chair, and on. */
  private static CommissionId commissionOf(String name, int members) {
    CommissionId commission = CommissionId.of("commission-" + name);
    for (int i = 0; i < members; i++) {
      PersonId member = PersonId.of(name + "-" + i);
      accepted(new RegisterPerson(member, "委員", null), PersonId.SYSTEM);
      accepted(
          new AppointMember(
              commission, member, i == 0, LocalDate.of(2005, 12, 1), LocalDate.of(2011, 3, 31)),
          PersonId.SYSTEM);
    }
    return commission;
  }

  private static ReviewId convened(CommissionId commission, ProjectId project) {
    AssessmentId assessment = AssessmentId.of(project, 2006, AssessmentKind.EX_ANTE);
    ReviewId review = ReviewId.of(assessment, 1);
    accepted(
        new OpenReview(review, assessment, project, Examples.KYUSHU, 2006, commission),
        PersonId.SYSTEM);
    accepted(new ConveneReview(review, SESSION, HELD_ON), SECRETARY);
    return review;
  }

  private static SubmitOpinion opinion(ReviewId review, PersonId by) {
    return new SubmitOpinion(review, by, Recommendation.RETURN, "根拠が不足している。", null);
  }

  private static Reviews reviews() {
    return meguri.bean(Reviews.class);
  }

  private static Conflicts conflicts() {
    return meguri.bean(Conflicts.class);
  }

  private static ReviewStanding standing(ReviewId review) {
    return reviews().standing(review).orElseThrow();
  }
}
