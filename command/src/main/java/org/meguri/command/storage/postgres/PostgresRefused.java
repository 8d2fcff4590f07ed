package org.meguri.command.storage.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL cannot or must not run; the message says why and what the operator can
 * do.
 */
public final class PostgresRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PostgresRefused(String message) {
    super(message);
  }

  PostgresRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
