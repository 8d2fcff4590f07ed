package org.meguri.workflows.doing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.doing.designation.Desk;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Acts about cases: their buttons, forms and API, for an officer and an organization's staff. */
class ActsTest {

  private static final MockMvc WEB = Browser.open().web;
  private static final String STAFF = "staff.acts";
  private static final String OTHER = "staff.acts.other";
  private static String own = "";
  private static String others = "";

  @BeforeAll
  static void twoOrganizations() {
    OFFICE.openSeason("2007-05-01");
    own = Desk.organization("UNIVERSITY", STAFF);
    others = Desk.organization("UNIVERSITY", OTHER);
    OFFICE.meguri.awaitCaughtUp();
  }

  @Test
  void aButtonStandsWhereTheReaderCouldUseIt() throws Exception {
    String register = "/cases/organization/acts/register";
    WEB.perform(get(OFFICER, "/cases/organization"))
        .andExpect(content().string(containsString(register)));
    WEB.perform(get(STAFF, "/cases/organization"))
        .andExpect(content().string(not(containsString(register))));
    WEB.perform(get(STAFF, "/cases/organization/" + own))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/acts/apply-for-designation")));
  }

  @Test
  void staffSeeTheirOwnOrganizationAndNobodyElses() throws Exception {
    WEB.perform(get(STAFF, "/cases/organization"))
        .andExpect(content().string(containsString(own)))
        .andExpect(content().string(not(containsString("/" + others))));
    for (String address :
        new String[] {"/cases/organization/" + others, act("organization", others, "rename")}) {
      WEB.perform(get(STAFF, address)).andExpect(status().isForbidden());
      WEB.perform(post(STAFF, address)).andExpect(result -> assertRefused(result.getResponse()));
    }
  }

  @Test
  void whatDoesNotFitIsSaidFieldByFieldAndTheRestStays() throws Exception {
    WEB.perform(
            post(OFFICER, "/cases/organization/acts/register").param("nameEn", "Kept Institute"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Kept Institute")))
        .andExpect(content().string(containsString("href=\"#nameJa\"")));
  }

  @Test
  void whoBeginsACaseIsLedToItsPage() throws Exception {
    String page =
        WEB.perform(
                post(OFFICER, "/cases/organization/acts/register")
                    .param("nameEn", "New Institute")
                    .param("nameJa", "新しい機関")
                    .param("kind", "UNIVERSITY")
                    .param("bureau", "shikoku"))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(page).startsWith("/cases/organization/organization-shikoku-");
    WEB.perform(get(OFFICER, page))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("New Institute")));
  }

  @Test
  void overTheApiAnActTellsWhatItAsksAndIsDoneOncePerKey() throws Exception {
    WEB.perform(get(OFFICER, "/api/cases/organization/acts"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].act", is("register")))
        .andExpect(jsonPath("$[0].form.fields[*].name", hasItem("nameJa")));
    String key = UUID.randomUUID().toString();
    String body =
        """
        {"nameEn": "Once", "nameJa": "一度", "kind": "UNIVERSITY", "bureau": "shikoku"}
        """;
    String first = answered(key, body);
    assertThat(answered(key, body)).isEqualTo(first).contains("organization-shikoku-");
    WEB.perform(sent(key, "{}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule").exists());
    WEB.perform(sent(UUID.randomUUID().toString(), "{\"nameEn\": {\"no\": \"form\"}}"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void staffWorkInTheSameTaskListAndFollowTheTaskToItsCase() throws Exception {
    String designation = Desk.applied(own, STAFF);
    OFFICE.done(Desk.task(designation, "examineDesignation"), OFFICER, "RETURN");
    OFFICE.meguri.awaitCaughtUp();
    String task = Desk.task(designation, "correctDesignation").id().value();
    WEB.perform(get(STAFF, "/tasks?view=unclaimed"))
        .andExpect(content().string(containsString(task)));
    WEB.perform(get(STAFF, "/tasks/" + task))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/cases/designation/" + designation)))
        .andExpect(content().string(not(containsString("href=\"/projects/" + Desk.project()))));
    WEB.perform(get(OTHER, "/tasks/" + task)).andExpect(status().isForbidden());
    for (String tab : new String[] {"overview", "tasks", "diagram", "history"}) {
      WEB.perform(get(STAFF, "/cases/designation/" + designation + "?tab=" + tab))
          .andExpect(status().isOk());
    }
    WEB.perform(
            get(STAFF, "/api/cases/designation/" + designation + "/diagram?process=designation"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.current", hasItem("correctDesignation")));
    WEB.perform(get(OFFICER, "/projects/" + Desk.project() + "?tab=cases"))
        .andExpect(content().string(containsString("/cases/designation?project=")));
  }

  @Test
  void anActNobodyDeclaredIsNotFound() throws Exception {
    WEB.perform(get(OFFICER, act("organization", own, "nothing"))).andExpect(status().isNotFound());
    WEB.perform(get(OFFICER, "/cases/organization/acts/nothing")).andExpect(status().isNotFound());
  }

  private static void assertRefused(jakarta.servlet.http.HttpServletResponse response) {
    assertThat(response.getStatus()).isIn(403, 405);
  }

  private static String answered(String key, String body) throws Exception {
    return WEB.perform(sent(key, body))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static MockHttpServletRequestBuilder sent(String key, String body) {
    return Browser.post(person(OFFICER), "/api/cases/organization/register")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static String act(String kind, String id, String act) {
    return "/cases/" + kind + "/" + id + "/acts/" + act;
  }

  private static MockHttpServletRequestBuilder get(String login, String url) {
    return Browser.get(person(login), url).accept("text/html", "application/json");
  }

  private static MockHttpServletRequestBuilder post(String login, String url) {
    return Browser.post(person(login), url)
        .accept("text/html")
        .param("commandId", UUID.randomUUID().toString());
  }

  private static String person(String login) {
    return Office.person(login).value();
  }
}
