package org.meguri.query.cases.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.export.ExportEvent.ListTaken;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
import org.meguri.command.project.ProjectId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The list of members as a file, who belonged to a project on a day, and what was true when. */
@OnTheReadSide
class MemberFilesTest {

  private static final String OFFICER = "p-officer";

  @Autowired MockMvc web;
  @Autowired ExampleReadSide.Office office;

  @Test
  void theFileHasTheColumnsOfAnImportAndALineForEachProject() throws Exception {
    for (String address : List.of("/members/export", "/api/members/export")) {
      assertThat(answer(OFFICER, address, "ja", 200))
          .startsWith("\uFEFF種別,会社法人等番号,名称,都道府県,市区町村,所属,分野,プロジェクト,参加日\r\n")
          .contains("企業,,架空精機,福岡県,,,加工,k-rip,2006-07-01\r\n")
          .contains("研究者,,架空 研一,福岡県,,架空大学,材料,k-rip,2006-07-01\r\n");
    }
    assertThat(answer(OFFICER, "/members/export", "en", 200))
        .startsWith("\uFEFFkind,registrationNumber,name,prefecture,")
        .contains("COMPANY,,架空精機,");
    assertThat(answer(OFFICER, "/members/export?project=k-rip", "en", 200))
        .contains("架空精機")
        .doesNotContain("Example Kenji");
  }

  @Test
  void theFileHoldsNoResearcherWhomTheReaderMayNotSee() throws Exception {
    assertThat(answer(ExampleReadSide.NOBODY.value(), "/members/export", "ja", 200))
        .contains("架空精機")
        .doesNotContain("架空 研一", "架空大学", "Example Kenji");
  }

  @Test
  void whoTakesTheFileIsOnRecordBeforeItLeaves() throws Exception {
    office.recorded.clear();
    answer(OFFICER, "/members/export?project=k-rip", "en", 200);
    answer(ExampleReadSide.NOBODY.value(), "/api/members/export", "en", 200);
    assertThat(office.recorded)
        .extracting(ListTaken.class::cast)
        .extracting(ListTaken::project, ListTaken::cases, ListTaken::persons, ListTaken::by)
        .containsExactly(
            tuple(ProjectId.of("k-rip"), 2, 1, PersonId.of(OFFICER)),
            tuple(null, 2, 0, ExampleReadSide.NOBODY));
    assertThat(office.recorded.get(0).toString()).contains("export-member-2007-08-31-");
  }

  @Test
  void theAuditorReadsWhoTookWhichFileAndABureauDoesNot() throws Exception {
    String file = "/cases/export/export-member-2008-03-21-1";
    for (String language : List.of("ja", "en")) {
      assertThat(answer("p-auditor", "/cases/export", language, 200)).contains(file, "2008-03-21");
      assertThat(answer("p-auditor", file, language, 200))
          .contains("Name of p-officer", ">31<", ">7<", "/projects/k-rip")
          .doesNotContain("??");
    }
    assertThat(answer(OFFICER, "/cases/export", "en", 200)).doesNotContain(file);
    answer(OFFICER, file, "en", 403);
    answer("p-manager", file, "en", 403);
  }

  @Test
  void aCellThatLooksLikeAFormulaIsNone() {
    assertThat(line("=HYPERLINK(\"x\")")).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    for (String formula : List.of("+1", "-1", "@x", "\tx")) {
      assertThat(line(formula)).contains(",'" + formula + ",");
    }
    assertThat(line("a, b")).contains(",\"a, b\",");
  }

  @Test
  void theListOffersTheFile() throws Exception {
    assertThat(answer(OFFICER, "/cases/member", "en", 200)).contains("href=\"/members/export\"");
    assertThat(answer(OFFICER, "/cases/activity", "en", 200)).doesNotContain("/members/export");
  }

  @Test
  void theProjectShowsWhoBelongedOnADay() throws Exception {
    for (String language : List.of("ja", "en")) {
      assertThat(answer(OFFICER, "/projects/k-rip/members?on=2006-07-01", language, 200))
          .contains("架空精機", "架空 研一")
          .doesNotContain("Example Kenji", "??");
    }
    assertThat(answer(OFFICER, "/projects/k-rip/members?on=2006-06-30", "en", 200))
        .contains("Nobody belonged")
        .doesNotContain("架空精機");
    assertThat(answer(OFFICER, "/projects/k-rip?tab=cases", "en", 200))
        .contains("/projects/k-rip/members");
    answer("p-kinki-officer", "/projects/k-rip/members", "en", 403);
    answer(OFFICER, "/projects/k-rip/members?on=someday", "en", 400);
  }

