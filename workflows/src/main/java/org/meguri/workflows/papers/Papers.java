package org.meguri.workflows.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps and finds the latest fact of each kind and part of a case. */
@Component
public class Papers {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

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
        .params(caseId.toString(), nameOf(kind), part)
        .query(String.class)
        .optional()
        .map(json -> read(json, kind));
  }

  /** The latest facts of this kind, one for each part of the case. */
  public <F extends Fact> List<F> all(Object caseId, Class<F> kind) {
    return jdbc
        .sql("select fact::text from workflows.paper where case_id = ? and name = ? order by part")
        .params(caseId.toString(), nameOf(kind))
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
        .params(other.toString(), nameOf(kind))
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
        .param(nameOf(kind))
        .query(String.class)
        .list()
        .stream()
        .map(json -> read(json, kind))
        .toList();
  }

  void keep(Object caseId, Fact fact, String part, Object about) {
    jdbc.sql(
            """
            insert into workflows.paper (case_id, name, part, about, fact) values (?, ?, ?, ?, ?::jsonb)
            on conflict (case_id, name, part) do update set about = excluded.about, fact = excluded.fact
            """)
        .params(caseId.toString(), nameOf(fact.getClass()), part, about.toString(), written(fact))
        .update();
  }

  private static String nameOf(Class<? extends Fact> kind) {
    EventName name = kind.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalArgumentException(kind + " has no stored name");
    }
    return name.value();
  }

  private static String written(Fact fact) {
    try {
      return JSON.writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A fact cannot be written", e);
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
