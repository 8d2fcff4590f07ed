package org.meguri.query.projects;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Sight;
import org.meguri.query.casefile.Heading;
import org.meguri.query.fold.Stored;
import org.meguri.query.problem.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of projects a person may read, as it stands or stood at a position. */
@Component
public class ProjectList {

  private final JdbcClient jdbc;
  private final ReadAccess access;

  ProjectList(JdbcClient jdbc, ReadAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** By what the list is ordered; the project's id decides between equals. */
  public enum Sort {
    PROJECT("v.project"),
    NAME("v.name_en"),
    BUREAU("v.bureau"),
    PHASE("coalesce(v.phase, '')"),
    DUE("coalesce(to_char(v.next_due at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), '9999')");

    private final String key;

    Sort(String key) {
      this.key = key;
    }
  }

  /** What is asked for; {@code after} is the cursor of the part before. */
  public record Asked(
      @Nullable String bureau,
      @Nullable String text,
      Sort sort,
      boolean descending,
      @Nullable String after,
      int limit,
      @Nullable Long asOf) {}

  /** A part of the list. */
  public record Part(List<ProjectLine> lines, @Nullable String next) {}

  private record Cursor(String key, String project) {}

  private record Keyed(String key, Heading heading, int openTasks) {}

  /** A part of what the reader may see. */
  public Part of(PersonId reader, Asked asked) {
    Sight sight = access.sightOf(reader);
    Cursor after = asked.after() == null ? new Cursor("", "") : cursor(asked.after());
    String turned = asked.descending() ? "desc" : "asc";
    String beyond = asked.descending() ? "<" : ">";
    List<Keyed> found =
        jdbc.sql(
                """
                select %1$s, v.heading, v.open_tasks from projects.project_version v
                where v.from_position <= :asOf and (v.to_position is null or v.to_position > :asOf)
                  and (:all or v.bureau = any (:bureaus) or v.project = any (:projects))
                  and not v.project = any (:barred)
                  and (:bureau::text is null or v.bureau = :bureau)
                  and (:text::text is null or v.name_en ilike :text or v.name_ja ilike :text
                       or v.project ilike :text)
                  and (:first or (%1$s, v.project) %2$s (:key, :project))
                order by %1$s %3$s, v.project %3$s limit :limit
                """
                    .formatted(asked.sort().key, beyond, turned))
            .param("asOf", asked.asOf() == null ? Long.MAX_VALUE : asked.asOf())
            .param("all", sight.all())
            .param("bureaus", sight.bureaus().toArray(String[]::new))
            .param("projects", sight.projects().toArray(String[]::new))
            .param("barred", sight.barred().toArray(String[]::new))
            .param("bureau", blankToNull(asked.bureau()))
            .param("text", contains(asked.text()))
            .param("first", asked.after() == null)
            .param("key", after.key())
            .param("project", after.project())
            .param("limit", asked.limit() + 1)
            .query(
                (row, n) ->
                    new Keyed(
                        row.getString(1),
                        Stored.read(row.getString(2), Heading.class),
                        row.getInt(3)))
            .list();
    boolean more = found.size() > asked.limit();
    List<Keyed> shown = more ? found.subList(0, asked.limit()) : found;
    @Nullable String next = null;
    if (more) {
      Keyed last = shown.get(shown.size() - 1);
      next = cursor(new Cursor(last.key(), last.heading().project()));
    }
    return new Part(
        shown.stream().map(line -> ProjectLine.of(line.heading(), line.openTasks())).toList(),
        next);
  }

  /** The bureaus whose projects the reader may see. */
  public List<String> bureaus(PersonId reader) {
    Set<String> bureaus = new TreeSet<>();
    Asked all = new Asked(null, null, Sort.PROJECT, false, null, Integer.MAX_VALUE - 1, null);
    of(reader, all).lines().forEach(line -> bureaus.add(line.bureau()));
    return List.copyOf(bureaus);
  }

  /**
   * What all projects' first targets add up to, in each way the source can be read; a pending one
   * counts nothing.
   */
  public List<BigDecimal> sums(@Nullable Long asOf) {
    Set<BigDecimal> sums = new LinkedHashSet<>(List.of(BigDecimal.ZERO));
    List<String> headings =
        jdbc.sql(
                """
                select heading from projects.project_version
                where from_position <= :asOf and (to_position is null or to_position > :asOf)
                """)
            .param("asOf", asOf == null ? Long.MAX_VALUE : asOf)
            .query(String.class)
            .list();
    for (String json : headings) {
      Heading.@Nullable CommonTarget target = Stored.read(json, Heading.class).target();
      List<BigDecimal> readings = readings(target);
      if (!readings.isEmpty()) {
        Set<BigDecimal> longer = new TreeSet<>();
        sums.forEach(sum -> readings.forEach(reading -> longer.add(sum.add(reading))));
        sums = longer;
      }
    }
    return List.copyOf(sums);
  }

  private static List<BigDecimal> readings(Heading.@Nullable CommonTarget target) {
    if (target == null) {
      return List.of();
    }
    List<BigDecimal> readings = new ArrayList<>(target.candidates());
    if (readings.isEmpty() && target.value() != null) {
      readings.add(target.value());
    }
    return readings;
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

  private static String cursor(Cursor cursor) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((cursor.key() + "\n" + cursor.project()).getBytes(StandardCharsets.UTF_8));
  }

  private static Cursor cursor(String written) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      int cut = text.lastIndexOf('\n');
      if (cut >= 0 && text.indexOf('\0') < 0) {
        return new Cursor(text.substring(0, cut), text.substring(cut + 1));
      }
    } catch (IllegalArgumentException unreadable) {
      throw new BadInput("after", "error.cursor", "after");
    }
    throw new BadInput("after", "error.cursor", "after");
  }
}