  @Test
  void aCaseIsShownAsTrueOnADayOfWhatWasKnown() throws Exception {
    String visit = "/cases/activity/activity-k-rip-2006-1";
    assertThat(answer(OFFICER, "/api" + visit + "?trueOn=2006-07-07", "en", 200))
        .contains("\"trueOn\":\"2006-07-07\"", "\"events\":2");
    answer(OFFICER, "/api" + visit + "?trueOn=2006-07-06", "en", 404);
    assertThat(answer(OFFICER, "/api/cases/member/member-1?trueOn=2006-07-11", "en", 200))
        .contains("\"events\":2");
    answer(OFFICER, "/api/cases/member/member-1?trueOn=2006-07-10", "en", 404);
    assertThat(answer(OFFICER, visit + "?trueOn=2006-07-07", "en", 200))
        .contains("class=\"past\"", "tab=history&amp;trueOn=2006-07-07");
    answer(OFFICER, "/api" + visit + "?trueOn=never", "en", 400);
  }

  @Test
  void aMemberLeadsToWhatItTakesPartIn() throws Exception {
    assertThat(answer(OFFICER, "/cases/member/member-1", "en", 200))
        .contains("/cases/partnership?mentions=member/member-1\"");
    assertThat(answer(OFFICER, "/cases/partnership?mentions=member/member-1", "en", 200))
        .contains("/cases/partnership/partnership-1\"", "class=\"chip\">架空精機<")
        .doesNotContain("/cases/partnership/partnership-2\"");
    assertThat(answer(OFFICER, "/cases/activity?mentions=member/member-1", "en", 200))
        .doesNotContain("/cases/activity/activity-");
  }

  @Test
  void aMemberIsNotFoundByTheIdOfAnotherThatBeginsAlike() throws Exception {
    for (String by : List.of("mentions=member/", "text=")) {
      assertThat(answer(OFFICER, "/api/cases/partnership?" + by + "member-1", "en", 200))
          .contains("\"partnership-1\"")
          .doesNotContain("\"partnership-2\"");
      assertThat(answer(OFFICER, "/api/cases/partnership?" + by + "member-12", "en", 200))
          .contains("\"partnership-2\"")
          .doesNotContain("\"partnership-1\"");
    }
    assertThat(answer(OFFICER, "/api/cases/partnership?mentions=nothing", "en", 200))
        .doesNotContain("partnership-");
    assertThat(answer(OFFICER, "/api/cases/partnership?text=ump", "en", 200))
        .contains("\"partnership-1\"");
  }

  @Test
  void aPartnershipShowsItsGrantsToThoseWhoMayOpenThemAndAGrantItsPartnership() throws Exception {
    String partnership = "/cases/partnership/partnership-2";
    assertThat(answer(OFFICER, partnership, "en", 200))
        .contains("href=\"/cases/grant/grant-1\"", "Filters of ceramics", "JPY 1")
        .doesNotContain("grant-2", "Filters of glass");
    assertThat(answer("p-policy", partnership, "en", 200))
        .contains("Filters of ceramics", "Filters of glass");
    assertThat(answer(OFFICER, "/cases/partnership/partnership-1", "en", 200))
        .doesNotContain("grant-1");
    assertThat(answer(OFFICER, "/cases/grant/grant-1", "en", 200))
        .contains("href=\"" + partnership + "\"");
    assertThat(answer(OFFICER, "/cases/grant?mentions=partnership/partnership-2", "en", 200))
        .contains("/cases/grant/grant-1");
  }

  private static String line(String name) {
    MemberDetails details =
        new MemberDetails(
            MemberKind.COMPANY, null, name, null, Prefecture.FUKUOKA, null, null, null);
    return MemberCsv.lines(
        new MemberState(
            "member-9",
            details,
            1,
            List.of(new MemberState.Belonging("k-rip", LocalDate.of(2006, 4, 1), null, null)),
            List.of(),
            List.of(),
            null,
            null),
        null,
        false);
  }

  private String answer(String reader, String address, String language, int status)
      throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                get(address)
                    .principal(PersonId.of(reader)::value)
                    .header("Accept-Language", language)
                    .accept("text/html", "application/json", "text/csv"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(status);
    return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
