package org.meguri.command.storage;

import java.util.Optional;
import org.meguri.command.Sql;

/**
 * When a command comes to its case. Many may try at once as long as none lost to another; who lost
 * waits for the case alone, and whoever comes after that waits behind. The lock is the first of its
 * transaction, so that nobody who holds another one waits here.
 */
enum Turn {
  /** Beside others; behind whoever waits for the case alone. */
  BESIDE_OTHERS("select pg_advisory_xact_lock_shared(hashtextextended(?, 11))"),

  /** Alone, in the order of asking. */
  ALONE("select pg_advisory_xact_lock(hashtextextended(?, 11))"),

  /** At once: what else the transaction did may hold locks others wait for. */
  AT_ONCE("");

  private final String lock;

  Turn(String lock) {
    this.lock = lock;
  }

  /** What takes the turn; empty where there is nothing to wait for. */
  Optional<Sql> taken(Object command) {
    return lock.isEmpty()
        ? Optional.empty()
        : CommandTargets.of(command).map(target -> Sql.of(lock, target));
  }
}
