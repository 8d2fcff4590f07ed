package org.meguri.workflows.checking.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Origin;
import org.meguri.command.member.MemberImport;
import org.meguri.command.monitoring.Invitations;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.monitoring.PersonalLink;
import org.meguri.command.programme.Monitoring.Kind;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.Answers;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.checking.monitoring.LinkDesk.Letter;
import org.meguri.workflows.tasklist.Task;
import org.springframework.http.MediaType;

/** The survey of FY2008 on the real diagram, answered on its page by links nobody else has. */
class MonitoringSurveyTest {

  private static final Office OFFICE = Office.open();
  private static final MonitoringId SURVEY = MonitoringId.of(2008);
  private static final String WHOLE = "whole-programme";
  private static final int MEMBERS = 14;

  @Test
  void membersAreAskedRemindedAndCountedAndTheResultsPublished() throws Exception {
    members();
    OFFICE.openSeason("2008-06-02");
    work("openMonitoring", "policy.officer", "");
    Task sending = OFFICE.task(WHOLE, 2008, "sendInvitations");
    assertThat(
            OFFICE.complete(
                OFFICE.claimed(sending, "policy.officer"),
                "policy.officer",
                Answers.to(OFFICE, sending, "policy.officer", "")))
        .as("nothing is sent before every project has its links")
        .isInstanceOf(Outcome.Refused.class);

    LinkDesk.Issued issued =
        OFFICE.bean(LinkDesk.class).issue(SURVEY, Office.person("policy.officer"), Office.fresh());
    List<Letter> letters =
        issued.letters().stream()
            .filter(letter -> letter.invitation().project().value().equals("k-rip"))
            .toList();
    assertThat(letters).hasSizeGreaterThanOrEqualTo(MEMBERS);
    assertThat(
            OFFICE
                .bean(LinkDesk.class)
                .issue(SURVEY, Office.person("policy.officer"), Office.fresh())
                .refused())
        .as("links are shown once")
        .isNotNull();
    work("sendInvitations", "policy.officer", "");

    theLinkOpensOncePerMember(letters.get(0).link());
    anImpossibleAnswerIsRefusedByItsField(letters.get(1).link());
    whatIsEnteredIsKeptUnderTheLinkAlone(letters.get(1).link());
    for (int i = 2; i < 10; i++) {
      assertThat(submit(letters.get(i).link())).isInstanceOf(Outcome.Accepted.class);
    }
    assertThat(OFFICE.bean(Invitations.class).unanswered(SURVEY))
        .noneMatch(
            each ->
                each.project().value().equals("k-rip")
                    && each.number() == letters.get(2).invitation().number());

    onlyThoseWhoHaveNotAnsweredAreReminded(letters);

    OFFICE.moveTo("2008-08-02");
    OFFICE.moveTo("2008-09-04");
    assertThat(names())
        .contains("monitoring.respondents-reminded")
        .doesNotContain("monitoring.closed");
    notOpen(PersonalLink.read("x".repeat(43)).orElseThrow());
    OFFICE.moveTo("2008-11-01");
    assertThat(names()).contains("monitoring.closed");
    notOpen(letters.get(12).link());
    assertThat(drafts()).as("what was not sent is not kept").isZero();

    seen("kyushu.officer1", not(containsString("r-SATISFACTION")));
    seen("policy.officer", containsString("r-SATISFACTION"));
    work("writeUpResults", "policy.officer", "");
    work("reviewResults", "policy.director", "SEND_BACK");
    work("writeUpResults", "policy.officer", "");
    work("reviewResults", "policy.director", "PUBLISH");
    seen("kyushu.officer1", containsString("r-SATISFACTION"));
    assertThat(names())
        .containsSubsequence(
            "monitoring.begun",
            "monitoring.opened",
            "monitoring.frame-drawn",
            "monitoring.invitations-issued",
            "monitoring.invitations-sent",
            "monitoring.respondents-reminded",
            "monitoring.respondents-reminded",
            "monitoring.closed",
            "monitoring.results-written",
            "monitoring.results-sent-back",
            "monitoring.results-written",
            "monitoring.results-published");
  }

  private static void onlyThoseWhoHaveNotAnsweredAreReminded(List<Letter> letters)
      throws Exception {
    OFFICE.meguri.awaitCaughtUp();
    String list = "/monitoring/" + SURVEY + "/reminders";
    String answered = letters.get(2).invitation().member().value();
    String waiting = letters.get(11).invitation().member().value();
    var onlyTheWaiting =
        allOf(
            containsString(waiting),
            not(containsString(answered)),
            not(containsString(letters.get(11).link().token())));
    web(Browser.get("policy.officer", list + ".csv"), 200, onlyTheWaiting);
    web(Browser.get("policy.officer", "/api" + list), 200, onlyTheWaiting);
    web(Browser.get("kyushu.officer1", list + ".csv"), 403, not(containsString(waiting)));
  }

