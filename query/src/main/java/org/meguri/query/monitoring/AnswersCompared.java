package org.meguri.query.monitoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.actor.PersonalVault;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.meguri.query.fold.Stored;
import org.meguri.query.monitoring.AnswersFold.Change;
import org.meguri.query.monitoring.AnswersFold.Given;
import org.meguri.query.monitoring.AnswersFold.Said;
import org.meguri.query.monitoring.AnswersFold.TakenBack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes all answers afresh from the log and compares them with what is stored. */
@Component
class AnswersCompared implements Compared {

  private static final int BATCH = 2_000;

  private final JdbcClient jdbc;
  private final EventLog log;
  private final PersonalVault vault;

  AnswersCompared(JdbcClient jdbc, EventLog log, PersonalVault vault) {
    this.jdbc = jdbc;
    this.log = log;
    this.vault = vault;
  }

  @Override
  public String name() {
    return AnswersProjection.NAME;
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, String> fresh = new TreeMap<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch ->
            batch.forEach(
                recorded ->
                    AnswersFold.FOLD
                        .on(List.of(), recorded)
                        .forEach(change -> take(change, fresh))));
    return Differences.between(stored(), fresh);
  }

  private static void take(Change change, Map<String, String> rows) {
    if (change instanceof Given it) {
      rows.put(
          it.answer(),
          line(
              it.survey(),
              it.project(),
              it.respondent(),
              it.questionnaire(),
              it.origin(),
              new TreeMap<>(it.choices()),
              new TreeMap<>(it.counts())));
    } else if (change instanceof Said it) {
      rows.put(it.remark(), line(it.survey(), it.question(), it.origin(), it.text()));
    } else if (change instanceof TakenBack it) {
      rows.remove(it.answer());
      rows.keySet().removeIf(key -> key.startsWith(it.remark() + "-"));
    }
  }

  private Map<String, String> stored() {
    Map<String, String> rows = new TreeMap<>();
    jdbc.sql("select * from monitored.answer")
        .query(
            row -> {
              rows.put(
                  row.getString("answer"),
                  line(
                      row.getString("survey"),
                      row.getString("project"),
                      row.getString("respondent"),
                      row.getInt("questionnaire"),
                      row.getString("origin"),
                      Stored.read(row.getString("choices"), TreeMap.class),
                      Stored.read(row.getString("counts"), TreeMap.class)));
            });
    jdbc.sql("select * from monitored.remark")
        .query(
            row -> {
              rows.put(
                  row.getString("remark"),
                  line(
                      row.getString("survey"),
                      row.getString("question"),
                      row.getString("origin"),
                      vault.open(row.getString("sealed"))));
            });
    return rows;
  }

  private static String line(Object... values) {
    return List.of(values).toString();
  }
}
