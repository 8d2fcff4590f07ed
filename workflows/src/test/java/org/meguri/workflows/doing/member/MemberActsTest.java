package org.meguri.workflows.doing.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.meguri.workflows.Browser.get;
import static org.meguri.workflows.Browser.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.Members;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingDesk;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Members by their acts, and lists of them over the API and on their page. */
class MemberActsTest {
  private static final Office OFFICE = Office.open();
  private static final Browser BROWSER = Browser.open();
  private static final String HEADING = "種別,名称,都道府県,プロジェクト,参加日\r\n";

  @BeforeAll
  static void aDay() {
    OFFICE.openSeason("2009-12-01");
  }

  @Test
  void aMemberIsEnteredCorrectedAndLeaves() {
    String member =
        accepted(
            filed(
                OFFICE.bean(MemberActs.Entering.class),
                "member",
                "kind",
                "COMPANY",
                "name",
                "架空合金",
                "prefecture",
                "FUKUOKA",
                "project",
                "k-rip",
                "since",
                "2009-04-01"));
    accepted(
        filed(
            OFFICE.bean(MemberActs.Correcting.class),
            member,
            "version",
            "1",
            "kind",
            "COMPANY",
            "name",
            "架空合金工業",
            "prefecture",
            "OITA",
            "reason",
            "誤記"));
    accepted(
        filed(
            OFFICE.bean(MemberActs.Renaming.class),
            member,
            "version",
            "2",
            "name",
            "架空メタル",
            "renamedOn",
            "2009-11-01",
            "reason",
            "社名変更"));
    accepted(
        filed(
            OFFICE.bean(MemberActs.Leaving.class),
            member,
            "project",
            "k-rip",
            "leftOn",
            "2009-12-01",
            "reason",
            "休業"));
    assertThat(OFFICE.bean(Members.class).projectsOf(MemberId.of(member), OFFICE.today()))
        .doesNotContain(ProjectId.of("k-rip"));
  }

  @Test
  void aListComesInOverTheApiInShiftJis() throws Exception {
    byte[] list =
        (HEADING + "企業,架空電装,熊本県,k-rip,2009-04-01\r\n").getBytes(Charset.forName("windows-31j"));
    BROWSER
        .web
        .perform(
            post("kyushu.officer1", "/api/members/import?dryRun=true")
                .header("Idempotency-Key", "list-1")
                .contentType("text/csv")
                .content(list))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dryRun", is(true)))
        .andExpect(jsonPath("$.entered", is(1)));
    BROWSER
        .web
        .perform(
            post("kyushu.officer1", "/api/members/import")
                .header("Idempotency-Key", "list-1")
                .contentType("text/csv")
                .content(list))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.entered", is(1)));
  }

  @Test
  void errorsOfAListAreAnsweredByLine() throws Exception {
    BROWSER
        .web
        .perform(
            post("kyushu.officer1", "/api/members/import")
                .header("Idempotency-Key", "list-2")
                .contentType("text/csv")
                .content(
                    (HEADING + "企業,良,熊本県,k-rip,2009-04-01\r\n会社,悪,蝦夷,k-rip,いつか\r\n")
                        .getBytes(StandardCharsets.UTF_8)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.count", is(3)))
        .andExpect(jsonPath("$.errors[0].line", is(3)))
        .andExpect(jsonPath("$.errors[0].rule", is("kind-unknown")))
        .andExpect(jsonPath("$.errors[2].field", is("since")));
  }

  @Test
  void thePageExplainsTheColumnsAndShowsErrorsInBothLanguages() throws Exception {
    BROWSER
        .web
        .perform(get("kyushu.officer1", "/members/import"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("registrationNumber")));
    BROWSER
        .web
        .perform(
            Browser.as(
                "kyushu.officer1",
                Locale.JAPANESE,
                MockMvcRequestBuilders.multipart("/members/import")
                    .file(
                        new MockMultipartFile(
                            "file", (HEADING + "x,y\r\n").getBytes(StandardCharsets.UTF_8)))
                    .param("commandId", "page-1")
                    .param("dryRun", "true")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("列の数が見出しと合いません。")));
  }

  private static Outcome filed(Filing filing, String caseId, String... entries) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      form.put(entries[i], entries[i + 1]);
    }
    return OFFICE
        .bean(FilingDesk.class)
        .file(
            filing,
            new Matter(caseId, "", Office.person("kyushu.officer1"), OFFICE.today()),
            Office.fresh(),
            form);
  }

  private static String accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).caseId();
  }
}
