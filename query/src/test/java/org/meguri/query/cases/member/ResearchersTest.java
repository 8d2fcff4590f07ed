package org.meguri.query.cases.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.command.actor.PersonId;
import org.meguri.command.audit.AuditEvent.CaseOfKindRead;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who comes to know of a researcher in the national register, and who of a company. */
@OnTheReadSide
class ResearchersTest {

  private static final String OWN = "架空 研一";
  private static final String COMPANY = "架空精機";

  @Autowired MockMvc web;
  @Autowired ExampleReadSide.Office office;

  @BeforeEach
  @AfterEach
  void nothingOnRecord() {
    office.recorded.clear();
    office.conflicts.clear();
  }

  /** The researchers of the open project and of the other one, and the company. */
  @ParameterizedTest
  @CsvSource({
    "p-officer,       own foreign company",
    "p-kinki-officer, own foreign company",
    "p-stand-in,      own foreign company",
    "p-policy,        own foreign company",
    "p-auditor,       own foreign company",
    "p-manager,       own company",
    "p-staff,         own company",
    "p-member,        company",
    "p-admin,         company",
    "p-nobody,        company"
  })
  void aResearcherIsForTheBureausTheProgrammeAndTheirOwnProjects(String reader, String seen)
      throws Exception {
    List<String> expected = Arrays.asList(seen.split(" "));
    List<List<String>> members =
        List.of(
            List.of("own", "member-2", OWN),
            List.of("foreign", "member-3", "Example Kenji"),
            List.of("company", "member-1", COMPANY));
    String list = body(reader, "/cases/member");
    String api = body(reader, "/api/cases/member");
    String past = body(reader, "/api/cases/member?asOf=2099-01-01");
    for (List<String> each : members) {
      boolean known = expected.contains(each.get(0));
      String id = each.get(1);
      String name = each.get(2);
      assertThat(list.contains(name)).as("list").isEqualTo(known);
      assertThat(api.contains(name)).as("api").isEqualTo(known);
      assertThat(past.contains(name)).as("past").isEqualTo(known);
      for (String page :
          List.of(
              "/cases/member/" + id,
              "/cases/member/" + id + "?tab=history",
              "/api/cases/member/" + id,
              "/api/cases/member/" + id + "/history")) {
        assertThat(answer(reader, page).getStatus()).as(page).isEqualTo(known ? 200 : 403);
      }
      String found = body(reader, "/api/cases/member?text=" + name.substring(2, 4));
      assertThat(found.contains(id)).as("search " + id).isEqualTo(known);
    }
  }

  @Test
  void aNameIsFoundWhateverItsWidthAndCaseAndNotByItsAffiliationWhereItIsNotSeen()
      throws Exception {
    assertThat(body("p-officer", "/api/cases/member?text=ｋＥＮＪ")).contains("member-3");
    assertThat(body("p-nobody", "/api/cases/member?text=Kenji")).doesNotContain("member-3");
    assertThat(body("p-nobody", "/api/cases/member?text=架空大学")).doesNotContain("member-");
    assertThat(body("p-officer", "/api/cases/member?text=研一&project=kansai-green-cluster"))
        .doesNotContain("member-");
  }

  @Test
  void aConflictBarsTheProjectsResearchersFromAMemberOfTheCommission() throws Exception {
    office.conflicts.add(ExampleYear.MEMBER.value() + "/k-rip");
    assertThat(body(ExampleYear.MEMBER.value(), "/cases/member")).doesNotContain(OWN);
  }

  @Test
  void anAuditorsReadingOfAResearcherIsPutOnRecordAndOfACompanyIsNot() throws Exception {
    body("p-auditor", "/cases/member/member-1");
    assertThat(office.recorded).isEmpty();
    body("p-auditor", "/cases/member/member-2");
    assertThat(office.recorded).singleElement().isInstanceOf(CaseOfKindRead.class);
  }

  private String body(String reader, String address) throws Exception {
    MockHttpServletResponse answer = answer(reader, address);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(String reader, String address) throws Exception {
    return web.perform(
            get(address)
                .principal(PersonId.of(reader)::value)
                .header("Accept-Language", "en")
                .accept(address.startsWith("/api") ? "application/json" : "text/html"))
        .andReturn()
        .getResponse();
  }
}
