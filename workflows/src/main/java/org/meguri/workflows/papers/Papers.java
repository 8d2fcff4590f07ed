package org.meguri.workflows.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.Fact;
import org.meguri.command.Sql;
import org.meguri.command.actor.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps and finds the latest fact of each kind and part of a case. */
@Component
public class Papers {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  Papers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest fact of this kind on the case. */
  public <F extends Fact> Optional<F> latest(Object caseId, Class<F> kind) {
    return latest(caseId, kind, "");
  }

  /** The latest fact of this kind on one part of the case: a source of figures, an opinion. */
  public <F extends Fact> Optional<F> latest(Object caseId, Class<F> kind, String part) {
    return jdbc.sql(
            "select fact::text from workflows.paper where case_id = ? and name = ? and part = ?")
        .params(caseId.toString(), Paper.nameOf(kind), part)
        .query(String.class)
        .optional()
        .map(json -> read(json, kind));
  }

  /** The latest facts of this kind, one for each part of the case. */
  public <F extends Fact> List<F> all(Object caseId, Class<F> kind) {
    return jdbc
        .sql("select fact::text from workflows.paper where case_id = ? and name = ? order by part")
        .params(caseId.toString(), Paper.nameOf(kind))
        .query(String.class)
        .list()
        .stream()
        .map(json -> read(json, kind))
        .toList();
  }

  /** The latest facts of this kind that are about another case: the reviews of an assessment. */
  public <F extends Fact> List<F> about(Object other, Class<F> kind) {
    return jdbc
        .sql(
            "select fact::text from workflows.paper where about = ? and name = ? order by case_id, part")
        .params(other.toString(), Paper.nameOf(kind))
        .query(String.class)
        .list()
        .stream()
        .map(json -> read(json, kind))
        .toList();
  }

  /** The latest facts of this kind on every case: for the agenda of a session. */
  public <F extends Fact> List<F> every(Class<F> kind) {
    return jdbc
        .sql("select fact::text from workflows.paper where name = ? order by case_id, part")
        .param(Paper.nameOf(kind))
        .query(String.class)
        .list()
        .stream()
        .map(json -> read(json, kind))
        .toList();
  }

  /**
   * Where the latest fact of this kind comes from: invented, as soon as one part of the case is.
   */
  public Origin origin(Object caseId, Class<? extends Fact> kind) {
    return jdbc
        .sql("select distinct origin from workflows.paper where case_id = ? and name = ?")
        .params(caseId.toString(), Paper.nameOf(kind))
        .query(String.class)
        .list()
        .stream()
        .map(Origin::valueOf)
        .reduce((a, b) -> a == Origin.INVENTED ? a : b)
        .orElse(Origin.WORK);
  }

  /** What lays it on the desk, in the place of an earlier one. */
  static Sql keeping(Paper paper, Origin origin) {
    return Sql.of(
        "insert into workflows.paper (case_id, name, part, about, fact, origin)"
            + " values (?, ?, ?, ?, ?::jsonb, ?)"
            + " on conflict (case_id, name, part) do update"
            + " set about = excluded.about, fact = excluded.fact, origin = excluded.origin",
        paper.caseId(),
        paper.name(),
        paper.part(),
        paper.about(),
        written(paper),
        origin.name());
  }

  /** What lies there, row by row. */
  void each(Row row) {
    jdbc.sql("select case_id, name, part, about, fact::text, origin from workflows.paper")
        .query(
            r -> {
              row.take(
                  r.getString(1),
                  r.getString(2),
                  r.getString(3),
                  r.getString(4),
                  r.getString(5),
                  r.getString(6));
            });
  }

  /** Takes one row of the table. */
  @FunctionalInterface
  interface Row {
    void take(String caseId, String name, String part, String about, String fact, String origin);
  }

  /** The fact as it is stored. */
  static String written(Paper paper) {
    try {
      return JSON.writeValueAsString(paper.fact());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A fact cannot be written", e);
    }
  }

  /** What is stored, by field. */
  static Map<String, Object> fields(String json) {
    try {
      return JSON.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A paper cannot be read", e);
    }
  }

  private static <F> F read(String json, Class<F> kind) {
    try {
      return JSON.readValue(json, kind);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A paper cannot be read", e);
    }
  }
}
