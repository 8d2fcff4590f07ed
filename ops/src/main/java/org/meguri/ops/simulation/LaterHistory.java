package org.meguri.ops.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.Origin;
import org.meguri.command.member.MemberCommand.JoinProject;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.project.ProjectId;

/**
 * What happened to the projects during the term: one adopted in 2007, as a public page tells, and
 * one integrated in FY2010, which is invented and says so.
 */
record LaterHistory(Hands hands, KnownHistory history, KnownMembers members)
    implements AgendaSource {

  private static final LocalDate REGISTERED = LocalDate.of(2007, 5, 21);
  private static final LocalDate PROPOSED = LocalDate.of(2007, 7, 17);
  private static final LocalDate JOINED = LocalDate.of(2007, 10, 9);
  private static final LocalDate INTEGRATION_PROPOSED = LocalDate.of(2010, 11, 15);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int COMPANIES = 120;
  private static final int UNIVERSITIES = 8;

  @Override
  public void plan(Agenda agenda) {
    if (history.tellsTheLaterOne()) {
      planAdoption(agenda);
    }
    if (hands.setting().programme().project(KnownHistory.INTEGRATED).isPresent()
        && hands.setting().programme().project(KnownHistory.INTO).isPresent()) {
      hands.plan(
          agenda,
          INTEGRATION_PROPOSED,
          MORNING,
          KnownHistory.INTEGRATED,
          "integration",
          this::integrate);
    }
  }

  private void planAdoption(Agenda agenda) {
    JsonNode candidate = history.later().path("candidate");
    String slug = candidate.path("slug").asText();
    hands.plan(agenda, REGISTERED, MORNING, slug, "candidate", () -> register(candidate));
    hands.plan(agenda, PROPOSED, MORNING, slug, "adoption", () -> adopt(slug));
    hands.plan(agenda, JOINED, MORNING, slug, "members", () -> join(slug));
  }

  private void register(JsonNode candidate) {
    Map<String, Object> said = new LinkedHashMap<>();
    candidate
        .fields()
        .forEachRemaining(field -> said.put(field.getKey(), field.getValue().asText()));
    hands.file(officer(), "candidate", "register", "candidate", said, Origin.PUBLIC);
  }

  private void adopt(String slug) {
    ObjectNode project = history.later().path("project").deepCopy();
    // From when on it is in force is what is being decided.
    project.remove("inForceFrom");
    String candidate = "candidate-" + slug;
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("project", project.path("id").asText());
    said.put("entry", KnownHistory.text(project));
    said.put("effectiveOn", KnownHistory.ADOPTED_LATER_FROM);
    said.put("reason", "九州において機能性食品・健康食品の分野の集積が進んでいるため。");
    String proposal =
        hands.file(officer(), "candidate", "propose-adoption", candidate, said, Origin.PUBLIC);
    // The policy group objects once, the bureau's judgement prevails: invented, to show the way.
    hands
        .setting()
        .courses()
        .set(proposal, Course.found(Map.of("checkFramework", Paragraphs.OBJECTION)));
  }

  /** Members of the bureau's other projects, who take part in this one too. */
  private void join(String project) {
    hands.sendTogether(
        () -> {
          hands.setting().programme().projects().stream()
              .filter(p -> p.bureau().value().equals(bureau()) && !p.id().equals(project))
              .findFirst()
              .ifPresent(
                  other -> {
                    join(project, other.id(), MemberKind.COMPANY, COMPANIES);
                    join(project, other.id(), MemberKind.UNIVERSITY, UNIVERSITIES);
                  });
        });
  }

  private void join(String project, String other, MemberKind kind, int many) {
    LocalDate on = hands.setting().today();
    List<MemberId> some = members.of(other, kind, on).stream().limit(many).toList();
    for (MemberId member : some) {
      hands.send(
          officer(),
          "join:" + member + ":" + project,
          member.value(),
          new JoinProject(member, ProjectId.of(project), KnownHistory.ADOPTED_LATER_FROM, on));
    }
  }

  private void integrate() {
    String bureau =
        hands.setting().programme().project(KnownHistory.INTEGRATED).orElseThrow().bureau().value();
    hands.file(
        bureau + ".officer1",
        "proposal",
        "integrate",
        "proposal",
        Map.of(
            "project",
            KnownHistory.INTEGRATED,
            "into",
            KnownHistory.INTO,
            "effectiveOn",
            KnownHistory.ENDED_FROM,
            "reason",
            "(架空の事例)同じ地域の二つのプロジェクトを一体で進めるため統合する。"));
  }

  private String bureau() {
    return history.later().path("candidate").path("bureau").asText();
  }

  private String officer() {
    return bureau() + ".officer1";
  }
}
