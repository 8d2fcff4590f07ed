package org.meguri.command.programme;

import java.util.List;

/** What became of a programme file: all of it is in force, or nothing of it was recorded. */
public sealed interface ImportResult {

  /** {@code changed} is false where the very same content was in force already. */
  record Imported(ProgrammeId programme, int version, int projects, boolean changed)
      implements ImportResult {}

  /** Every error found, in the order of the file. */
  record Rejected(List<ImportError> errors) implements ImportResult {}
}
