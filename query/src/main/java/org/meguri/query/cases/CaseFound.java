package org.meguri.query.cases;

import java.time.Instant;
import java.util.List;

/**
 * A case as a reader may see it: the last of its events it rests on, when that was recorded and how
 * many they are; its line; and its state.
 */
public record CaseFound(
    String kind,
    String id,
    long position,
    int events,
    Instant recordedAt,
    Row row,
    Object state,
    List<Section> page) {

  static <S> CaseFound of(CaseState<S> state) {
    return new CaseFound(
        state.kind().key(),
        state.id(),
        state.position(),
        state.events(),
        state.recordedAt(),
        state.row(),
        java.util.Objects.requireNonNull(state.state()),
        state.kind().page(state.state()).stream().filter(each -> !each.isEmpty()).toList());
  }
}
