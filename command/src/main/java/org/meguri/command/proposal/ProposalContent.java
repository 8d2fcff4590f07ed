package org.meguri.command.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectChange;
import org.meguri.command.project.ProjectId;

/**
 * What is to be from {@code effectiveOn} on: the project as it is to look (adoption, modification),
 * the one it is to be part of (integration), or the programme's new file (revision). {@code basis}
 * is "inferred" where a known history does not say it outright.
 */
public record ProposalContent(
    @Nullable CandidateId candidate,
    @Nullable ProjectChange change,
    @Nullable ProjectEntry shape,
    @Nullable ProjectId into,
    @Nullable String programmeFile,
    @Nullable String basis,
    LocalDate effectiveOn) {

  public static ProposalContent adoption(
      CandidateId candidate, ProjectEntry shape, LocalDate effectiveOn) {
    return new ProposalContent(
        candidate, null, shape, null, null, shape.decisionBasis(), effectiveOn);
  }

  public static ProposalContent modification(
      ProjectChange change, ProjectEntry shape, LocalDate effectiveOn) {
    return new ProposalContent(null, change, shape, null, null, shape.decisionBasis(), effectiveOn);
  }

  public static ProposalContent abolishment(@Nullable String basis, LocalDate effectiveOn) {
    return new ProposalContent(null, null, null, null, null, basis, effectiveOn);
  }

  public static ProposalContent integration(
      ProjectId into, @Nullable String basis, LocalDate effectiveOn) {
    return new ProposalContent(null, null, null, into, null, basis, effectiveOn);
  }

  public static ProposalContent revision(String programmeFile, LocalDate effectiveOn) {
    return new ProposalContent(null, null, null, null, programmeFile, null, effectiveOn);
  }
}
