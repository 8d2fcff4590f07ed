package org.meguri.query.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.storage.Recorded;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of projects in both languages, as each reader gets them. */
@OnTheReadSide
class PagesTest {

  @Autowired MockMvc web;
  @Autowired History history;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/projects",
        "/projects?text=k-rip&bureau=kyushu&sort=due&ascending=false",
        "/projects?asOf=2006-02-01",
        "/projects/k-rip",
        "/projects/k-rip?tab=plan",
        "/projects/k-rip?tab=surveys",
        "/projects/k-rip?tab=assessments",
        "/projects/k-rip?tab=tasks",
        "/projects/k-rip?tab=diagram",
        "/projects/k-rip?tab=history",
        "/projects/k-rip?tab=plan&asOf=2006-03-31&trueOn=2006-03-31",
        "/projects/kansai-green-cluster?tab=assessments",
        "/projects/kansai-green-cluster?tab=history",
        "/audit/projects/k-rip",
        "/audit/projects/k-rip?position=3&trueOn=2006-03-31",
        "/audit/projects/k-rip?a=1&b=40&compare=true",
        "/audit/projects/k-rip/state?position=20"
      })
  void everyPageIsWrittenInBothLanguages(String address) throws Exception {
    for (String language : new String[] {"ja", "en"}) {
      String page = page(ExampleReadSide.AUDITOR, address, language);
      assertThat(page).as(address + " " + language).doesNotContain("??");
      assertThat(page).as("keys shown raw").doesNotContainPattern(">[a-z]\\w*(\\.[\\w-]+)+<");
      if (language.equals("en")) {
        assertThat(page.replaceAll("(?s)<script.*?</script>", "").replaceAll("日本語", ""))
            .as("names only")
            .doesNotContain("年度計画")
            .doesNotContain("外部評価委員会");
      }
    }
  }

  @Test
  void thePlanTabShowsTargetActualAndTheSumBesideTheCommonTarget() throws Exception {
    assertThat(page(ExampleYear.MANAGER, "/projects/k-rip?tab=plan", "en"))
        .contains("1,500", "244", "250", "97.6%", "-6", "JPY 12,000,000", "40,000", "3,000");
  }

  @Test
  void theAssessmentShowsRuleDepartureOpinionAndAnswer() throws Exception {
    assertThat(page(ExampleYear.MANAGER, "/projects/k-rip?tab=assessments", "en"))
        .contains(
            "exceptional partnerships", "SECRET-OPINION", "they are published", "corrected later");
  }

  @Test
  void noPageShowsASealedOpinionToAnybodyElse() throws Exception {
    for (String address :
        new String[] {
          "/projects/kansai-green-cluster?tab=assessments",
          "/projects/kansai-green-cluster?tab=history",
          "/audit/projects/kansai-green-cluster",
          "/audit/projects/kansai-green-cluster?a=43&compare=true&b=" + lastOfTheSealed()
        }) {
      assertThat(page(ExampleReadSide.AUDITOR, address, "en"))
          .as(address)
          .doesNotContain("SECRET-OPINION")
          .doesNotContain("publish the figures");
    }
    assertThat(page(ExampleYear.MEMBER, "/projects/kansai-green-cluster?tab=assessments", "en"))
        .contains("SECRET-OPINION");
  }

  @Test
  void theHistoryTellsOfTheProjectsBudgetAndOfNobodyElses() throws Exception {
    String history = page(ExampleYear.OFFICER, "/projects/k-rip?tab=history", "en");
    assertThat(history)
        .contains("Budget proposed", "Budget allocated", "SHARE-OF-THE-PROJECT")
        .contains("Allocation / ", "FY2008", "JPY 7,654,321", "2008-04-01")
        .doesNotContain("SHARE-OF-THE-MEASURE");
    assertThat(page(ExampleYear.OFFICER, "/projects/k-rip?tab=history", "ja"))
        .contains("2008年度", "7,654,321円")
        .doesNotContainPattern(">(RND_SUBSIDY|BETWEEN_CLUSTERS|EMPLOYMENT)");
    assertThat(page(ExampleReadSide.AUDITOR, "/audit/projects/k-rip", "en"))
        .contains("Budget allocated");
    assertThat(page(ExampleYear.OFFICER, "/projects/k-rip?tab=history&asOf=2008-03-13", "en"))
        .doesNotContain("SHARE-OF-THE-PROJECT");
  }

  @Test
  void thePastIsTintedAndSaysAsOfWhen() throws Exception {
    assertThat(page(ExampleYear.OFFICER, "/projects/k-rip?asOf=2006-02-14", "en"))
        .contains("class=\"past\"", "2006-02-14 23:59")
        .contains("/projects/k-rip?tab=plan&amp;asOf=2006-02-14");
  }

  @Test
  void theReplayComparesTwoStatesFieldByFieldAndNamesTheEvents() throws Exception {
    long a = history.positionOf(PlanOpened.class);
    long b = history.positionOf(PlanApproved.class);
    String page =
        page(
            ExampleReadSide.AUDITOR,
            "/audit/projects/k-rip?a=%d&b=%d&compare=true".formatted(a, b),
            "en");
    assertThat(page)
        .contains("In force", "In preparation", "/audit/projects/k-rip?position=" + b)
        .contains("Name of p-director");
  }

  @Test
  void theReplayIsTheAuditorsAndThePolicyGroups() throws Exception {
    web.perform(request(ExampleYear.OFFICER, "/audit/projects/k-rip", "ja"))
        .andExpect(status().isForbidden());
    web.perform(request(ExampleReadSide.POLICY, "/audit/projects/k-rip", "ja"))
        .andExpect(status().isOk());
  }

  @Test
  void whatIsWrongIsSaidOnAPageInTheReadersLanguage() throws Exception {
    web.perform(request(ExampleReadSide.POLICY, "/projects/nowhere", "ja"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith("text/html"))
        .andExpect(content().string(org.hamcrest.Matchers.containsString("見つかりません")));
    web.perform(request(ExampleYear.OFFICER, "/projects/kansai-green-cluster", "en"))
        .andExpect(status().isForbidden())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("not-authorized")));
    web.perform(request(ExampleYear.OFFICER, "/projects/k-rip?asOf=yesterday", "en"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("yesterday")));
  }

  private long lastOfTheSealed() {
    return history.events().stream()
        .filter(
            event ->
                event.fact() instanceof ProjectFact fact
                    && fact.project().value().equals(ExampleReadSide.SEALED))
        .mapToLong(Recorded::position)
        .max()
        .orElseThrow();
  }

  private String page(PersonId reader, String address, String language) throws Exception {
    return web.perform(request(reader, address, language))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request(
      PersonId reader, String address, String language) {
    return get(URI.create(address))
        .principal(reader::value)
        .header("Accept-Language", language)
        .accept("text/html");
  }
}
