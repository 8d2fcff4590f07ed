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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.Year;
import org.meguri.workflows.tasklist.Task;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A session from its votes to its corrected minutes, and what becomes of its conditions. */
class SessionsAndConditionsTest {

  private static final Office OFFICE = Office.open();
  private static final String PROJECT = "tohoku-manufacturing-corridor";

  @Test
  void membersVoteTheMinutesFollowAndEachConditionIsMet() throws Exception {
    OFFICE.openSeason("2007-01-10");
    Year year = new Year(OFFICE, PROJECT, "tohoku", 2007);
    year.draftsThePlan();
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    year.convenes();
    for (Task task : OFFICE.openTasks(PROJECT, 2007, "giveOpinion")) {
      year.opines(task);
    }
    year.waitsFor("resolve");
    Task resolve = OFFICE.task(PROJECT, 2007, "resolve");
    ReviewStanding review =
        OFFICE
            .bean(Reviews.class)
            .latest(AssessmentId.of(ProjectId.of(PROJECT), 2007, AssessmentKind.EX_ANTE))
            .orElseThrow();
    String session = "/commission/sessions/" + review.session();

    votes(review.review(), review.reviewers().get(1).value());
    year.resolves("APPROVE_WITH_CONDITIONS");
    OFFICE.runJobs();
    OFFICE.meguri.awaitCaughtUp();

    page("policy.officer", session)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/reviews/" + review.review())))
        .andExpect(content().string(not(containsString("??"))));
    page("tohoku.director", session).andExpect(status().isForbidden());
    page("policy.officer", "/commission/sessions")
        .andExpect(content().string(containsString(session)));

    String title = "Report on the year";
    filed("policy.officer", session + "/add-matter", Map.of("kind", "REPORT", "title", title))
        .andExpect(redirectedUrl(session));
    filed(review.reviewers().get(1).value(), session + "/add-matter", Map.of("title", title))
        .andExpect(status().is4xxClientError());
    OFFICE.moveTo(review.heldOn().toString());
    filed("policy.officer", session + "/close", attendance("policy.officer", session + "/close"))
        .andExpect(redirectedUrl(session));
    String chair = resolve.holder().value();
    filed("policy.officer", session + "/confirm", Map.of())
        .andExpect(status().isUnprocessableEntity());
    filed(chair, session + "/confirm", Map.of()).andExpect(status().isUnprocessableEntity());
    filed("policy.officer", session + "/record-matter", Map.of("number", "1", "minutes", "Heard."))
        .andExpect(redirectedUrl(session));
    confirms(chair, session).andExpect(redirectedUrl(session));
    page(chair, session)
        .andExpect(content().string(containsString(title)))
        .andExpect(content().string(containsString("Heard.")))
        .andExpect(content().string(not(containsString("??"))));
    filed(chair, session + "/correct", Map.of("text", "It began at two.", "reason", "The hour."))
        .andExpect(redirectedUrl(session));
    page(chair, session).andExpect(content().string(containsString("It began at two.")));
    page(chair, "/api" + session)
        .andExpect(jsonPath("$.state", is("CONFIRMED")))
        .andExpect(jsonPath("$.corrections", hasSize(1)));

    Task report = OFFICE.task(PROJECT, 2007, "reportFulfilment");
    OFFICE.done(report, "tohoku.officer1", "", "report", "Done as asked.");
    page("policy.officer", "/commission")
        .andExpect(content().string(containsString("/cases/condition/" + report.caseId())));
    OFFICE.done(
        OFFICE.task(PROJECT, 2007, "confirmFulfilment"),
        "policy.officer",
        "RETURN",
        "reason",
        "By when?");
    OFFICE.done(
        OFFICE.task(PROJECT, 2007, "reportFulfilment"), "tohoku.officer1", "", "report", "In May.");
    OFFICE.done(OFFICE.task(PROJECT, 2007, "confirmFulfilment"), "policy.officer", "CONFIRM");
    OFFICE.meguri.awaitCaughtUp();
    page("policy.officer", "/cases/condition/" + report.caseId())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("In May.")))
        .andExpect(content().string(not(containsString("??"))));
  }

  private static void votes(ReviewId review, String member) throws Exception {
    String path = "/api/reviews/" + review + "/vote";
    send(member, path, "vote-1", Map.of("vote", "ABSTAIN"))
        .andExpect(status().isUnprocessableEntity());
    send(
            member,
            path,
            "vote-2",
            Map.of("vote", "APPROVE_WITH_CONDITIONS", "reason", "With a date."))
        .andExpect(status().isOk());
    send(member, path, "vote-3", Map.of("vote", "APPROVE"))
        .andExpect(jsonPath("$.rule", is("vote-cast-already")));
    send("policy.officer", path, "vote-4", Map.of("vote", "APPROVE"))
        .andExpect(jsonPath("$.rule", is("not-a-reviewer")));
    page(member, "/reviews/" + review)
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("??"))));
  }

  /** Everybody was there. */
  private static Map<String, String> attendance(String login, String url) throws Exception {
    String form = page(login, url).andReturn().getResponse().getContentAsString();
    Map<String, String> all = new TreeMap<>();
    Pattern.compile("name=\"(present\\.[^\"]+)\"")
        .matcher(form)
        .results()
        .forEach(hit -> all.put(hit.group(1), "true"));
    assertThat(List.copyOf(all.keySet())).isNotEmpty();
    return all;
  }

  private static ResultActions filed(String login, String url, Map<String, String> typed)
      throws Exception {
    MockHttpServletRequestBuilder request =
        post(login, url).param("commandId", url.substring(url.lastIndexOf('/') + 1) + "-" + login);
    typed.forEach(request::param);
    return Browser.open().web.perform(request);
  }

  /** Anew, after it was refused once. */
  private static ResultActions confirms(String login, String session) throws Exception {
    return Browser.open()
        .web
        .perform(post(login, session + "/confirm").param("commandId", "confirm-again"));
  }

  private static ResultActions page(String login, String url) throws Exception {
    return Browser.open().web.perform(get(login, url));
  }
}
