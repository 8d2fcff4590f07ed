package org.meguri.ops.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.meguri.command.actor.Origin;

/**
 * How the second term came about, as the plan tells it: the policy group revises the programme, and
 * each bureau proposes what becomes of its projects; what the plan does not say outright is decided
 * as inferred.
 */
record Reorganization(Hands hands, KnownHistory history) implements AgendaSource {

  private static final LocalDate REVISED = LocalDate.of(2005, 7, 4);
  private static final LocalDate SECOND_TERM_IN_USE = LocalDate.of(2005, 10, 3);
  private static final LocalDate CANDIDATES = LocalDate.of(2005, 9, 5);
  private static final LocalDate PROPOSED = LocalDate.of(2005, 10, 17);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final String PROPOSAL = "proposal";

  /** One after the other: proposals are numbered in the whole country. */
  private static final String LANE = "reorganization";

  private static final String INFERRED = "inferred";
  private static final int SPREAD = 14;

  @Override
  public void plan(Agenda agenda) {
    hands.plan(agenda, REVISED, MORNING, LANE, "revision", this::revise);
    for (JsonNode project : history.projects()) {
      String id = project.path("id").asText();
      LocalDate day = hands.workingDay(PROPOSED, after(id));
      if (history.isOfTheFirstTerm(id)) {
        hands.plan(agenda, day, MORNING, LANE, "carry on " + id, () -> modify(project, id));
      } else {
        hands.plan(agenda, CANDIDATES, NOON, LANE, "candidate " + id, () -> register(project, id));
        hands.plan(agenda, day, NOON, LANE, "adopt " + id, () -> adopt(project, id));
      }
    }
    for (String id : history.ended()) {
      LocalDate day = hands.workingDay(PROPOSED, after(id));
      hands.plan(agenda, day, NOON, LANE, "abolish " + id, () -> abolish(id));
    }
  }

  private int after(String project) {
    return hands.setting().chance().between(0, SPREAD, project, "proposed");
  }

  private void revise() {
    filed(
        "policy.officer",
        PROPOSAL,
        "revise",
        PROPOSAL,
        Map.of(
            "programmeFile",
            history.revision(),
            "effectiveOn",
            SECOND_TERM_IN_USE,
            "reason",
            "第I期の成果と課題を踏まえ、第II期中期計画を定める。"));
  }

  private void modify(JsonNode project, String id) {
    Map<String, Object> said = shaped(project);
    said.put("project", id);
    said.put("change", project.path("decision").asText());
    said.put("reason", "第II期中期計画に定めるとおり引き継ぐ。");
    filed(officer(project), PROPOSAL, "modify", PROPOSAL, said);
  }

  private void register(JsonNode project, String id) {
    filed(
        officer(project),
        "candidate",
        "register",
        "candidate",
        Map.of(
            "slug",
            id,
            "bureau",
            project.path("bureau").asText(),
            "nameEn",
            project.path("name").path("en").asText(),
            "nameJa",
            project.path("name").path("ja").asText(),
            "area",
            "管内",
            "achievements",
            "第I期までの取組は原資料に記載がない。"));
  }

  private void adopt(JsonNode project, String id) {
    Map<String, Object> said = shaped(project);
    said.put("project", id);
    said.put("reason", "第II期中期計画に定めるとおり新たに採択する。");
    filed(officer(project), "candidate", "propose-adoption", "candidate-" + id, said);
  }

  private static Map<String, Object> shaped(JsonNode project) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("entry", KnownHistory.text(project));
    said.put("effectiveOn", KnownHistory.SECOND_TERM_BEGINS);
    if (project.path("decisionBasis").asText().equals(INFERRED)) {
      said.put("basis", INFERRED);
    }
    return said;
  }

  private void abolish(String id) {
    filed(
        history.bureauOfTheFirstTerm(id) + ".officer1",
        PROPOSAL,
        "abolish",
        PROPOSAL,
        Map.of(
            "project",
            id,
            "basis",
            INFERRED,
            "effectiveOn",
            KnownHistory.SECOND_TERM_BEGINS,
            "reason",
            "第II期の開始に当たり廃止又は統合する。統合先は原資料に記載がない。"));
  }

  private static String officer(JsonNode project) {
    return project.path("bureau").asText() + ".officer1";
  }

  private void filed(
      String login, String kind, String act, String caseId, Map<String, Object> said) {
    hands.file(login, kind, act, caseId, said, Origin.SOURCE);
  }
}
