package org.meguri.query.cases;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.query.cases.CaseTable.Ref;
import org.meguri.query.fold.Rows;
import org.meguri.query.fold.Versions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps every case of every kind as it stands, and its line with the positions it stood between.
 */
@Component
public class CasesProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "cases";

  /** Grows with what is kept about all kinds; what is kept of one grows with the kind's own. */
  private static final int VERSION = 2;

  private final JdbcTemplate jdbc;
  private final Kinds kinds;
  private final CaseTable table;
  private final CaseJson json;
  private final PassageTable passages;
  private final Arrivals arrivals;

  CasesProjection(
      JdbcTemplate jdbc,
      Kinds kinds,
      CaseTable table,
      CaseJson json,
      PassageTable passages,
      Arrivals arrivals) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.table = table;
    this.json = json;
    this.passages = passages;
    this.arrivals = arrivals;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Different for every change of a kind, and for a kind that comes or goes. */
  @Override
  public int version() {
    Map<String, Integer> versions = new LinkedHashMap<>(Map.of("", VERSION));
    kinds.all().forEach(kind -> versions.put(kind.key(), kind.version()));
    return versions.hashCode() & Integer.MAX_VALUE;
  }

  @Override
  public Set<String> leavesOut() {
    return LeftOut.names(kinds);
  }

  @Override
  public void apply(List<Recorded> batch) {
    Map<Ref, CaseState<?>> cases = table.now(touched(batch));
    Set<Ref> changed = new LinkedHashSet<>();
    Versions<Row> lines = new Versions<>();
    cases.forEach((ref, state) -> lines.stored(key(ref), 0, state.row()));
    Rows events = new Rows("text", "text", "bigint");
    for (Recorded recorded : batch) {
      taken(cases, lines, recorded)
          .ifPresent(
              ref -> {
                changed.add(ref);
                events.add(ref.kind(), ref.id(), recorded.position());
              });
    }
    states(cases, changed);
    events.send(
        jdbc, "insert into cases.event (kind, case_id, position) select * from unnest(?, ?, ?)");
    closed(lines);
    begun(lines);
    passages.take(batch);
    arrivals.announce();
  }

  @Override
  public void reset() {
    for (String each : List.of("state", "version", "event", "passage", "passage_event")) {
      jdbc.update("delete from cases." + each);
    }
  }

  /** One event more; the same for what is stored and what is made afresh. */
  Optional<Ref> taken(Map<Ref, CaseState<?>> cases, Versions<Row> lines, Recorded recorded) {
    return kinds.of(recorded.fact()).map(kind -> taken(kind, cases, lines, recorded));
  }

  private <S> Ref taken(
      CaseKind<S> kind, Map<Ref, CaseState<?>> cases, Versions<Row> lines, Recorded recorded) {
    Ref ref = new Ref(kind.key(), kind.caseOf(recorded.fact()));
    CaseState.after(kind, ref.id(), before(kind, cases.get(ref)), recorded)
        .ifPresent(
            now -> {
              cases.put(ref, now);
              lines.change(key(ref), recorded.position(), now.row());
            });
    return ref;
  }

  private static <S> Optional<CaseState<S>> before(
      CaseKind<S> kind, @Nullable CaseState<?> stored) {
    return stored == null
        ? Optional.empty()
        : Optional.of(
            new CaseState<>(
                kind,
                stored.id(),
                stored.position(),
                stored.events(),
                stored.recordedAt(),
                kind.state().cast(stored.state())));
  }

  private Set<Ref> touched(List<Recorded> batch) {
    Set<Ref> touched = new HashSet<>();
    for (Recorded recorded : batch) {
      kinds
          .of(recorded.fact())
          .ifPresent(kind -> touched.add(new Ref(kind.key(), kind.caseOf(recorded.fact()))));
    }
    return touched;
  }

  private void states(Map<Ref, CaseState<?>> cases, Set<Ref> changed) {
    Rows rows = new Rows("text", "text", "bigint", "int", "timestamptz", "text");
    for (Ref ref : changed) {
      @Nullable CaseState<?> now = cases.get(ref);
      if (now != null) {
        rows.add(
            ref.kind(),
            ref.id(),
            now.position(),
            now.events(),
            Timestamp.from(now.recordedAt()),
            json.write(now.state()));
      }
    }
    rows.send(
        jdbc,
        """
        insert into cases.state (kind, case_id, position, events, recorded_at, content)
        select kind, case_id, position, events, recorded_at, content::json
        from unnest(?, ?, ?, ?, ?, ?) as r (kind, case_id, position, events, recorded_at, content)
        on conflict (kind, case_id) do update set position = excluded.position,
          events = excluded.events, recorded_at = excluded.recorded_at, content = excluded.content
        """);
  }

  private void closed(Versions<Row> lines) {
    Rows rows = new Rows("text", "text", "bigint");
    lines.closed().forEach((key, to) -> rows.add(ref(key).kind(), ref(key).id(), to));
    rows.send(
        jdbc,
        """
        update cases.version v set to_position = c.position
        from unnest(?, ?, ?) as c (kind, case_id, position)
        where v.kind = c.kind and v.case_id = c.case_id and v.to_position is null
        """);
  }

  private void begun(Versions<Row> lines) {
    Rows rows =
        new Rows(
            "text", "text", "bigint", "bigint", "text", "text", "text", "text", "text", "text",
            "text", "text", "date", "bigint", "text", "text");
    lines.begun().forEach(version -> add(rows, version));
    rows.send(
        jdbc,
        """
        insert into cases.version (kind, case_id, from_position, to_position, sort_id, projects,
          bureau, organization, status, title_en, title_ja, title_sealed, day, amount, search,
          mentions)
        select kind, case_id, from_position, to_position, sort_id,
          case when projects = '' then '{}' else string_to_array(projects, chr(10)) end,
          bureau, organization, status, title_en, title_ja, title_sealed, day, amount, search,
          case when mentions = '' then '{}' else string_to_array(mentions, chr(10)) end
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as r (kind, case_id, from_position, to_position, sort_id, projects, bureau, organization,
          status, title_en, title_ja, title_sealed, day, amount, search, mentions)
        """);
  }

  private void add(Rows rows, Versions.Version<Row> version) {
    Ref ref = ref(version.key());
    Row row = version.state();
    List<@Nullable Object> values = new ArrayList<>();
    values.addAll(List.of(ref.kind(), ref.id(), version.from()));
    values.add(version.to());
    values.add(sortable(ref.id()));
    values.add(String.join("\n", row.projects()));
    values.add(row.bureau());
    values.add(row.organization());
    values.addAll(List.of(row.status(), row.titleEn(), row.titleJa()));
    values.add(json.seal(row.person()));
    values.add(row.day() == null ? null : java.sql.Date.valueOf(row.day()));
    values.add(row.amount() == null ? null : row.amount().amount());
    values.add(row.search());
    values.add(String.join("\n", row.mentions()));
    rows.add(values.toArray());
  }

  /** Numbers filled up with zeros, so that they are ordered as numbers. */
  static String sortable(String id) {
    return java.util.regex.Pattern.compile("\\d{1,9}")
        .matcher(id)
        .replaceAll(number -> String.format("%09d", Long.parseLong(number.group())));
  }

  static String key(Ref ref) {
    return ref.kind() + "/" + ref.id();
  }

  static Ref ref(String key) {
    int cut = key.indexOf('/');
    return new Ref(key.substring(0, cut), key.substring(cut + 1));
  }
}
