package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meguri.command.storage.Examples.acting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.storage.Example.Open;

class TwoRolesTest {
  private static TestMeguri meguri;

  @BeforeAll
  static void start() {
    meguri = TestMeguri.on("two_roles").with(Examples.class).start();
    meguri.send(new Open("kept"), acting("kept-0"));
    meguri.awaitCaughtUp();
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update log.event set payload = '{}'",
        "delete from log.event",
        "truncate log.event",
        "update log.position set sequenced_at = now()",
        "delete from log.position",
        "truncate log.position",
        "update log.command set outcome = '{}'",
        "delete from log.command",
        "truncate log.command",
        "delete from keys.person_key",
        "update keys.secret set key = ''",
        "alter table log.event disable trigger all",
        "drop table log.event",
        "create table log.more (i int)",
        "select * from meguri.flyway_schema_history"
      })
  void applicationMayOnlyAddToWhatHappened(String forbidden) {
    assertThatThrownBy(() -> meguri.jdbc().sql(forbidden).update())
        .rootCause()
        .satisfies(
            refused ->
                assertThat(((java.sql.SQLException) refused).getSQLState()).isEqualTo("42501"));
    assertThat(meguri.jdbc().sql("select count(*) from log.event").query(Long.class).single())
        .isEqualTo(1);
  }
}
