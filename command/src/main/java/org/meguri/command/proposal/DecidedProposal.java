package org.meguri.command.proposal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectChange;
import org.meguri.command.project.ProjectId;

/**
 * A decided proposal: what exactly is to be carried out, into which programme, by whose decision.
 */
public record DecidedProposal(
    ProposalId proposal,
    ProposalMatter matter,
    ProjectId project,
    ProgrammeId programme,
    ProposalContent content,
    PersonId by) {

  public ProjectEntry entry() {
    return Objects.requireNonNull(content.shape());
  }

  public ProjectChange change() {
    return Objects.requireNonNull(content.change());
  }

  public @Nullable CandidateId candidate() {
    return content.candidate();
  }

  public @Nullable ProjectId into() {
    return content.into();
  }

  public @Nullable String basis() {
    return content.basis();
  }

  public LocalDate effectiveOn() {
    return content.effectiveOn();
  }
}
