package org.meguri.query.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonalVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the answers that stand. */
@Component
class AnswerTable {

  private final JdbcClient jdbc;
  private final PersonalVault vault;

  AnswerTable(JdbcClient jdbc, PersonalVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** How many said what, by question, then project, then answer. */
  Map<String, Map<String, Map<String, Long>>> tally(String survey) {
    Map<String, Map<String, Map<String, Long>>> counted = new HashMap<>();
    jdbc.sql(
            """
            select a.project, said.key, said.value, count(*)
            from monitored.answer a, jsonb_each_text(a.choices || a.counts) as said
            where a.survey = ? group by 1, 2, 3
            """)
        .param(survey)
        .query(
            row -> {
              counted
                  .computeIfAbsent(row.getString(2), question -> new TreeMap<>())
                  .computeIfAbsent(row.getString(1), project -> new TreeMap<>())
                  .put(row.getString(3), row.getLong(4));
            });
    return counted;
  }

  /** Standing answers by project. */
  Map<String, Integer> answered(String survey) {
    Map<String, Integer> answered = new TreeMap<>();
    jdbc.sql("select project, count(*) from monitored.answer where survey = ? group by project")
        .param(survey)
        .query(
            row -> {
              answered.put(row.getString(1), row.getInt(2));
            });
    return answered;
  }

  /** Whether any answer was invented. */
  Origin origin(String survey) {
    return jdbc.sql(
                    "select count(*) from monitored.answer where survey = ? and origin = 'INVENTED'")
                .param(survey)
                .query(Long.class)
                .single()
            > 0
        ? Origin.INVENTED
        : Origin.WORK;
  }

  /** The free texts, in no order that means anything; none that was made unreadable. */
  List<String> remarks(String survey, int limit) {
    return jdbc
        .sql("select sealed from monitored.remark where survey = ? order by remark limit ?")
        .params(survey, limit)
        .query(String.class)
        .list()
        .stream()
        .map(stored -> vault.open(stored).text())
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }
}
