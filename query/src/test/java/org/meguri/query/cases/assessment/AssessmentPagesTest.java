package org.meguri.query.cases.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent.OpinionsOpened;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Assessments in one list, each with what it rests on and what the commission said. */
@OnTheReadSide
class AssessmentPagesTest {

  private static final String OPEN = "assessment-k-rip-2006-EX_POST";
  private static final String SEALED = "assessment-kansai-green-cluster-2006-EX_POST";
  private static final String SECRET = "SECRET-OPINION";

  @Autowired MockMvc web;
  @Autowired History history;
  @Autowired ExampleReadSide.Office office;

  @AfterEach
  void noConflicts() {
    office.conflicts.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cases/assessment", "/cases/assessment/" + OPEN})
  void everyPageIsWrittenInBothLanguages(String address) throws Exception {
    for (String language : new String[] {"ja", "en"}) {
      String page = page(ExampleReadSide.POLICY, address, language);
      assertThat(page).as(address + " " + language).doesNotContain("??");
      assertThat(page).as("keys shown raw").doesNotContainPattern(">[a-z]\\w*(\\.[\\w-]+)+<");
    }
  }

  @Test
  void aPageTellsGradeAndRuleEvidenceOpinionsAndAnswers() throws Exception {
    assertThat(page(ExampleYear.OFFICER, "/cases/assessment/" + OPEN, "en"))
        .contains(
            "FY2006 Ex-post assessment",
            "A outstanding",
            "B on course",
            "decision table version 1",
            "exceptional partnerships",
            "as planned",
            "/survey-rounds/survey-k-rip-2006-SPRING",
            "counted twice",
            SECRET,
            "publish the figures",
            "they are published",
            "Approved with conditions",
            "the commission agreed");
  }

  @Test
  void opinionsAreToldToNobodyButTheirAuthorBeforeTheyAreOpened() throws Exception {
    for (PersonId reader : new PersonId[] {ExampleReadSide.POLICY, ExampleReadSide.KINKI_OFFICER}) {
      assertThat(page(reader, "/cases/assessment/" + SEALED, "en"))
          .contains("sealed until")
          .doesNotContain(SECRET);
      assertThat(page(reader, "/api/assessments/" + SEALED + "/reviews", "en"))
          .contains("review-" + SEALED)
          .doesNotContain(SECRET);
    }
    assertThat(page(ExampleYear.MEMBER, "/cases/assessment/" + SEALED, "en")).contains(SECRET);
  }

  @Test
  void aPastPageShowsWhatStoodThen() throws Exception {
    long opened = history.positionOf(OpinionsOpened.class);
    assertThat(page(ExampleYear.OFFICER, "/cases/assessment/" + OPEN + "?asOf=" + opened, "en"))
        .contains(SECRET)
        .doesNotContain("they are published", "the commission agreed", "counted twice");
  }

  @Test
  void aReviewerReadsItOnlyAssignedAndWithoutConflict() throws Exception {
    String address = "/cases/assessment/" + OPEN;
    page(ExampleYear.MEMBER, address, "en");
    isKept(ExampleYear.OTHER_MEMBER, address);
    office.conflicts.add(ExampleYear.MEMBER.value() + "/" + ExampleReadSide.OPEN);
    isKept(ExampleYear.MEMBER, address);
    isKept(ExampleYear.MEMBER, "/api/assessments/" + OPEN + "/reviews");
    assertThat(page(ExampleYear.MEMBER, "/cases/assessment", "en")).doesNotContain(OPEN);
  }

  @Test
  void aForeignBureauReadsNeitherItNorItsReviews() throws Exception {
    for (String address :
        new String[] {"/cases/assessment/" + OPEN, "/api/assessments/" + OPEN + "/reviews"}) {
      isKept(ExampleReadSide.KINKI_OFFICER, address);
    }
  }

  private void isKept(PersonId reader, String address) throws Exception {
    web.perform(request(reader, address, "en")).andExpect(status().isForbidden());
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
