package org.meguri.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Cases as they stand, and as they stood at a position. Says nothing about who may read them. */
@Component
class CaseTable {

  /** What tells a case from all others. */
  record Ref(String kind, String id) {}

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final JdbcTemplate jdbc;
  private final EventLog log;
  private final Kinds kinds;
  private final CaseJson json;

  CaseTable(JdbcTemplate jdbc, EventLog log, Kinds kinds, CaseJson json) {
    this.jdbc = jdbc;
    this.log = log;
    this.kinds = kinds;
    this.json = json;
  }

  /** As far as the projection has come. */
  Optional<CaseState<?>> now(Ref ref) {
    return Optional.ofNullable(now(List.of(ref)).get(ref));
  }

  Map<Ref, CaseState<?>> now(Collection<Ref> refs) {
    Map<Ref, CaseState<?>> found = new HashMap<>();
    pairs(refs)
        .read(
            jdbc,
            """
            select s.kind, s.case_id, s.position, s.events, s.recorded_at, s.content
            from unnest(?, ?) as r (kind, case_id)
              join cases.state s on s.kind = r.kind and s.case_id = r.case_id
            """,
            row -> {
              Ref ref = new Ref(row.getString(1), row.getString(2));
              kinds.find(ref.kind()).ifPresent(kind -> put(found, ref, kind, row));
            });
    return found;
  }

  /** As known at a position: folded from the case's own events. */
  Optional<CaseState<?>> asOf(CaseKind<?> kind, String id, long position) {
    return folded(kind, id, log.at(positions(new Ref(kind.key(), id), position)));
  }

  /** The same, as true on a day: of those events the ones in effect by then. */
  Optional<CaseState<?>> trueOn(CaseKind<?> kind, String id, LocalDate day, long knownAt) {
    return folded(
        kind,
        id,
        log.at(positions(new Ref(kind.key(), id), knownAt)).stream()
            .filter(event -> !effectiveOn(event).isAfter(day))
            .toList());
  }

  /** The day from which it is true: its own, or else the day it was recorded in the office. */
  private static LocalDate effectiveOn(Recorded recorded) {
    @Nullable LocalDate own = recorded.fact().effectiveOn();
    return own != null ? own : recorded.recordedAt().atZone(TOKYO).toLocalDate();
  }

  static <S> Optional<CaseState<?>> folded(CaseKind<S> kind, String id, List<Recorded> events) {
    Optional<CaseState<S>> state = Optional.empty();
    for (Recorded recorded : events) {
      state = CaseState.after(kind, id, state, recorded);
    }
    return state.map(found -> found);
  }

  /** The case's events before a position, the latest first. */
  List<Recorded> latest(Ref ref, long before, int limit) {
    List<Recorded> events =
        new java.util.ArrayList<>(
            log.at(
                jdbc.queryForList(
                    """
                    select position from cases.event
                    where kind = ? and case_id = ? and position < ? order by position desc limit ?
                    """,
                    Long.class,
                    ref.kind(),
                    ref.id(),
                    before,
                    limit)));
    java.util.Collections.reverse(events);
    return events;
  }

  /** The case's events after a position, in the order of the log. */
  List<Recorded> after(Ref ref, long after, int limit) {
    return log.at(
        jdbc.queryForList(
            """
            select position from cases.event
            where kind = ? and case_id = ? and position > ? order by position limit ?
            """,
            Long.class,
            ref.kind(),
            ref.id(),
            after,
            limit));
  }

  private List<Long> positions(Ref ref, long upTo) {
    return jdbc.queryForList(
        """
        select position from cases.event
        where kind = ? and case_id = ? and position <= ? order by position
        """,
        Long.class,
        ref.kind(),
        ref.id(),
        upTo);
  }

  private <S> void put(Map<Ref, CaseState<?>> found, Ref ref, CaseKind<S> kind, ResultSet row) {
    try {
      @Nullable Timestamp at = row.getTimestamp(5);
      found.put(
          ref,
          new CaseState<>(
              kind,
              ref.id(),
              row.getLong(3),
              row.getInt(4),
              java.util.Objects.requireNonNull(at).toInstant(),
              json.read(row.getString(6), kind.state())));
    } catch (SQLException fault) {
      throw new IllegalStateException("A case's row cannot be read: " + ref, fault);
    }
  }

  private static Rows pairs(Collection<Ref> refs) {
    Rows pairs = new Rows("text", "text");
    refs.forEach(ref -> pairs.add(ref.kind(), ref.id()));
    return pairs;
  }
}
