package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.member.MemberImport;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.Chromium;
import org.meguri.ops.running.RunningMeguri;
import org.meguri.ops.running.Window;

/**
 * The policy officer opens the survey and saves its links; a member answers on a phone, without an
 * account and in either language, begins, goes on later, and sends once.
 */
@Order(8)
class MonitoringInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final int PHONE = 360;
  private static final Pattern LINK = Pattern.compile("/answer/([A-Za-z0-9_-]{43})");
  private static final String SURVEY = "/monitoring/monitoring-2007";

  private final AtDesk officer = AtDesk.of("policy.officer");

  @Test
  void aMemberAnswersOnAPhone() throws IOException {
    MEGURI.goOnTo(LocalDate.of(2007, 6, 4));
    members();
    officer.opens("unclaimed", "openMonitoring", "whole-programme").looks("openMonitoring");
    officer.completes();
    MEGURI.settle();
    List<String> links = issued();
    officer.opens("unclaimed", "sendInvitations", "whole-programme").looks("sendInvitations");
    officer.completes();
    try (Window phone = Chromium.phone(PHONE)) {
      answers(phone, links.get(0));
      guesses(phone);
      assertThat(phone.complaints()).isEmpty();
    }
    assertThat(officer.window().open(links.get(1))).isIn(200, 429);
    assertThat(officer.page().locator("form[action$='/logout']").count())
        .as("nobody's account shows on the page of a link")
        .isZero();
    officer.window().look(SURVEY, "monitoring");
    assertThat(officer.window().complaints()).isEmpty();
  }

  private List<String> issued() throws IOException {
    Page page = officer.page();
    officer.window().open(SURVEY);
    Download file =
        page.waitForDownload(() -> page.locator("form[action$='/links'] button").click());
    Matcher links = LINK.matcher(Files.readString(file.path(), StandardCharsets.UTF_8));
    List<String> found = links.results().map(hit -> "/answer/" + hit.group(1)).toList();
    assertThat(found).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    return found;
  }

  private static void answers(Window phone, String link) {
    phone.look(link, "answer");
    Page page = phone.page();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(PHONE);
    assertThat(page.locator(".mainnav, form[action$='/logout']").count()).isZero();
    page.locator("#q-REMARK").fill("商談会を増やしてほしい。");
    page.locator("button[name=save]").click();
    page.locator(".notice.good").waitFor();
    assertThat(page.locator("#q-REMARK").inputValue()).isEqualTo("商談会を増やしてほしい。");
    page.locator("button.main").click();
    page.locator("#errors").waitFor();
    phone.look("answer-missing");
    for (Locator question : page.locator("fieldset.question").all()) {
      question.locator("input").first().check();
    }
    page.locator("button.main").click();
    page.locator("form[action$='/withdrawal']").waitFor();
    phone.look("answer-thanks");
    assertThat(phone.open(link)).isEqualTo(404);
    phone.look(link, "answer-used");
  }

  /** A guess is answered like a used link, and after some of them not at all. */
  private static void guesses(Window phone) {
    int last = 0;
    for (int i = 0; i < 25 && last != 429; i++) {
      last = phone.open("/answer/" + "a".repeat(41) + (10 + i));
    }
    assertThat(last).isEqualTo(429);
  }

  private static void members() {
    StringBuilder list = new StringBuilder("kind,name,prefecture,project,since\n");
    for (int i = 0; i < 8; i++) {
      list.append("COMPANY,架空モニター工業").append(i).append(",福岡県,k-rip,2007-04-01\n");
    }
    assertThat(
            MEGURI
                .bean(MemberImport.class)
                .take(
                    list.toString().getBytes(StandardCharsets.UTF_8),
                    Acting.as(
                        MEGURI.person("kyushu.officer1"),
                        CommandId.of(UUID.randomUUID().toString())),
                    LocalDate.of(2007, 6, 4)))
        .isInstanceOf(MemberImport.Result.Fits.class);
  }
}
