package org.meguri.command.programme;

import org.meguri.command.EventName;
import org.meguri.command.Fact;

/** The programme as laid down; a later version supersedes, none is changed. */
public sealed interface ProgrammeEvent extends Fact {

  /** {@code contentHash} is the SHA-256 of the file's canonical form, in hex. */
  @EventName(value = "programme.imported", revision = 8)
  record ProgrammeImported(
      ProgrammeId programme, int version, String contentHash, ProgrammeFile content)
      implements ProgrammeEvent {}
}
