package org.meguri.workflows.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.springframework.stereotype.Component;

/** Lays every paper afresh from the log and compares it, as it is stored, with the one there is. */
@Component
class PapersCompared implements Compared {

  private static final int BATCH = 2_000;

  private final Papers papers;
  private final EventLog log;

  PapersCompared(Papers papers, EventLog log) {
    this.papers = papers;
    this.log = log;
  }

  @Override
  public String name() {
    return "papers";
  }

  @Override
  public List<Difference> differences(long upTo) {
    Map<String, Paper> last = new HashMap<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch ->
            batch.forEach(
                recorded ->
                    Paper.of(recorded.fact()).ifPresent(paper -> last.put(key(paper), paper))));
    Map<String, Map<String, Object>> fresh = new TreeMap<>();
    last.forEach((key, paper) -> fresh.put(key, content(paper.about(), Papers.written(paper))));
    Map<String, Map<String, Object>> stored = new TreeMap<>();
    papers.each(
        (caseId, name, part, about, fact) ->
            stored.put(key(caseId, name, part), content(about, fact)));
    return Differences.between(stored, fresh);
  }

  private static String key(Paper paper) {
    return key(paper.caseId(), paper.name(), paper.part());
  }

  private static String key(String caseId, String name, String part) {
    return caseId + " " + name + (part.isEmpty() ? "" : " " + part);
  }

  private static Map<String, Object> content(String about, String fact) {
    return Map.of("about", about, "fact", Papers.fields(fact));
  }
}
