package org.meguri.query.cases.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.actor.PersonId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists and pages of cases in both languages, as each reader gets them. */
@OnTheReadSide
class CasePagesTest {

  private static final String CASE = "/cases/activity/activity-k-rip-2006-1";

  @Autowired MockMvc web;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases",
        "/cases/activity",
        "/cases/activity?text=k-rip&project=k-rip&sort=day&ascending=false",
        "/cases/activity?status=SEMINAR&organization=k-rip-promotion&sort=title",
        "/cases/activity?asOf=2006-02-01",
        "/cases/organization",
        CASE,
        CASE + "?tab=tasks",
        CASE + "?tab=diagram",
        CASE + "?tab=history",
        CASE + "?asOf=2099-01-01"
      })
  void everyPageIsWrittenInBothLanguages(String address) throws Exception {
    for (String language : new String[] {"ja", "en"}) {
      String page = page(ExampleReadSide.AUDITOR, address, language);
      assertThat(page).as(address + " " + language).doesNotContain("??");
      assertThat(page).as("keys shown raw").doesNotContainPattern(">[a-z]\\w*(\\.[\\w-]+)+<");
    }
  }

  @Test
  void theListLeadsToTheCaseAndTheCaseToItsProject() throws Exception {
    assertThat(page(ExampleYear.OFFICER, "/cases", "en")).contains("/cases/activity");
    assertThat(page(ExampleYear.OFFICER, "/cases/activity?project=k-rip", "en")).contains(CASE);
    assertThat(page(ExampleYear.OFFICER, CASE, "en")).contains("/projects/k-rip");
  }

  @Test
  void aForeignBureauSeesNeitherTheLineNorTheCase() throws Exception {
    assertThat(page(ExampleReadSide.KINKI_OFFICER, "/cases/activity", "en")).doesNotContain(CASE);
    for (String address : new String[] {CASE, "/api" + CASE, "/api" + CASE + "/history"}) {
      web.perform(request(ExampleReadSide.KINKI_OFFICER, address, "en"))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String address :
        new String[] {"/cases/nothing", "/cases/activity/none", "/api/cases/nothing/none"}) {
      web.perform(request(ExampleReadSide.POLICY, address, "ja")).andExpect(status().isNotFound());
    }
  }

  @Test
  void theApiAnswersTheStateAndWhatItRestsOn() throws Exception {
    web.perform(request(ExampleYear.OFFICER, "/api" + CASE, "en").accept("application/json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.kind", is("activity")))
        .andExpect(jsonPath("$.known.events", org.hamcrest.Matchers.greaterThan(0)))
        .andExpect(jsonPath("$.line.projects[0]", is("k-rip")));
  }

  private String page(PersonId reader, String address, String language) throws Exception {
    return web.perform(request(reader, address, language))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static MockHttpServletRequestBuilder request(
      PersonId reader, String address, String language) {
    return get(URI.create(address))
        .principal(reader::value)
        .header("Accept-Language", language)
        .accept("text/html", "application/json");
  }
}
