package org.meguri.workflows.tasklist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.meguri.workflows.forms.Entries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which claim, release, completion or filing went under which command id, so that sending it twice
 * does it once.
 */
@Component
class Completions {

  private record Row(String task, String contentHash, String caseId) {}

  private final JdbcClient jdbc;

  Completions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the id from everybody else until the transaction ends, where no task's row does. */
  void hold(PersonId person, CommandId command) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("filing " + person + " " + command)
        .query(row -> {});
  }

  /**
   * The first outcome of the same act.
   *
   * @throws org.meguri.command.CommandDesk.ReusedCommandId the id went with another task or other
   *     entries
   */
  Optional<Outcome> first(PersonId person, CommandId command, TaskId task, Entries entries) {
    return first(person, command, task.value(), entries);
  }

  /** The same for an act about something that is no task. */
  Optional<Outcome> first(PersonId person, CommandId command, String about, Entries entries) {
    Optional<Row> row =
        jdbc.sql(
                "select task, content_hash, case_id from tasklist.completion where person = ? and command = ?")
            .params(person.value(), command.value())
            .query(Row.class)
            .optional();
    if (row.isPresent()
        && !(row.get().task().equals(about) && row.get().contentHash().equals(hash(entries)))) {
      throw new org.meguri.command.CommandDesk.ReusedCommandId(command.value());
    }
    return row.map(r -> Outcome.accepted(r.caseId()));
  }

  void remember(PersonId person, CommandId command, TaskId task, Entries entries, String caseId) {
    remember(person, command, task.value(), entries, caseId);
  }

  void remember(PersonId person, CommandId command, String about, Entries entries, String caseId) {
    jdbc.sql(
            "insert into tasklist.completion (person, command, task, content_hash, case_id) values (?, ?, ?, ?, ?)")
        .params(person.value(), command.value(), about, hash(entries), caseId)
        .update();
  }

  private static String hash(Entries entries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      entries
          .all()
          .forEach(
              (name, value) ->
                  digest.update(
                      (name.length() + ":" + name + value.length() + ":" + value)
                          .getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
