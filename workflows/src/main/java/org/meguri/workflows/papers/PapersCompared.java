package org.meguri.workflows.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.actor.Origin;
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
    Map<String, Laid> last = new HashMap<>();
    log.scan(
        0,
        upTo,
        BATCH,
        batch ->
            batch.forEach(
                recorded ->
                    Paper.of(recorded.fact())
                        .ifPresent(
                            paper ->
                                last.put(
                                    key(paper), new Laid(paper, recorded.envelope().origin())))));
    Map<String, Map<String, Object>> fresh = new TreeMap<>();
    last.forEach(
        (key, laid) ->
            fresh.put(
                key,
                content(laid.paper().about(), Papers.written(laid.paper()), laid.origin().name())));
    Map<String, Map<String, Object>> stored = new TreeMap<>();
    papers.each(
        (caseId, name, part, about, fact, origin) ->
            stored.put(key(caseId, name, part), content(about, fact, origin)));
    return Differences.between(stored, fresh);
  }

  private static String key(Paper paper) {
    return key(paper.caseId(), paper.name(), paper.part());
  }

  private static String key(String caseId, String name, String part) {
    return caseId + " " + name + (part.isEmpty() ? "" : " " + part);
  }

  private record Laid(Paper paper, Origin origin) {}

  private static Map<String, Object> content(String about, String fact, String origin) {
    return Map.of("about", about, "fact", Papers.fields(fact), "origin", origin);
  }
}
