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
 * Which claim, release or completion went under which command id, so that sending it twice does it
 * once.
 */
@Component
class Completions {

  private record Row(String task, String contentHash, String caseId) {}

  private final JdbcClient jdbc;

  Completions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The first outcome of the same act.
   *
   * @throws org.meguri.command.CommandDesk.ReusedCommandId the id went with another task or other
   *     entries
   */
  Optional<Outcome> first(PersonId person, CommandId command, TaskId task, Entries entries) {
    Optional<Row> row =
        jdbc.sql(
                "select task, content_hash, case_id from tasklist.completion where person = ? and command = ?")
            .params(person.value(), command.value())
            .query(Row.class)
            .optional();
    if (row.isPresent()
        && !(row.get().task().equals(task.value())
            && row.get().contentHash().equals(hash(entries)))) {
      throw new org.meguri.command.CommandDesk.ReusedCommandId(command.value());
    }
    return row.map(r -> Outcome.accepted(r.caseId()));
  }

  void remember(PersonId person, CommandId command, TaskId task, Entries entries, String caseId) {
    jdbc.sql(
            "insert into tasklist.completion (person, command, task, content_hash, case_id) values (?, ?, ?, ?, ?)")
        .params(person.value(), command.value(), task.value(), hash(entries), caseId)
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
