package org.meguri.command;

import org.meguri.command.actor.Acting;

/**
 * The one way in for a command: claims its id, authorizes the actor, lets the case decide, appends
 * the events — all in the caller's transaction, or in one of its own. A repeat of an accepted
 * command id answers the first outcome.
 */
public interface CommandDesk {

  /**
   * @throws ReusedCommandId the id was used before by the same actor for other content
   * @throws StaleVersion somebody else changed the case meanwhile
   */
  Outcome send(Object command, Acting acting);

  /** The same command id with other content (HTTP 422). */
  final class ReusedCommandId extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReusedCommandId(String commandId) {
      super("Command id " + commandId + " was used before with other content");
    }
  }

  /** The case moved on while the command was handled (HTTP 409). */
  final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
