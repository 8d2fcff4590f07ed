package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.meguri.command.storage.Examples.acting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.Counted;
import org.meguri.command.storage.Example.Open;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowingTest {
  private static final AtomicInteger LONGEST_BATCH = new AtomicInteger();
  private static TestMeguri meguri;

  @BeforeAll
  static void start() {
    meguri = configured("following").start();
  }

  private static TestMeguri.Builder configured(String database) {
    return TestMeguri.on(database)
        .with(Examples.class, Following.class)
        .table("tally", "stream text primary key, total bigint not null check (total < 1000)");
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  void projectionTakesEveryEventOnceAndInOrder() {
    meguri.send(new Open("once"), acting("once-0"));
    for (int i = 1; i <= 30; i++) {
      meguri.send(new Count("once", i), acting("once-" + i));
    }
    meguri.awaitCaughtUp();
    assertThat(total("once")).isEqualTo(465);
    EventLog log = meguri.bean(EventLog.class);
    List<Recorded> all = log.read(0, 10_000);
    assertThat(all).extracting(Recorded::position).isSorted().doesNotHaveDuplicates();
    assertThat(all.get(all.size() - 1).position()).isEqualTo(all.size()).isEqualTo(log.head());
    assertThat(all.stream().filter(e -> e.stream().equals("once")).map(Recorded::sequence))
        .hasSize(31)
        .isSorted();
    Recorded last =
        all.stream().filter(e -> e.stream().equals("once")).reduce((a, b) -> b).orElseThrow();
    assertThat(last.fact()).isEqualTo(new Counted("once", 30, "p-officer"));
    assertThat(last.envelope().command()).isEqualTo("once-30");
    assertThat(log.at(List.of(last.position()))).containsExactly(last);
    assertThat(log.json(last.position()))
        .isEqualTo("{\"id\":\"once\",\"by\":30,\"who\":\"p-officer\"}");
    assertThat(log.positionAt(last.sequencedAt())).isGreaterThanOrEqualTo(last.position());
    assertThat(log.positionAt(all.get(0).sequencedAt().minusSeconds(1))).isZero();
  }

  @Test
  void constraintViolationLeavesALetterAndParksItsStreamOnly() {
    meguri.send(new Open("bad"), acting("bad-0"));
    meguri.send(new Open("good"), acting("good-0"));
    meguri.send(new Count("bad", 5), acting("bad-1"));
    meguri.awaitCaughtUp();
    meguri
        .transaction()
        .executeWithoutResult(
            status -> {
              meguri.send(new Count("bad", 995), acting("bad-2"));
              meguri.send(new Count("good", 1), acting("good-1"));
              meguri.send(new Count("bad", -0), acting("bad-3"));
              meguri.send(new Count("good", 1), acting("good-2"));
            });
    meguri.awaitCaughtUp();
    assertThat(total("bad")).isEqualTo(5);
    assertThat(total("good")).isEqualTo(2);

    DeadLetters letters = meguri.bean(DeadLetters.class);
    List<DeadLetter> waiting = letters.waiting();
    assertThat(waiting).hasSize(2).allMatch(letter -> letter.stream().equals("bad"));
    assertThat(waiting.get(0).cause())
        .contains("23514")
        .contains("tally_total_check")
        .doesNotContain("995");
    assertThat(waiting.get(1).cause()).contains("behind");

    assertThat(letters.retry("tally", waiting.get(0).position())).isZero();
    assertThat(letters.waiting().get(0).retries()).isEqualTo(1);
    assertThatThrownBy(() -> letters.discard("tally", waiting.get(0).position(), "admin", " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(letters.discard("tally", waiting.get(0).position(), "admin", "counted by mistake"))
        .isEqualTo(1);
    assertThat(letters.waiting()).isEmpty();
    assertThat(total("bad")).isEqualTo(5);
    meguri.send(new Count("bad", 7), acting("bad-4"));
    meguri.awaitCaughtUp();
    assertThat(total("bad")).isEqualTo(12);
  }

  @Test
  void retriedLetterIsTakenOnceItsCauseIsGone() {
    meguri.send(new Open("mended"), acting("mended-0"));
    meguri.send(new Count("mended", 1_500), acting("mended-1"));
    meguri.awaitCaughtUp();
    DeadLetters letters = meguri.bean(DeadLetters.class);
    long position = letters.waiting().get(0).position();
    assertThat(meguri.bean(ProjectionStatus.class).following())
        .satisfies(
            following -> {
              assertThat(following.unpositioned()).isZero();
              assertThat(following.head()).isEqualTo(meguri.bean(EventLog.class).head());
              assertThat(following.processors())
                  .filteredOn(each -> each.name().equals("tally"))
                  .singleElement()
                  .satisfies(
                      tally -> {
                        assertThat(tally.lag()).isZero();
                        assertThat(tally.letters()).isPositive();
                        assertThat(tally.state())
                            .isEqualTo(org.meguri.command.storage.Following.State.WITH_LETTERS);
                      });
            });
    meguri.asOwner().execute("alter table log.tally drop constraint tally_total_check");
    try {
      assertThat(letters.retry("tally", position)).isEqualTo(1);
      assertThat(letters.waiting()).isEmpty();
      assertThat(total("mended")).isEqualTo(1_500);
    } finally {
      meguri.asOwner().execute("delete from log.tally where total >= 1000");
      meguri
          .asOwner()
          .execute("alter table log.tally add constraint tally_total_check check (total < 1000)");
    }
  }

  @Test
  void reactionIsDoneOnceAndWhatItBringsAboutIsAwaited() {
    meguri.send(new Open("react"), acting("react-0"));
    meguri.send(new Count("react", 100), acting("react-1"));
    meguri.awaitCaughtUp();
    assertThat(
            meguri
                .jdbc()
                .sql("select metadata from log.event where stream = 'react' order by sequence")
                .query(String.class)
                .list())
        .hasSize(3)
        .last()
        .asString()
        .contains("reaction:round-up:");
    assertThat(total("react")).isEqualTo(101);
  }

  /** The token cannot be moved, again and again: nothing of what was done may stay. */
  @Test
  void whatIsDoneStaysOnlyTogetherWithTheToken() {
    meguri.send(new Open("token"), acting("token-0"));
    meguri.awaitCaughtUp();
    meguri.asOwner().execute("create sequence log.refused");
    meguri.asOwner().execute("grant usage on sequence log.refused to meguri_app");
    meguri
        .asOwner()
        .execute(
            "create function log.refuse() returns trigger language plpgsql as $$ begin"
                + " if new.position > old.position then"
                + " perform nextval('log.refused'); raise 'refused on purpose'; end if;"
                + " return new; end $$");
    meguri
        .asOwner()
        .execute(
            "create trigger refuse before update on log.token for each row"
                + " when (old.processor = 'tally') execute function log.refuse()");
    meguri.send(new Count("token", 3), acting("token-1"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                meguri.asOwner().queryForObject("select last_value from log.refused", Long.class)
                    >= 2);
    assertThat(total("token")).isZero();
    meguri.asOwner().execute("drop trigger refuse on log.token");
    meguri.awaitCaughtUp();
    assertThat(total("token")).isEqualTo(3);
  }

  @Test
  void whatLiesReadyIsTakenInBatches() {
    meguri
        .transaction()
        .executeWithoutResult(
            status -> {
              meguri.send(new Open("batch"), acting("batch-0"));
              for (int i = 1; i <= 40; i++) {
                meguri.send(new Count("batch", 1), acting("batch-" + i));
              }
            });
    meguri.awaitCaughtUp();
    assertThat(total("batch")).isEqualTo(40);
    assertThat(LONGEST_BATCH).hasValueGreaterThan(1);
  }

  @Test
  void raisedVersionRebuildsFromTheBeginningAndComesOutEqual() {
    try (TestMeguri first = configured("rebuilt").start()) {
      first.send(new Open("r"), acting("r-0"));
      first.send(new Count("r", 100), acting("r-1"));
      first.awaitCaughtUp();
      first.jdbc().sql("update log.tally set total = 77").update();
      first.jdbc().sql("update log.token set version = 1 where processor = 'tally'").update();
      try (TestMeguri second =
          TestMeguri.on("unused").with(Examples.class, Following.class).startOn(first.database())) {
        second.awaitCaughtUp();
        assertThat(second.jdbc().sql("select stream, total from log.tally").query().singleRow())
            .isEqualTo(Map.of("stream", "r", "total", 101L));
        assertThat(second.bean(EventLog.class).head()).isEqualTo(3);
      }
    }
  }

  private static long total(String stream) {
    return meguri
        .jdbc()
        .sql("select total from log.tally where stream = ?")
        .param(stream)
        .query(Long.class)
        .single();
  }

  @Configuration(proxyBeanMethods = false)
  static class Following {
    @Bean
    Projection tally(JdbcClient jdbc) {
      return new Projection() {
        @Override
        public String name() {
          return "tally";
        }

        @Override
        public int version() {
          return 2;
        }

        @Override
        public void apply(List<Recorded> batch) {
          LONGEST_BATCH.accumulateAndGet(batch.size(), Math::max);
          for (Recorded event : batch) {
            long by = event.fact() instanceof Counted counted ? counted.by() : 0;
            jdbc.sql(
                    "insert into log.tally values (?, ?) on conflict (stream)"
                        + " do update set total = log.tally.total + excluded.total")
                .params(event.stream(), by)
                .update();
          }
        }

        @Override
        public void reset() {
          jdbc.sql("delete from log.tally").update();
        }
      };
    }

    /** Adds one to a hundred. */
    @Bean
    Reaction roundUp(CommandDesk desk) {
      return new Reaction() {
        @Override
        public String name() {
          return "round-up";
        }

        @Override
        public void on(Recorded event) {
          if (event.fact() instanceof Counted counted && counted.by() == 100) {
            Outcome outcome =
                desk.send(
                    new Count(counted.id(), 1), acting("reaction:round-up:" + event.eventId()));
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
          }
        }
      };
    }
  }
}
