package org.meguri.command.programme;

import java.util.Optional;

/** The programme in use, as its file was last imported in a committed or this very transaction. */
public interface Programmes {

  /** Empty before the first import. */
  Optional<ProgrammeFile> inUse();

  /**
   * @throws IllegalStateException no programme was imported yet: a fault of the installation
   */
  default ProgrammeFile current() {
    return inUse()
        .orElseThrow(() -> new IllegalStateException("No programme has been imported yet"));
  }
}
