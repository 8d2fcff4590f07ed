package org.meguri.ops.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One real browser for all tests of this module; each person gets a window of their own. */
public final class Chromium {

  private static final List<String> ALONE =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Chromium SHARED = new Chromium();

  private final Browser browser;

  private Chromium() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String executable =
        Optional.ofNullable(System.getenv("MEGURI_CHROMIUM")).orElse("/usr/bin/chromium");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(executable))
                    .setArgs(ALONE));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
  }

  public static Window window() {
    return window(1366, 900);
  }

  /** A phone so many pixels wide, upright. */
  public static Window phone(int width) {
    return window(width, 740);
  }

  private static Window window(int width, int height) {
    return new Window(
        SHARED.browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height)
                .setBaseURL(RunningMeguri.shared().address())));
  }
}
