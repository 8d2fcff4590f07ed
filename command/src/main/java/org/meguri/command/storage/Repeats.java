package org.meguri.command.storage;

import org.meguri.command.Sql;
import org.meguri.command.actor.Acting;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether a command was accepted before, for whoever does more with it than record it. */
public final class Repeats {
  private final JdbcTemplate jdbc;

  Repeats(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In the caller's transaction, to whose end the id is held: of two at the same time, the second
   * waits here and is the repeat.
   */
  public boolean isRepeat(Acting acting) {
    Sql hold = CommandIds.hold(acting);
    jdbc.query(hold.text(), row -> {}, hold.values().toArray());
    // Asked in a statement of its own, whose snapshot shows what the one before waited for.
    Sql earlier = CommandIds.earlier(acting);
    return !jdbc.queryForList(earlier.text(), earlier.values().toArray()).isEmpty();
  }
}
