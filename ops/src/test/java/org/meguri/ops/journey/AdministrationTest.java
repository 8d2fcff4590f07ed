package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.Chromium;
import org.meguri.ops.running.RunningMeguri;
import org.meguri.ops.running.Window;

/** The administrator's pages in a real browser, and the way every role finds into the product. */
@Order(5)
class AdministrationTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String PASSWORD = "shin-nin-no-tantoukan-9";

  @BeforeAll
  static void planningSeason() {
    MEGURI.goOnTo(LocalDate.of(2006, 1, 10));
  }

  @Test
  void everyPageOfTheAdministratorIsInOrder() {
    AtDesk admin = AtDesk.of("admin");
    admin.window().look("/admin", "admin");
    assertThat(admin.text()).contains("casefile", "projects");
    admin.window().look("/incidents", "incidents");
    admin.window().look("/admin/people", "people");
    admin.window().look("/admin/people/" + MEGURI.person("kyushu.officer1"), "person");
    assertThat(admin.window().complaints()).isEmpty();
  }

  @Test
  void aNewOfficerIsInvitedSetsAPasswordAndFindsTheBureausWork() {
    AtDesk admin = AtDesk.of("admin");
    Page page = admin.page();
    admin.window().open("/admin/people");
    page.fill("#name", "新任 花子");
    page.fill("#login", "auditor");
    page.selectOption("#post", "OFFICER:okinawa");
    page.locator("button.main").click();
    page.locator("#errors a[href='#login']").waitFor();
    assertThat(page.inputValue("#name")).isEqualTo("新任 花子");
    admin.window().look("people-refused");
    page.fill("#login", "okinawa.officer3");
    page.locator("button.main").click();
    String link = page.locator("#one-time-link").innerText();
    admin.window().look("person-link");
    try (Window door = Chromium.window()) {
      door.open(link);
      door.page().fill("[name=password]", PASSWORD);
      door.page().fill("[name=again]", PASSWORD);
      door.page().locator("form.card button, form button.main").first().click();
      door.page().waitForURL("**/login?invited");
      door.page().fill("#username", "okinawa.officer3");
      door.page().fill("#password", PASSWORD);
      door.page().locator("form.card button.main").click();
      door.page().waitForURL("**/tasks*");
      assertThat(door.page().locator(".masthead").innerText()).contains("新任 花子");
      assertThat(door.open(link)).isEqualTo(200);
      assertThat(door.page().locator("[name=password]").count()).isZero();
      assertThat(door.complaints()).isEmpty();
    }
    assertThat(admin.window().complaints()).isEmpty();
  }

  @Test
  void aPostIsGivenEndedAndTheReasonAskedForWithEverythingKept() {
    AtDesk admin = AtDesk.of("admin");
    Page page = admin.page();
    String address = "/admin/people/" + MEGURI.person("chugoku.officer1");
    admin.window().open(address);
    page.selectOption("#give-post", "AUDITOR");
    page.locator("form[action$='/give'] button").click();
    page.locator(".notice.good").waitFor();
    page.selectOption("#end-post", "AUDITOR");
    page.fill("#end-reason", "   ");
    page.locator("form[action$='/end'] button").click();
    page.locator("#errors a[href='#end-reason']").waitFor();
    assertThat(page.inputValue("#end-post")).isEqualTo("AUDITOR");
    page.fill("#end-reason", "兼務を解く");
    page.locator("form[action$='/end'] button").click();
    page.locator(".notice.good").waitFor();
    assertThat(admin.window().complaints()).isEmpty();
  }

  @Test
  void aLetterIsShownWithItsCauseAndLeftOutForAReason() {
    MEGURI
        .jdbc()
        .sql(
            "insert into log.dead_letter (processor, position, stream, event_name, cause, state,"
                + " recorded_at) select 'projects', max(position), 'example', 'plan.opened',"
                + " 'an example of a fault', 'waiting', now() from log.position")
        .update();
    AtDesk admin = AtDesk.of("admin");
    admin.window().look("/admin", "admin-letter");
    Page page = admin.page();
    assertThat(admin.text()).contains("an example of a fault");
    page.fill("#reason-0", "表示の例");
    page.locator("form[action$='/letters/discard'] button").click();
    page.locator(".notice.good").waitFor();
    assertThat(admin.text()).doesNotContain("an example of a fault");
    assertThat(admin.window().complaints()).isEmpty();
  }

  /** One of every role. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "k-rip.manager",
        "kyushu.officer1",
        "kyushu.director",
        "policy.officer",
        "policy.director",
        "commission.chair",
        "commission.member1",
        "auditor",
        "admin"
      })
  void everyEntryOfTheMenuLeadsToAPage(String login) {
    AtDesk desk = AtDesk.of(login);
    desk.window().open("/tasks");
    List<String> entries = new ArrayList<>();
    for (Locator link : desk.page().locator(".mainnav a").all()) {
      entries.add(link.getAttribute("href"));
    }
    assertThat(entries).hasSizeGreaterThan(1);
    for (String entry : entries) {
      assertThat(desk.window().open(entry)).as(entry).isEqualTo(200);
    }
    assertThat(entries.contains("/admin")).isEqualTo(login.equals("admin"));
    int others = desk.window().open("/admin");
    assertThat(others).isEqualTo(login.equals("admin") ? 200 : 403);
  }
}
