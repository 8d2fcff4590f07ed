package org.meguri.command.programme;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a programme. */
public sealed interface ProgrammeCommand {

  /**
   * Lays the programme down as the file says; the same content again is accepted and records
   * nothing.
   */
  record ImportProgramme(
      @TargetAggregateIdentifier ProgrammeId programme, String contentHash, ProgrammeFile content)
      implements ProgrammeCommand {}
}
