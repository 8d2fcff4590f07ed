package org.meguri.query.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.command.actor.PersonId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the API answers, and how it says what is wrong. */
@OnTheReadSide
class ProjectsApiTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;

  @Test
  void meSaysWhoAndWhichRoles() throws Exception {
    ask(ExampleReadSide.STAND_IN, "/api/me")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.person").value("p-stand-in"))
        .andExpect(jsonPath("$.standsInFor[0].person").value("p-kinki-officer"))
        .andExpect(jsonPath("$.today").value("2007-08-31"));
  }

  @Test
  void theListHoldsWhatTheReaderMaySee() throws Exception {
    ask(ExampleReadSide.POLICY, "/api/projects").andExpect(jsonPath("$.items", hasSize(2)));
    ask(ExampleYear.OFFICER, "/api/projects")
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].id").value("k-rip"))
        .andExpect(jsonPath("$.items[0].target.value").value(1500));
    ask(ExampleReadSide.ADMIN, "/api/projects").andExpect(jsonPath("$.items", hasSize(0)));
  }

  @ParameterizedTest
  @CsvSource({"project", "name", "bureau", "phase", "due", "-project", "-due"})
  void theListGoesOnFromItsCursorWithoutGapsOrRepeats(String sort) throws Exception {
    String first = text("/api/projects?limit=1&sort=" + sort);
    String next = json.readTree(first).get("next").asText();
    String second = text("/api/projects?limit=1&sort=" + sort + "&after=" + next);
    org.assertj.core.api.Assertions.assertThat(
            json.readTree(first).at("/items/0/id").asText()
                + " "
                + json.readTree(second).at("/items/0/id").asText())
        .contains("k-rip", "kansai-green-cluster");
    org.assertj.core.api.Assertions.assertThat(json.readTree(second).get("next").isNull()).isTrue();
  }

  @Test
  void theListIsFilteredByWordsAndBureau() throws Exception {
    ask(
            ExampleReadSide.POLICY,
            "/api/projects?text=%E3%82%B1%E3%83%BC%E3%83%AA%E3%83%83%E3%83%97%20kansai")
        .andExpect(jsonPath("$.items", hasSize(1)));
    ask(ExampleReadSide.POLICY, "/api/projects?text=100%25")
        .andExpect(jsonPath("$.items", hasSize(0)));
    ask(ExampleReadSide.POLICY, "/api/projects?bureau=kyushu")
        .andExpect(jsonPath("$.items[0].id").value("k-rip"));
  }

  @Test
  void aCaseIsAnsweredWhole() throws Exception {
    ask(ExampleYear.MANAGER, "/api/projects/k-rip")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.project.phase").value("ACT"))
        .andExpect(jsonPath("$.rounds[0].totals.SEMINARS").value(15))
        .andExpect(jsonPath("$.assessments[0].state").value("PUBLISHED"))
        .andExpect(jsonPath("$.people.p-officer").value("Name of p-officer"));
  }

  @Test
  void aCaseIsAnsweredAsOfAMomentAndAsTrueOnADay() throws Exception {
    ask(ExampleReadSide.POLICY, "/api/projects/k-rip?asOf=2006-03-31")
        .andExpect(jsonPath("$.project.status").value("IN_FORCE"))
        .andExpect(jsonPath("$.rounds", hasSize(0)));
    ask(ExampleReadSide.POLICY, "/api/projects/k-rip?asOf=2006-03-31&trueOn=2006-03-31")
        .andExpect(jsonPath("$.project.status").value("PREPARATION"))
        .andExpect(jsonPath("$.known.trueOn").value("2006-03-31"));
    ask(ExampleReadSide.POLICY, "/api/projects/k-rip?asOf=2006-02-13T08:00:00%2B09:00")
        .andExpect(jsonPath("$.plans[0].state").value("OPEN"));
    ask(ExampleReadSide.POLICY, "/api/projects/k-rip?asOf=1")
        .andExpect(jsonPath("$.known.position").value(1));
    ask(ExampleReadSide.POLICY, "/api/projects/k-rip?asOf=2005-01-01")
        .andExpect(status().isNotFound());
  }

  @Test
  void theHistoryIsReadInPartsAndKeepsTheSeal() throws Exception {
    String first = text("/api/projects/kansai-green-cluster/history?limit=10");
    String next = json.readTree(first).get("next").asText();
    ask(
            ExampleReadSide.POLICY,
            "/api/projects/kansai-green-cluster/history?limit=200&after=" + next)
        .andExpect(jsonPath("$.next").isEmpty())
        .andExpect(jsonPath("$.items[?(@.sealed == true)]", hasSize(1)))
        .andExpect(content().string(not(containsString("SECRET-OPINION"))));
    ask(ExampleYear.MEMBER, "/api/projects/kansai-green-cluster/history?limit=200&after=" + next)
        .andExpect(content().string(containsString("SECRET-OPINION")));
  }

  @Test
  void theDiagramSaysWhatIsDoneAndCurrent() throws Exception {
    ask(
            ExampleReadSide.POLICY,
            "/api/projects/kansai-green-cluster/diagram?process=annual-plan-review")
        .andExpect(jsonPath("$.done[0]").value("draftPlan"))
        .andExpect(jsonPath("$.current[0]").value("assessPlan"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/projects/nowhere,                            404, , ",
    "/api/projects/kansai-green-cluster,               403, rule, not-authorized",
    "/api/projects/kansai-green-cluster/history,       403, rule, not-authorized",
    "/api/projects/k-rip?asOf=yesterday,               400, field, asOf",
    "/api/projects/k-rip?asOf=99999999999999999999,    400, field, asOf",
    "/api/projects/k-rip?trueOn=2007-13-01,            400, field, trueOn",
    "/api/projects?limit=0,                            400, field, limit",
    "/api/projects?limit=many,                         400, field, limit",
    "/api/projects?sort=colour,                        400, field, sort",
    "/api/projects?after=***,                          400, field, after",
    "/api/projects/k-rip/history?after=-1,             400, field, after",
    "/api/projects/k-rip/history?after=x,              400, field, after",
    "/api/projects/k-rip/diagram,                      400, field, process",
    "/api/projects/k-rip/diagram?process=no-such,      404, , ",
    "/api/no-such-thing,                               404, , "
  })
  void whatIsWrongIsNamed(String address, int status, String kind, String name) throws Exception {
    for (String language : new String[] {"ja", "en"}) {
      ResultActions answer =
          web.perform(
                  get(java.net.URI.create(address))
                      .principal(principal(ExampleYear.OFFICER))
                      .header("Accept-Language", language))
              .andExpect(status().is(status))
              .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
              .andExpect(jsonPath("$.status").value(status))
              .andExpect(jsonPath("$.detail").isNotEmpty());
      if (kind != null) {
        answer.andExpect(jsonPath("$." + kind).value(name));
      }
    }
  }

  @Test
  void theWordsAreTheReaders() throws Exception {
    web.perform(
            get("/api/projects/kansai-green-cluster")
                .principal(principal(ExampleYear.OFFICER))
                .header("Accept-Language", "en"))
        .andExpect(jsonPath("$.type").value("urn:meguri:rule:not-authorized"))
        .andExpect(jsonPath("$.title").value(not(containsString("権限"))));
    web.perform(
            get("/api/projects/kansai-green-cluster")
                .principal(principal(ExampleYear.OFFICER))
                .header("Accept-Language", "ja"))
        .andExpect(jsonPath("$.title").value(containsString("権限")));
  }

  private String text(String address) throws Exception {
    return ask(ExampleReadSide.POLICY, address)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private ResultActions ask(PersonId reader, String address) throws Exception {
    return web.perform(
        get(java.net.URI.create(address.replace(" ", "%20"))).principal(principal(reader)));
  }

  static Principal principal(PersonId person) {
    return person::value;
  }
}
