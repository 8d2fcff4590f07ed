package org.meguri.workflows.doing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Members, partnerships and the like are chosen by name; a typed id does as well. */
class ChoosingByNameTest {

  private static final Office OFFICE = Office.open();
  private static final MockMvc WEB = Browser.open().web;
  private static final String OFFICER = "kyushu.officer1";
  private static String first = "";
  private static String second = "";

  @BeforeAll
  static void twoCompanies() throws Exception {
    OFFICE.openSeason("2009-12-01");
    first = entered("選択精機 (株)");
    second = entered("選択化学");
  }

  @Test
  void whatIsTypedIsAnsweredByNamesWithTheirNumbers() throws Exception {
    WEB.perform(get("/cases/choices?kind=member&field=into&into=選択精"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("選択精機 (株) (" + first + ")")))
        .andExpect(content().string(not(containsString(second))));
    WEB.perform(get("/cases/choices?kind=nothing&field=into")).andExpect(status().isNotFound());
  }

  @Test
  void theFormSearchesAndSaysHowInBothLanguages() throws Exception {
    for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
      WEB.perform(
              Browser.as(
                  OFFICER,
                  locale,
                  org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                      "/cases/partnership/acts/found")))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("field=members-find&amp;kind=member")))
          .andExpect(content().string(containsString("(k-rip)")))
          .andExpect(content().string(not(containsString("??"))));
    }
  }

  @Test
  void partnersAreTakenByNameAndByNumberAlone() throws Exception {
    String partnership = founded("選択精機 (株) (" + first + ")\\n" + second).id();
    OFFICE.meguri.awaitCaughtUp();
    WEB.perform(get("/cases/partnership/" + partnership))
        .andExpect(content().string(containsString("選択化学")))
        .andExpect(content().string(containsString("選択精機")));
  }

  @Test
  void whatIsNotFoundIsSaidAtItsField() throws Exception {
    WEB.perform(found(first + " nobody-1"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.rule", is("choice-unknown")))
        .andExpect(jsonPath("$.field", is("members")))
        .andExpect(jsonPath("$.errors[0].detail", containsString("nobody-1")));
    WEB.perform(
            Browser.post(Office.person(OFFICER).value(), "/cases/member/" + first + "/acts/merge")
                .accept("text/html")
                .param("commandId", UUID.randomUUID().toString())
                .param("into", "名前だけ")
                .param("mergedOn", "2009-12-01")
                .param("reason", "重複"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("href=\"#into\"")))
        .andExpect(content().string(containsString("名前だけ")));
  }

  private record Recorded(String id) {}

  private static Recorded founded(String members) throws Exception {
    String answer =
        WEB.perform(found(members))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return new Recorded(caseIn(answer));
  }

  private static MockHttpServletRequestBuilder found(String members) {
    return sent(
        "/api/cases/partnership/found",
        """
        {"project": "k-rip", "kind": "BUSINESS_BUSINESS", "theme": "試作", "members": "%s",
         "foundOn": "2009-11-01"}
        """
            .formatted(members));
  }

  private static String entered(String name) throws Exception {
    String answer =
        WEB.perform(
                sent(
                    "/api/cases/member/enter",
                    """
                    {"kind": "COMPANY", "name": "%s", "prefecture": "FUKUOKA",
                     "project": "k-rip", "since": "2009-04-01"}
                    """
                        .formatted(name)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    OFFICE.meguri.awaitCaughtUp();
    String id = caseIn(answer);
    assertThat(id).startsWith("member-");
    return id;
  }

  private static String caseIn(String answer) {
    return answer.replaceAll(".*\"caseId\":\"([^\"]+)\".*", "$1");
  }

  private static MockHttpServletRequestBuilder get(String url) {
    return Browser.get(Office.person(OFFICER).value(), url).accept("text/html");
  }

  private static MockHttpServletRequestBuilder sent(String path, String body) {
    return Browser.post(Office.person(OFFICER).value(), path)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
