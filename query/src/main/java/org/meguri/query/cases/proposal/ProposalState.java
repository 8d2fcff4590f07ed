package org.meguri.query.cases.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.proposal.FrameworkFinding;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.command.proposal.ProposalStage;
import org.meguri.query.fold.Copy;

/** A proposal: what is proposed, what was found on it, and everything that was said to it. */
public record ProposalState(
    String id,
    ProposalMatter matter,
    @Nullable String project,
    @Nullable String bureau,
    int version,
    ProposalContent content,
    List<Evidence> evidence,
    ProposalStage stage,
    List<FrameworkFinding> findings,
    boolean upheld,
    List<Said> said) {

  /** One step: its word, what was said with it, who and when. */
  public record Said(String step, @Nullable String text, @Nullable PersonId by, Instant at) {}

  ProposalState written(int now, ProposalContent what, List<Evidence> cited) {
    return new ProposalState(
        id, matter, project, bureau, now, what, cited, stage, List.of(), false, said);
  }

  ProposalState found(List<FrameworkFinding> now) {
    return new ProposalState(
        id, matter, project, bureau, version, content, evidence, stage, now, upheld, said);
  }

  ProposalState upheldNow() {
    return new ProposalState(
        id, matter, project, bureau, version, content, evidence, stage, findings, true, said);
  }

  ProposalState said(ProposalStage to, Said more) {
    return new ProposalState(
        id,
        matter,
        project,
        bureau,
        version,
        content,
        evidence,
        to,
        findings,
        upheld,
        Copy.plus(said, more));
  }

  /** Whether it was decided as the bureau upheld it, against the policy group's objection. */
  public boolean prevailed() {
    return upheld && said.stream().anyMatch(s -> s.step().equals("PREVAILED"));
  }
}
