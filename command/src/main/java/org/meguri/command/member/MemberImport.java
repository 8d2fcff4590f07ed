package org.meguri.command.member;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.member.MemberCommand.ImportMembers;
import org.meguri.command.member.MemberListEvent.Imported;
import org.meguri.command.storage.Repeats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a CSV file of members in: all of it in one transaction, or nothing with every error named
 * by line and column; or only says what it would do. One caller for page and API.
 *
 * <p>The file is UTF-8 or Shift_JIS after RFC 4180, at most 20,000 lines, its first line naming the
 * columns (see {@link MemberColumn}).
 */
@Component
public class MemberImport {
  private final CommandDesk desk;
  private final ListTaking taking;
  private final ActorDirectory actors;
  private final Repeats repeats;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  MemberImport(
      CommandDesk desk,
      ListTaking taking,
      ActorDirectory actors,
      Repeats repeats,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.taking = taking;
    this.actors = actors;
    this.repeats = repeats;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What became of a file. */
  public sealed interface Result {

    /** Taken, or what would be. */
    record Fits(MemberListId list, Imported counts) implements Result {}

    /** Every error found, in the order of the file; nothing was recorded. */
    record Rejected(List<RowError> errors) implements Result {}
  }

  /** Says what the file would do; records nothing. */
  public Result preview(byte[] file, Acting acting, LocalDate on) {
    return inOne(file, acting, on, false);
  }

  /** A repeat under the same command id answers what came of the first. */
  public Result take(byte[] file, Acting acting, LocalDate on) {
    return inOne(file, acting, on, true);
  }

  private Result inOne(byte[] file, Acting acting, LocalDate on, boolean forGood) {
    ListReading.Read read = ListReading.read(file);
    if (read.places().isEmpty()) {
      return new Result.Rejected(read.errors());
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Result result = decide(read, file, acting, on, forGood);
              if (!forGood || result instanceof Result.Rejected) {
                status.setRollbackOnly();
              }
              return result;
            }));
  }

  private Result decide(
      ListReading.Read read, byte[] file, Acting acting, LocalDate on, boolean forGood) {
    MemberListId list = MemberListId.of("member-list-" + on + "-" + digest(file));
    boolean repeat = forGood && repeats.isRepeat(acting);
    List<RowError> errors = new ArrayList<>(read.errors());
    Imported counts = new Imported(0, 0, 0, 0);
    if (!repeat) {
      Actor actor = actors.actorOf(acting.person(), acting.onBehalfOf());
      ListCheck checked = taking.check(read.rows(), actor, on);
      checked.errors().forEach(error -> errors.add(placed(error, read.places())));
      counts = checked.counts();
    }
    if (!errors.isEmpty()) {
      return new Result.Rejected(errors.stream().sorted().toList());
    }
    if (!forGood) {
      return new Result.Fits(list, counts);
    }
    Outcome outcome = desk.send(new ImportMembers(list, read.rows(), on), acting);
    if (outcome instanceof Outcome.Refused refused) {
      return new Result.Rejected(List.of(new RowError(0, 0, "", refused.rule(), refused.facts())));
    }
    return new Result.Fits(list, repeat ? first(list, read.rows().size()) : counts);
  }

  private Imported first(MemberListId list, int rows) {
    return jdbc.sql(
            "select row_count, entered, joined, unchanged from member.list_taken where list = ?")
        .param(list.value())
        .query((row, i) -> new Imported(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .optional()
        .orElse(new Imported(rows, 0, 0, rows));
  }

  private static RowError placed(RowError error, Map<MemberColumn, Integer> places) {
    int column = MemberColumn.ofField(error.field()).map(places::get).orElse(0);
    return new RowError(error.line(), column, error.field(), error.rule(), error.facts());
  }

  private static String digest(byte[] file) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(whole, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
