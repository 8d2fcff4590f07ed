package org.meguri.query.cases.candidate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.candidate.CandidateEvent.CandidateRegistered;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.query.fold.Copy;

/** A candidate, what it has achieved, and what became of proposals to adopt it. */
public record CandidateState(
    String id,
    String bureau,
    Name name,
    String area,
    List<String> industries,
    CandidateStage stage,
    List<Achievement> achievements,
    List<Proposed> proposals,
    @Nullable String project,
    @Nullable LocalDate adoptedFrom) {

  /** What was achieved, and who wrote it down. */
  public record Achievement(LocalDate on, String what, PersonId by) {}

  /** A proposal to adopt it; {@code declined} says why it was not. */
  public record Proposed(String proposal, @Nullable String declined) {}

  static CandidateState registered(CandidateRegistered e) {
    return new CandidateState(
        e.candidate().value(),
        e.bureau().value(),
        e.name(),
        e.area(),
        e.industries(),
        CandidateStage.REGISTERED,
        List.of(new Achievement(e.effectiveOn(), e.achievements(), e.by())),
        List.of(),
        null,
        null);
  }

  CandidateState with(Achievement more) {
    return new CandidateState(
        id,
        bureau,
        name,
        area,
        industries,
        stage,
        Copy.plus(achievements, more),
        proposals,
        project,
        adoptedFrom);
  }

  CandidateState proposed(String proposal) {
    return at(CandidateStage.PROPOSED, Copy.plus(proposals, new Proposed(proposal, null)));
  }

  CandidateState declined(String proposal, String reason) {
    return at(
        CandidateStage.REGISTERED,
        proposals.stream()
            .map(p -> p.proposal().equals(proposal) ? new Proposed(proposal, reason) : p)
            .toList());
  }

  CandidateState withdrawn() {
    return at(CandidateStage.WITHDRAWN, proposals);
  }

  CandidateState adopted(String as, LocalDate from) {
    return new CandidateState(
        id,
        bureau,
        name,
        area,
        industries,
        CandidateStage.ADOPTED,
        achievements,
        proposals,
        as,
        from);
  }

  private CandidateState at(CandidateStage to, List<Proposed> its) {
    return new CandidateState(
        id, bureau, name, area, industries, to, achievements, its, project, adoptedFrom);
  }
}
