package org.meguri.workflows.checking.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.commission.Conflicts;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.commission.ReviewEvent.ReviewersAssigned;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** The conflict, if any, that keeps a reader from a review today. */
@Component
class ReadersConflict {

  /** A conflict that stands for the reader. */
  public record Conflict(String kind, boolean declared) {}

  private final Papers papers;
  private final Conflicts conflicts;
  private final Clock clock;

  ReadersConflict(Papers papers, Conflicts conflicts, Clock clock) {
    this.papers = papers;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /** Declared in this case, kept away by the facts, or standing since. */
  @Nullable Conflict of(ReviewOpened opening, PersonId reader) {
    Optional<ReviewerDeclined> declined =
        papers.latest(opening.review(), ReviewerDeclined.class, reader.value());
    if (declined.isPresent()) {
      return new Conflict(declined.get().kind().name(), true);
    }
    Optional<Conflict> kept =
        papers.latest(opening.review(), ReviewersAssigned.class).stream()
            .flatMap(a -> a.excluded().stream())
            .filter(e -> e.member().equals(reader))
            .map(e -> new Conflict(e.kind().name(), e.declared()))
            .findFirst();
    if (kept.isPresent()) {
      return kept.get();
    }
    return conflicts.standsBetween(reader, opening.project(), LocalDate.now(clock))
        ? new Conflict(ConflictKind.OTHER.name(), false)
        : null;
  }
}