  private void theLinkOpensOncePerMember(PersonalLink link) throws Exception {
    web(get("/answer/" + link.token()).locale(Locale.JAPANESE), 200, containsString("満足"));
    web(
        get("/answer/" + link.token()).locale(Locale.ENGLISH),
        200,
        allOf(containsString("How satisfied"), not(containsString("policy.officer"))));
    var form = post("/answer/" + link.token()).locale(Locale.ENGLISH);
    entries().forEach(form::param);
    web(form, 200, containsString("Thank you"));
    web(form, 404, containsString("link-not-open"));
    notOpen(link);
  }

  private void anImpossibleAnswerIsRefusedByItsField(PersonalLink link) throws Exception {
    var form = post("/answer/" + link.token()).locale(Locale.ENGLISH);
    entries().forEach(form::param);
    form.param("EMPLOYEES_ADDED", "-3");
    web(form, 422, allOf(containsString("#q-EMPLOYEES_ADDED"), containsString("figure-negative")));
  }

  private void whatIsEnteredIsKeptUnderTheLinkAlone(PersonalLink link) throws Exception {
    String draft = "{\"version\":0,\"fields\":{\"REMARK\":[\"A half said thing\"]}}";
    web(
        put("/answer/" + link.token() + "/draft")
            .contentType(MediaType.APPLICATION_JSON)
            .content(draft),
        200,
        containsString("\"version\":1"));
    web(get("/answer/" + link.token()), 200, containsString("A half said thing"));
    assertThat(
            OFFICE
                .meguri
                .jdbc()
                .sql("select encode(sealed, 'escape') || ref from workflows.answer_draft")
                .query(String.class)
                .list())
        .noneMatch(row -> row.contains("half said"));
    web(
        put("/answer/" + link.token() + "/draft")
            .contentType(MediaType.APPLICATION_JSON)
            .content(draft),
        409,
        containsString(""));
  }

  /** Guessed, used and expired links are answered alike. */
  private void notOpen(PersonalLink link) throws Exception {
    web(
        get("/answer/" + link.token()).locale(Locale.ENGLISH),
        404,
        allOf(containsString("link-not-open"), not(containsString("SATISFACTION"))));
  }

  private static void seen(String login, org.hamcrest.Matcher<String> what) throws Exception {
    OFFICE.meguri.awaitCaughtUp();
    Browser.open()
        .web
        .perform(Browser.get(login, "/monitoring/" + SURVEY))
        .andExpect(status().isOk())
        .andExpect(content().string(what));
  }

  private static void web(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
      int status,
      org.hamcrest.Matcher<String> what)
      throws Exception {
    Browser.open()
        .web
        .perform(request)
        .andExpect(status().is(status))
        .andExpect(content().string(what));
  }

  private static Outcome submit(PersonalLink link) {
    return OFFICE.bean(AnsweringDesk.class).submit(SURVEY, link, entries(), Origin.WORK);
  }

  private static Map<String, String> entries() {
    Map<String, String> entries = new TreeMap<>();
    Objects.requireNonNull(OFFICE.bean(Programmes.class).current().monitoring())
        .latest()
        .questions()
        .stream()
        .filter(question -> question.kind() == Kind.CHOICE)
        .forEach(question -> entries.put(question.code(), question.options().get(0).code()));
    return entries;
  }

  private static void work(String element, String login, String finding) {
    OFFICE.done(OFFICE.task(WHOLE, 2008, element), login, finding);
  }

  private static void members() {
    StringBuilder list = new StringBuilder("kind,name,prefecture,project,since\n");
    for (int i = 0; i < MEMBERS; i++) {
      list.append("COMPANY,Monitored works ").append(i).append(",福岡県,k-rip,2008-04-01\n");
    }
    assertThat(
            OFFICE
                .bean(MemberImport.class)
                .take(
                    list.toString().getBytes(StandardCharsets.UTF_8),
                    Acting.as(Office.person("kyushu.officer1"), Office.fresh()),
                    LocalDate.of(2008, 5, 1)))
        .isInstanceOf(MemberImport.Result.Fits.class);
  }

  private static long drafts() {
    return OFFICE
        .meguri
        .jdbc()
        .sql("select count(*) from workflows.answer_draft")
        .query(Long.class)
        .single();
  }

  private static List<String> names() {
    return OFFICE
        .meguri
        .jdbc()
        .sql("select name from log.event where stream = ? order by sequence")
        .param(SURVEY.value())
        .query(String.class)
        .list();
  }
}
