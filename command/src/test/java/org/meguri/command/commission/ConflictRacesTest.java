package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Fact;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberId;

/** A fact that comes to be while reviewers are assigned is waited for, or was seen. */
class ConflictRacesTest extends ConflictCases {
  @BeforeAll
  static void start() {
    start("conflict_races");
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
}
