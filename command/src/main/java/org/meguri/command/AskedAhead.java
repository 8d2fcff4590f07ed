package org.meguri.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.meguri.command.actor.Acting;

/**
 * What nearly every command asks of the database. The question travels with the claim of the
 * command's id, so that it costs no way of its own; the answer is that of the command's own
 * transaction, and is kept on this thread until the command is decided, never longer.
 */
public interface AskedAhead {

  /** Empty where this command has no need of it. */
  Optional<Sql> question(Object command, Acting acting);

  /** Reads all rows of the answer and keeps what they say. */
  void answered(Object command, Acting acting, ResultSet rows) throws SQLException;

  /** The command is decided, whatever came of it. */
  void forget();
}
