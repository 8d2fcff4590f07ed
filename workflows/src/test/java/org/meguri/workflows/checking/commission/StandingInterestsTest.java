package org.meguri.workflows.checking.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.meguri.workflows.Commands.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.commission.Conflicts;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.tasklist.Task;
import org.springframework.test.web.servlet.ResultActions;

/** Interests that commission members declare outside any review. */
class StandingInterestsTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "tokyo-information-venture-forum";
  private static final String MEMBER = "commission.member5";
  private static final String DECLARE = "/commission/interests/new";

  @BeforeEach
  void inSpring() {
    OFFICE.openSeason("2006-05-10");
  }

  @Test
  void aDeclaredInterestStandsAtOnceAndIsSeenByTheMemberAndTheSecretariatOnly() throws Exception {
    declares("GRANT", "2006-05-01", "Received a grant of the forum.")
        .andExpect(redirectedUrl("/commission"));
    assertThat(stands(LocalDate.of(2006, 5, 10))).isTrue();
    for (String reader : new String[] {MEMBER, "policy.officer", "auditor"}) {
      page(reader)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Received a grant of the forum.")))
          .andExpect(content().string(not(containsString("??"))));
    }
    page("commission.member4")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Name of " + MEMBER)))
        .andExpect(content().string(not(containsString("Received a grant"))));
    for (String other : new String[] {"kanto.director", PROJECT + ".manager", "admin"}) {
      page(other).andExpect(status().isForbidden());
    }

    String end = "/commission/interests/" + PROJECT + ".GRANT.2006-05-01/end";
    perform("policy.officer", end).andExpect(status().isNotFound());
    perform(MEMBER, end).andExpect(status().isOk());
    Browser.open()
        .web
        .perform(
            post(MEMBER, end)
                .param("commandId", "end-1")
                .param("on", "2006-05-09")
                .param("note", "The grant is settled."))
        .andExpect(redirectedUrl("/commission"));
    page(MEMBER).andExpect(content().string(containsString("The grant is settled.")));
    assertThat(stands(LocalDate.of(2009, 5, 9))).isTrue();
    assertThat(stands(LocalDate.of(2009, 5, 10))).isFalse();
    perform(MEMBER, end).andExpect(status().isNotFound());
  }

  @Test
  void whatIsMissingIsNamedAndWhatWasTypedStays() throws Exception {
    Browser.open()
        .web
        .perform(
            post(MEMBER, DECLARE)
                .param("commandId", "declare-2")
                .param("project", PROJECT)
                .param("from", "soon")
                .param("note", "Typed already"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("#kind")))
        .andExpect(content().string(containsString("#from")))
        .andExpect(content().string(containsString("Typed already")));
  }

  @Test
  void overTheApiAnInterestIsDeclaredOncePerKeyByTheMemberAlone() throws Exception {
    String path = "/api/commission/interests";
    Map<String, Object> body =
        Map.of("project", PROJECT, "kind", "MEMBERSHIP", "from", "2006-04-01", "note", "Member.");
    send(MEMBER, path, "interest-1", body).andExpect(status().isOk());
    long facts = OFFICE.head();
    send(MEMBER, path, "interest-1", body).andExpect(status().isOk());
    send(
            MEMBER,
            path,
            "interest-1",
            Map.of("project", PROJECT, "kind", "OTHER", "from", "2006-04-01", "note", "Member."))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("command-id-reused")));
    send("policy.officer", path, "interest-2", body)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.rule", is("not-a-member")));
    perform("policy.officer", DECLARE).andExpect(status().isForbidden());
    send(MEMBER, path, "interest-3", Map.of("project", "nowhere", "note", "a\u0000b"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(4)));
    send(MEMBER, path + "/nothing/end", "interest-4", Map.of("on", "2006-05-10", "note", "Over."))
        .andExpect(status().isNotFound());
    assertThat(OFFICE.head()).isEqualTo(facts);
    send(
            MEMBER,
            path + "/" + PROJECT + ".MEMBERSHIP.2006-04-01/end",
            "interest-5",
            Map.of("on", "2006-05-10", "note", "Over."))
        .andExpect(status().isOk());
    perform(MEMBER, "/api/commission")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.member", is(true)))
        .andExpect(jsonPath("$.interests[?(@.kind == 'MEMBERSHIP')].endNote", hasSize(1)));
  }

  @Test
  void whoDeclaresWhileReviewingSeesNothingMoreOfItAndIsLedToStepBack() throws Exception {
    OFFICE.openSeason("2008-01-10");
    String project = "regional-industries-activation";
    Year year = new Year(OFFICE, project, "kanto", 2008);
    year.draftsThePlan();
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.convenes();
    Task task = OFFICE.openTasks(project, 2008, "giveOpinion").get(1);
    String reviewer = task.holder().value();
    OFFICE.meguri.awaitCaughtUp();
    String review = "/reviews/" + task.caseId();
    page(reviewer).andExpect(content().string(containsString(review)));
    perform(reviewer, review)
        .andExpect(content().string(containsString("/projects/" + project)))
        .andExpect(content().string(not(containsString("class=\"conflict\""))));

    Map<String, Object> body =
        Map.of("project", project, "kind", "GRANT", "from", "2008-01-01", "note", "A grant.");
    send(reviewer, "/api/commission/interests", "interest-6", body).andExpect(status().isOk());
    page(reviewer)
        .andExpect(content().string(not(containsString(review))))
        .andExpect(content().string(containsString("/tasks/" + task.id())));
    perform(reviewer, review)
        .andExpect(content().string(containsString("class=\"conflict\"")))
        .andExpect(content().string(not(containsString("/projects/" + project))));
    perform(reviewer, "/tasks/" + task.id())
        .andExpect(content().string(containsString("No evidence belongs to this task.")));
    year.declines(task);
    OFFICE.meguri.awaitCaughtUp();
    page(reviewer).andExpect(content().string(not(containsString("/tasks/" + task.id()))));
  }

  private static ResultActions declares(String kind, String from, String note) throws Exception {
    return Browser.open()
        .web
        .perform(
            post(MEMBER, DECLARE)
                .param("commandId", "declare-" + kind)
                .param("project", PROJECT)
                .param("kind", kind)
                .param("from", from)
                .param("note", note));
  }

  private static boolean stands(LocalDate on) {
    return OFFICE
        .bean(Conflicts.class)
        .standsBetween(Office.person(MEMBER), ProjectId.of(PROJECT), on);
  }

  private static ResultActions page(String login) throws Exception {
    return perform(login, "/commission");
  }

  private static ResultActions perform(String login, String url) throws Exception {
    return Browser.open().web.perform(get(login, url));
  }
}
