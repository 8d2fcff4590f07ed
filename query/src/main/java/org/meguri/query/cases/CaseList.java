package org.meguri.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;
import org.meguri.command.money.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of cases within a reader's sight, as they stand or stood at a position. */
@Component
public class CaseList {

  private final JdbcClient jdbc;
  private final CaseJson json;

  CaseList(JdbcClient jdbc, CaseJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** By what a list is ordered; the case's id decides between equals. */
  public enum Sort {
    CASE("v.sort_id"),
    TITLE_EN("v.title_en"),
    TITLE_JA("v.title_ja"),
    STATUS("v.status"),
    PROJECT("array_to_string(v.projects, ' ')"),
    ORGANIZATION("coalesce(v.organization, '')"),
    BUREAU("coalesce(v.bureau, '')"),
    DAY("coalesce(to_char(v.day, 'YYYY-MM-DD'), '9999')"),
    AMOUNT("to_char(coalesce(v.amount, 0), 'FM000000000000000')");

    private final String key;

    Sort(String key) {
      this.key = key;
    }
  }

  /**
   * What is asked for; {@code after} is the cursor of the part before, {@code mentions} another
   * case they speak of, as {@code kind/id}.
   */
  public record Asked(
      @Nullable String project,
      @Nullable String bureau,
      @Nullable String organization,
      @Nullable String status,
      @Nullable String text,
      Sort sort,
      boolean descending,
      @Nullable String after,
      int limit,
      @Nullable Long asOf,
      @Nullable String mentions) {

    /** Whatever other cases they speak of. */
    public Asked(
        @Nullable String project,
        @Nullable String bureau,
        @Nullable String organization,
        @Nullable String status,
        @Nullable String text,
        Sort sort,
        boolean descending,
        @Nullable String after,
        int limit,
        @Nullable Long asOf) {
      this(project, bureau, organization, status, text, sort, descending, after, limit, asOf, null);
    }

    /** The cases that speak of another, at a position. */
    public static Asked mentioning(String kind, String id, int limit, @Nullable Long asOf) {
      return new Asked(
          null, null, null, null, null, Sort.CASE, false, null, limit, asOf, kind + "/" + id);
    }
  }

  /** A line: the case and its row. */
  public record Line(String id, Row row) {}

  /** A part of the list. */
  public record Part(List<Line> lines, @Nullable String next) {}

  /** What a case is called, and whether the reader may open it. */
  public record Title(String en, String ja, boolean opens) {}

  private record Keyed(String key, String sortId, Line line) {}

  Part of(CaseReader reader, CaseKind<?> kind, Asked asked) {
    @Nullable Cursor after = asked.after() == null ? null : Cursor.read(asked.after());
    String sql =
        """
        select %1$s, v.* from cases.version v
        where v.kind = :kind and %4$s and %5$s
          and (:project::text is null or v.projects @> array[:project::text])
          and (:bureau::text is null or v.bureau = :bureau)
          and (:organization::text is null or v.organization = :organization)
          and (:status::text is null or v.status = :status)
          and (:mentions::text is null or v.mentions @> array[:mentions::text])
          and (:text::text is null or v.title_en ilike :text or v.title_ja ilike :text
               or v.search ilike :text or v.case_id ilike :text or v.case_id = any (:named)
               or exists (select 1 from unnest(v.mentions) m where split_part(m, '/', 2) = :exact))
          and (:first or (%1$s, v.sort_id) %2$s (:key, :id))
        order by %1$s %3$s, v.sort_id %3$s limit :limit
        """
            .formatted(
                asked.sort().key,
                asked.descending() ? "<" : ">",
                asked.descending() ? "desc" : "asc",
                standing(asked.asOf()),
                CaseReader.SEEN);
    List<Keyed> found =
        of(kind, asked.asOf(), reader.within(jdbc.sql(sql), kind.openToAll()))
            .param("project", blankToNull(asked.project()))
            .param("bureau", blankToNull(asked.bureau()))
            .param("organization", blankToNull(asked.organization()))
            .param("status", blankToNull(asked.status()))
            .param("mentions", blankToNull(asked.mentions()))
            .param("text", contains(asked.text()))
            .param("exact", blankToNull(asked.text()))
            .param("named", named(reader, kind, asked).toArray(String[]::new))
            .param("first", after == null)
            .param("key", after == null ? "" : after.key())
            .param("id", after == null ? "" : after.id())
            .param("limit", asked.limit() + 1)
            .query((row, n) -> new Keyed(row.getString(1), row.getString("sort_id"), line(row)))
            .list();
    boolean more = found.size() > asked.limit();
    List<Keyed> shown = more ? found.subList(0, asked.limit()) : found;
    Keyed last = more ? shown.get(shown.size() - 1) : null;
    return new Part(
        shown.stream().map(Keyed::line).toList(),
        last == null ? null : new Cursor(last.key(), last.sortId()).written());
  }

  /**
   * The cases whose title is a person's name with the text in it, of those the reader may open. The
   * names are sealed, so they are opened and read one by one.
   */
  private List<String> named(CaseReader reader, CaseKind<?> kind, Asked asked) {
    @Nullable String text = blankToNull(asked.text());
    if (text == null) {
      return List.of();
    }
    String sql =
        "select v.* from cases.version v where v.kind = :kind and v.title_sealed is not null and "
            + standing(asked.asOf())
            + " and "
            + CaseReader.SEEN;
    return of(kind, asked.asOf(), reader.within(jdbc.sql(sql), kind.openToAll()))
        .query((row, n) -> line(row))
        .list()
        .stream()
        .filter(line -> CaseReader.isCalled(line.row().person(), text))
        .map(Line::id)
        .toList();
  }

  private static JdbcClient.StatementSpec of(
      CaseKind<?> kind, @Nullable Long asOf, JdbcClient.StatementSpec statement) {
    return statement.param("kind", kind.key()).param("asOf", asOf == null ? Long.MAX_VALUE : asOf);
  }

  Map<String, Long> counts(
      CaseReader reader, Collection<CaseKind<?>> kinds, @Nullable String project) {
    Map<String, Long> counts = new TreeMap<>();
    for (boolean open : new boolean[] {false, true}) {
      String[] asked =
          kinds.stream()
              .filter(kind -> kind.openToAll() == open)
              .map(CaseKind::key)
              .toArray(String[]::new);
      reader
          .within(
              jdbc.sql(
                  """
                  select v.kind, count(*) from cases.version v
                  where v.to_position is null and v.kind = any (:kinds)
                    and (:project::text is null or v.projects @> array[:project::text]) and
                  """
                      + CaseReader.SEEN
                      + " group by v.kind"),
              open)
          .param("kinds", asked)
          .param("project", project)
          .query(
              row -> {
                counts.put(row.getString(1), row.getLong(2));
              });
    }
    return counts;
  }

  Map<String, Title> titles(CaseReader reader, CaseKind<?> kind, Collection<String> ids) {
    Map<String, Title> titles = new LinkedHashMap<>();
    jdbc.sql(
            """
            select v.* from cases.version v
            where v.kind = :kind and v.to_position is null and v.case_id = any (:ids)
            """)
        .param("kind", kind.key())
        .param("ids", ids.toArray(String[]::new))
        .query(
            row -> {
              Line line = line(row);
              titles.put(line.id(), title(line, reader.opens(kind, line.row())));
            });
    return titles;
  }

  /** A person's name is for those who may open the case. */
  private static Title title(Line line, boolean opens) {
    Row row = line.row();
    @Nullable String name = row.person() == null || !opens ? null : row.person().text();
    return new Title(
        called(name, row.titleEn(), line.id()), called(name, row.titleJa(), line.id()), opens);
  }

  private static String called(@Nullable String name, String title, String id) {
    if (name != null) {
      return name;
    }
    return title.isBlank() ? id : title;
  }

  Line line(ResultSet row) throws SQLException {
    @Nullable LocalDate day = row.getObject("day", LocalDate.class);
    @Nullable Long amount = row.getObject("amount", Long.class);
    return new Line(
        row.getString("case_id"),
        new Row(
            Arrays.asList((String[]) row.getArray("projects").getArray()),
            row.getString("bureau"),
            row.getString("organization"),
            row.getString("status"),
            row.getString("title_en"),
            row.getString("title_ja"),
            person(row),
            day,
            amount == null ? null : Yen.of(amount),
            row.getString("search"),
            Arrays.asList((String[]) row.getArray("mentions").getArray())));
  }

  private @Nullable Personal person(ResultSet row) throws SQLException {
    return json.open(row.getString("title_sealed"));
  }

  private static String standing(@Nullable Long asOf) {
    return asOf == null
        ? "v.to_position is null and :asOf > 0"
        : "v.from_position <= :asOf and (v.to_position is null or v.to_position > :asOf)";
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String contains(@Nullable String text) {
    @Nullable String wanted = blankToNull(text);
    return wanted == null
        ? null
        : "%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
