package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meguri.command.storage.Examples.acting;

import java.sql.SQLException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.CommandDesk;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.Counted;
import org.meguri.command.storage.Example.Open;
import org.meguri.command.storage.Example.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows an event in its own transaction stands and falls with it. */
class SameTransactionTest {
  private static TestMeguri meguri;

  @BeforeAll
  static void start() {
    meguri =
        TestMeguri.on("same_transaction")
            .with(Examples.class, Limit.class)
            .table("limits", "stream text primary key, total bigint check (total < 10)")
            .start();
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  void failingConstraintTableFailsTheCommandAndNothingStays() {
    meguri.send(new Open("c"), acting("c-0"));
    meguri.send(new Count("c", 4), acting("c-1"));
    assertThatThrownBy(() -> meguri.send(new Count("c", 6), acting("c-2")))
        .rootCause()
        .isInstanceOf(SQLException.class);
    assertThat(number("select count(*) from log.event where stream = 'c'")).isEqualTo(2);
    assertThat(number("select total from log.limits where stream = 'c'")).isEqualTo(4);
    assertThat(number("select count(*) from log.command where command_id like 'c-%'")).isEqualTo(2);
    meguri.send(new Count("c", 5), acting("c-2"));
    assertThat(number("select total from log.limits where stream = 'c'")).isEqualTo(9);
  }

  @Test
  void whatHandlesAMessageSendsNoCommand() {
    meguri.send(new Open("sends"), acting("sends-0"));
    assertThatThrownBy(() -> meguri.send(new Count("sends", 3), acting("sends-1")))
        .hasMessage("What handles a message sends no command");
    assertThat(number("select count(*) from log.event where stream = 'sends'")).isEqualTo(1);
  }

  private static long number(String query) {
    return meguri.jdbc().sql(query).query(Long.class).single();
  }

  @ProcessingGroup("constraints")
  static class Limit {
    private final JdbcClient jdbc;
    private final org.springframework.beans.factory.ObjectProvider<CommandDesk> desk;

    Limit(JdbcClient jdbc, org.springframework.beans.factory.ObjectProvider<CommandDesk> desk) {
      this.jdbc = jdbc;
      this.desk = desk;
    }

    @EventHandler
    void on(Opened event) {
      jdbc.sql("insert into log.limits values (?, 0)").param(event.id()).update();
    }

    @EventHandler
    void on(Counted event) {
      jdbc.sql("update log.limits set total = total + ? where stream = ?")
          .params(event.by(), event.id())
          .update();
      if (event.id().equals("sends")) {
        desk.getObject().send(new Count("c", 1), acting("from-handler"));
      }
    }
  }
}
