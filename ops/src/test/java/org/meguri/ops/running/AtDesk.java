package org.meguri.ops.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** A person of the sample who works tasks as people do: through the list, the form, its buttons. */
public final class AtDesk {

  private static final Map<String, AtDesk> SEATED = new HashMap<>();
  private static final Pattern LIST = Pattern.compile(".*/tasks\\?view=.*");
  private static final String PHRASE = "資料を確認し、内容は妥当と判断した。";

  private final String login;
  private final Window window;

  private AtDesk(String login) {
    this.login = login;
    window = Chromium.window();
    window.open("/login");
    page().fill("#username", login);
    page().fill("#password", RunningMeguri.PASSWORD);
    page().locator("form.card button.main").click();
    page().waitForURL(LIST);
  }

  /** Logged in through the login page, once for all tests. */
  public static AtDesk of(String login) {
    return SEATED.computeIfAbsent(login, AtDesk::new);
  }

  public static List<String> complaintsOfAll() {
    List<String> all = new ArrayList<>();
    SEATED.forEach(
        (login, desk) -> desk.window.complaints().forEach(c -> all.add(login + " " + c)));
    return all;
  }

  public String login() {
    return login;
  }

  public Window window() {
    return window;
  }

  public Page page() {
    return window.page();
  }

  public String text() {
    return page().locator("main").innerText();
  }

  /**
   * Opens the only such task of the project out of a view of the list, and claims it if it is
   * nobody's.
   */
  public AtDesk opens(String view, String element, String project) {
    window.open("/tasks?view=" + view + "&project=" + project);
    page()
        .locator("tr[data-task]")
        .getByRole(
            AriaRole.LINK,
            new Locator.GetByRoleOptions().setName(word("task." + element)).setExact(true))
        .first()
        .click();
    page().waitForURL("**/tasks/*");
    Locator claim = page().locator("form[action$='/claim'] button");
    if (claim.count() > 0) {
      claim.click();
      page().locator("form[data-confirm]").waitFor();
    }
    return this;
  }

  /** From the menu to the list of a kind of case. */
  public AtDesk goesTo(String kind) {
    window.open("/tasks");
    page().locator(".mainnav a[href='/cases']").click();
    clicks("case." + kind + ".plural");
    page().waitForURL("**/cases/" + kind);
    return this;
  }

  /** Presses what the open list or case offers to do. */
  public AtDesk begins(String filing) {
    clicks("filing." + filing);
    page().locator("form[data-confirm]").waitFor();
    return this;
  }

  /** Follows the first such link of the open page. */
  public AtDesk clicks(String word) {
    page()
        .locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(word(word)).setExact(true))
        .first()
        .click();
    page().waitForLoadState();
    return this;
  }

  /** Follows the first link on the open list whose text has this in it. */
  public AtDesk follows(String text) {
    page()
        .locator("main table")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text))
        .first()
        .click();
    page().waitForLoadState();
    return this;
  }

  /** Sends the open form outside any task, and it is taken. */
  public AtDesk files() {
    sends("");
    page().locator(".notice.good, #errors").first().waitFor();
    assertThat(page().locator("#errors").allInnerTexts()).isEmpty();
    RunningMeguri.shared().settle();
    return this;
  }

  /** Sends the open form, and it is refused at these fields; what it said. */
  public String isRefused(String... fields) {
    sends("");
    page().locator("#errors").waitFor();
    assertThat(
            page().locator("#errors a").evaluateAll("all => all.map(a => a.getAttribute('href'))"))
        .isEqualTo(Arrays.stream(fields).map(field -> "#" + field).toList());
    return page().locator("#errors").innerText();
  }

  /** The form's address, without what the language switch left. */
  public String address() {
    return page().url().replaceAll("\\?.*", "");
  }

  /** Looks at the open form in both languages. */
  public AtDesk looks(String name) {
    window.read(address(), name);
    return this;
  }

  public AtDesk chooses(String finding) {
    page().locator("input[name=finding][value=" + finding + "]").check();
    return this;
  }

  public AtDesk fills(String field, String value) {
    Locator control = page().locator("form[data-confirm] [name='" + field + "']");
    if ("SELECT".equals(control.evaluate("e => e.tagName"))) {
      control.selectOption(value);
    } else {
      control.fill(value);
    }
    return this;
  }

  /** The same mark for every criterion. */
  public AtDesk marksAll(String mark) {
    for (Locator each : page().locator("select[name^='mark.']").all()) {
      each.selectOption(mark);
    }
    return this;
  }

  /** Whatever is still empty and asked for gets a plain answer. */
  public AtDesk fillsTheRest() {
    for (Locator control :
        page().locator("form[data-confirm] [name][aria-required=true]:visible").all()) {
      String kind = (String) control.evaluate("e => e.tagName + ':' + e.type");
      if (!control.inputValue().isBlank()) {
        continue;
      }
      if (kind.startsWith("SELECT")) {
        control.selectOption(usual(control.getAttribute("name")));
      } else if (kind.startsWith("TEXTAREA")) {
        control.fill(PHRASE);
      } else {
        control.fill("10");
      }
    }
    for (Locator why : page().locator("form[data-confirm] [name^='explanation.']").all()) {
      why.fill(PHRASE);
    }
    return this;
  }

  /** Asks the decision table, and follows it. */
  public AtDesk takesTheRecommendedGrade() {
    page().locator("button[hx-post$='/recommendation']").click();
    Locator said = page().locator("#recommended");
    page().waitForCondition(() -> !said.innerText().isBlank());
    String text = said.innerText();
    for (String grade : List.of("A", "B", "C", "D")) {
      if (text.contains(word("grade." + grade))) {
        return fills("grade", grade);
      }
    }
    throw new AssertionError("No grade in: " + text);
  }

  /** Presses the button, sees what will be recorded, and sends it. */
  public void completes(String finding) {
    sends(finding);
    page().waitForURL(LIST);
    assertThat(page().locator(".notice.good").innerText()).isNotBlank();
    RunningMeguri.shared().settle();
  }

  /** The same, when there is only one way to complete it. */
  public void completes() {
    completes("");
  }

  /** Decides, presses and confirms, whatever comes of it. */
  public void sends(String finding) {
    if (!finding.isEmpty() && page().locator("input[name=finding]").count() > 0) {
      chooses(finding);
    }
    Locator named = page().locator(".form-foot button[name=finding][value='" + finding + "']");
    Locator button =
        named.count() > 0 ? named : page().locator(".form-foot button[type=submit]").first();
    button.click();
    Locator dialog = page().locator("dialog[open]");
    dialog.waitFor();
    dialog.locator("button.main").click();
  }

  public static String word(String key) {
    return RunningMeguri.shared().bean(MessageSource.class).getMessage(key, null, Locale.JAPANESE);
  }

  private static String usual(String field) {
    if (field.startsWith("mark.")) {
      return "B";
    }
    return switch (field) {
      case "recommendation", "resolution" -> "APPROVE";
      case "outcome" -> "CONTINUE";
      default -> throw new IllegalArgumentException("No usual answer to " + field);
    };
  }
}
