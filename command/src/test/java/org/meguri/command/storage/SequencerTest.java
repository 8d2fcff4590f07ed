package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.meguri.command.storage.Examples.acting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.Open;
import org.meguri.command.storage.postgres.TestDatabase.Coordinates;

class SequencerTest {
  private static TestMeguri meguri;

  @BeforeAll
  static void start() {
    meguri = TestMeguri.on("sequencer").with(Examples.class).start();
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  void openTransactionHoldsWhatComesAfterItsIndexAndIsNamed() throws SQLException {
    meguri.send(new Open("held"), acting("held-0"));
    meguri.awaitCaughtUp();
    EventLog log = meguri.bean(EventLog.class);
    long before = log.head();
    try (Connection slow = connect();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute(
          "insert into log.event (event_id, stream_type, stream, sequence, name, revision, payload,"
              + " metadata, recorded_at) values (gen_random_uuid(), 'example', 'slow', 0,"
              + " 'example.opened', 1, '{\"id\":\"slow\"}', '{}', now() - interval '10 minutes')");
      meguri.send(new Count("held", 1), acting("held-1"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> meguri.bean(Sequencer.class).status().heldBy() != null);
      assertThat(meguri.bean(Sequencer.class).status().heldBy()).contains("idle in transaction");
      assertThat(log.head()).isEqualTo(before);
      slow.commit();
    }
    meguri.awaitCaughtUp();
    assertThat(log.read(before, 10)).extracting(Recorded::stream).containsExactly("slow", "held");
    await().until(() -> meguri.bean(Sequencer.class).status().heldBy() == null);
  }

  /** An index without a transaction id would let the fence pass before its event is there. */
  @Test
  void whoeverHasAnIndexHoldsTheFence() throws SQLException {
    try (Connection early = connect();
        Connection other = connect();
        Statement statement = early.createStatement()) {
      early.setAutoCommit(false);
      statement.execute("select log.next_index()");
      Sequencing sequencing = new Sequencing(other);
      Sequencing.Fence fence = sequencing.fence();
      assertThat(sequencing.isPassed(fence)).isFalse();
      early.rollback();
      await().until(() -> sequencing.isPassed(fence));
    }
  }

  @Test
  void positionGivenNeverGoesBackInTimeEvenWhenTheClockDoes() throws SQLException {
    try (Connection connection = connect()) {
      meguri.send(new Open("clock"), acting("clock-0"));
      meguri.awaitCaughtUp();
      meguri.bean(Sequencer.class).stop();
      try {
        meguri.send(new Count("clock", 1), acting("clock-1"));
        Sequencing sequencing = new Sequencing(connection);
        Sequencing.Fence fence = sequencing.fence();
        await().until(() -> sequencing.isPassed(fence));
        assertThat(sequencing.assign(fence, Instant.parse("1999-01-01T00:00:00Z"))).isEqualTo(1);
      } finally {
        meguri.bean(Sequencer.class).start();
      }
      assertThat(meguri.bean(EventLog.class).read(0, 1_000))
          .extracting(Recorded::sequencedAt)
          .isSorted()
          .allMatch(at -> at.isAfter(Instant.parse("2001-01-01T00:00:00Z")));
    }
  }

  @Test
  void anotherNodeTakesOverWhenTheLeaderIsGone() {
    Coordinates database = meguri.database();
    // An earlier test may have started it just now; the second must not win the lock meanwhile.
    await().until(() -> meguri.bean(Sequencer.class).status().leading());
    try (TestMeguri second = TestMeguri.on("unused").with(Examples.class).startOn(database)) {
      assertThat(second.bean(Sequencer.class).status().leading()).isFalse();
      second.send(new Open("from-second"), acting("second-0"));
      second.awaitCaughtUp();
      meguri.bean(Sequencer.class).stop();
      second.send(new Count("from-second", 1), acting("second-1"));
      second.awaitCaughtUp();
      assertThat(second.bean(Sequencer.class).status().leading()).isTrue();
    } finally {
      meguri.bean(Sequencer.class).start();
    }
  }

  @Test
  void lostConnectionIsReplaced() {
    meguri.send(new Open("lost"), acting("lost-0"));
    meguri.awaitCaughtUp();
    meguri
        .jdbc()
        .sql(
            "select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory'"
                + " and l.objsubid = 1 and l.granted and l.database ="
                + " (select oid from pg_database where datname = current_database())")
        .query()
        .listOfRows();
    meguri.send(new Count("lost", 1), acting("lost-1"));
    meguri.awaitCaughtUp();
    assertThat(meguri.bean(Sequencer.class).status().leading()).isTrue();
  }

  @Test
  void officeClockIsInJapan() {
    assertThat(meguri.bean(Clock.class).getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  private static Connection connect() throws SQLException {
    Coordinates database = meguri.database();
    return DriverManager.getConnection(database.url(), database.appUser(), database.appPassword());
  }
}
