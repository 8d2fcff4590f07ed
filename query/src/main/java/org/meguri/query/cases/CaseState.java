package org.meguri.query.cases;

import java.time.Instant;
import java.util.Optional;
import org.meguri.command.storage.Recorded;

/**
 * A case as it stands or stood: its kind, the last of its events it rests on and when that was
 * recorded, how many they are, and what they come to.
 */
record CaseState<S>(
    CaseKind<S> kind, String id, long position, int events, Instant recordedAt, S state) {

  /** After the first of its events, or one more; empty while the fold makes nothing of them. */
  static <S> Optional<CaseState<S>> after(
      CaseKind<S> kind, String id, Optional<CaseState<S>> before, Recorded recorded) {
    return kind.fold()
        .on(before.map(CaseState::state), recorded)
        .map(
            now ->
                new CaseState<>(
                    kind,
                    id,
                    recorded.position(),
                    before.map(CaseState::events).orElse(0) + 1,
                    recorded.recordedAt(),
                    now));
  }

  Row row() {
    return kind.row(state);
  }
}
