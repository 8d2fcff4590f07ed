package org.meguri.ops.running;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person's browser window. Whatever its console complains about, a broken content policy among
 * it, and whatever a script fails with, is a complaint; so is what axe finds in a page looked at.
 */
public final class Window implements AutoCloseable {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final Pattern OPAQUE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern CODE = Pattern.compile("(?<![\\w-])whole-programme(?![\\w-])");
  private static final Pattern KEY =
      Pattern.compile(
          "\\?\\?\\S+|\\b(action|error|evidence|field|form|js|refused|task)\\.[a-zA-Z.]+");
  private static final double PATIENCE_MS = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Window(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isRefusedPage(message.text())) {
            complaints.add(page.url() + " console: " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " script: " + error));
    page.onResponse(
        response -> {
          if (response.status() >= 500) {
            complaints.add(response.url() + " answered " + response.status());
          }
        });
  }

  public Page page() {
    return page;
  }

  public int open(String address) {
    Response response = page.navigate(address);
    return response.status();
  }

  /** Looks at an address in both languages; leaves the window in Japanese. */
  public void look(String address, String name) {
    openIn("en", address);
    look(name + "-en");
    openIn("ja", address);
    look(name + "-ja");
  }

  /** Reads an address in both languages, and has axe look at it in one: only the words differ. */
  public void read(String address, String name) {
    openIn("en", address);
    read(name + "-en");
    openIn("ja", address);
    look(name + "-ja");
  }

  private void openIn(String language, String address) {
    open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
  }

  /**
   * Looks at the page as it stands: axe (no frames here, so in one go), unknown words, a picture.
   */
  @SuppressWarnings("deprecation")
  public void look(String name) {
    read(name);
    new AxeBuilder(page)
        .options(violationsOnly())
        .setLegacyMode(true)
        .analyze()
        .getViolations()
        .forEach(
            violation ->
                violation
                    .getNodes()
                    .forEach(
                        node ->
                            complaints.add(
                                name
                                    + " axe "
                                    + violation.getId()
                                    + ": "
                                    + node.getHtml()
                                    + " "
                                    + node.getTarget())));
  }

  private void read(String name) {
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    String text = page.locator("body").innerText();
    String ids = String.join(" ", page.locator("code, .code").allInnerTexts());
    OPAQUE
        .matcher(text)
        .results()
        .filter(id -> !ids.contains(id.group()))
        .forEach(id -> complaints.add(name + " shows an id no person can read: " + id.group()));
    CODE.matcher(text)
        .results()
        .forEach(code -> complaints.add(name + " shows a code of the machine's: " + code.group()));
    KEY.matcher(text)
        .results()
        .forEach(key -> complaints.add(name + " shows a word nobody wrote: " + key.group()));
  }

  /** What is in order need not be told node by node: on long pages that costs most of the time. */
  private static AxeRunOptions violationsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /** What was wrong so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** A page answered with 4xx on purpose is told on the console as well. */
  private static boolean isRefusedPage(String text) {
    return text.matches("Failed to load resource: the server responded with a status of 4\\d\\d.*");
  }

  @Override
  public void close() {
    context.close();
  }
}
