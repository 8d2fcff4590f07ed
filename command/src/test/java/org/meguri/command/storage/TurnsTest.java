package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.meguri.command.storage.Examples.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.Open;

/** Hundreds who come to one case have each their turn. */
class TurnsTest {
  private static final int HANDS = 200;
  private static TestMeguri meguri;
  private static ExecutorService clients;

  @BeforeAll
  static void start() {
    meguri = TestMeguri.on("turns").with(Examples.class).start();
    clients = Executors.newFixedThreadPool(HANDS);
  }

  @AfterAll
  static void stop() {
    clients.shutdownNow();
    meguri.close();
  }

  @Test
  void ofTwoHundredAtOnceOnOneCaseNoneRunsOutOfAttempts() throws Exception {
    meguri.send(new Open("crowded"), acting("crowded-0"));
    CountDownLatch begun = new CountDownLatch(HANDS);
    List<Callable<Outcome>> work = new ArrayList<>();
    for (int i = 1; i <= HANDS; i++) {
      String id = "crowded-" + i;
      work.add(
          () -> {
            begun.countDown();
            begun.await();
            return meguri.send(new Count("crowded", 1), acting(id));
          });
    }
    for (Future<Outcome> answer : clients.invokeAll(work)) {
      assertThat(answer.get()).isEqualTo(Outcome.accepted("crowded"));
    }
    assertThat(number("select count(*) from log.event where stream = 'crowded'"))
        .isEqualTo(HANDS + 1);
  }

  @Test
  void aNewcomerComesAfterWhoeverWaitsForTheCaseAlone() throws Exception {
    meguri.send(new Open("queued"), acting("queued-0"));
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Future<?> others = clients.submit(() -> holding(Turn.BESIDE_OTHERS, first, done));
    first.await();
    CountDownLatch alone = new CountDownLatch(1);
    Future<?> waiting = clients.submit(() -> holding(Turn.ALONE, alone, done));
    Future<Outcome> newcomer;
    try {
      await().until(() -> waiting() == 1);
      newcomer = clients.submit(() -> meguri.send(new Count("queued", 1), acting("queued-1")));
      await().until(() -> waiting() == 2 || newcomer.isDone());
      assertThat(newcomer.isDone()).isFalse();
    } finally {
      done.countDown();
    }
    others.get();
    waiting.get();
    assertThat(newcomer.get()).isEqualTo(Outcome.accepted("queued"));
  }

  @Test
  void manyMayTryTheirCaseBesideEachOther() throws Exception {
    meguri.send(new Open("beside"), acting("beside-0"));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Future<?> other = clients.submit(() -> holding(Turn.BESIDE_OTHERS, held, done, "beside"));
    held.await();
    assertThat(meguri.send(new Count("beside", 1), acting("beside-1")))
        .isEqualTo(Outcome.accepted("beside"));
    done.countDown();
    other.get();
  }

  private static void holding(Turn turn, CountDownLatch held, CountDownLatch until) {
    holding(turn, held, until, "queued");
  }

  private static void holding(Turn turn, CountDownLatch held, CountDownLatch until, String id) {
    meguri
        .transaction()
        .executeWithoutResult(
            status -> {
              org.meguri.command.Sql lock = turn.taken(new Open(id)).orElseThrow();
              meguri.jdbc().sql(lock.text()).params(lock.values()).query(row -> {});
              held.countDown();
              try {
                until.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static long waiting() {
    return number(
        "select count(*) from pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())");
  }

  private static long number(String query) {
    return meguri.jdbc().sql(query).query(Long.class).single();
  }
}
