package org.meguri.command.programme;

import java.util.Optional;

/**
 * The programme in use, as its file was last imported in a committed or this very transaction; its
 * projects are all that were ever known, each as its own facts have made it since.
 */
public interface Programmes {

  /** Empty before the first import. */
  Optional<ProgrammeFile> inUse();

  /** SHA-256 of the file last imported; empty before the first import. */
  default Optional<String> contentHash() {
    return Optional.empty();
  }

  /**
   * @throws IllegalStateException no programme was imported yet: a fault of the installation
   */
  default ProgrammeFile current() {
    return inUse()
        .orElseThrow(() -> new IllegalStateException("No programme has been imported yet"));
  }
}
