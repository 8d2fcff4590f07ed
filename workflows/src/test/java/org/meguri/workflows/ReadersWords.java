package org.meguri.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.meguri.workflows.tasklist.Task;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Looks at the page of every kind of task, whichever test works it first: in both languages, in
 * words, without names of the code and without ids no person can read.
 */
final class ReadersWords {

  private static final List<Pattern> NEVER =
      List.of(
          Pattern.compile(
              "\\?\\?|\\b(field|grantField|evidence|finding|task|unit|status|refused)\\.[a-zA-Z]"),
          Pattern.compile("(?<![\\w-])[A-Z]{2,}_[A-Z_]+\\b"),
          Pattern.compile("(?<![\\w-])whole-programme(?![\\w-])"),
          Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-"));

  private final Browser browser;
  private final Set<String> seen = new HashSet<>();

  ReadersWords(Office office) {
    this.browser = Browser.of(office);
  }

  void lookAt(Task task) {
    if (seen.add(task.element())) {
      for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        String text = text(page(task, locale));
        for (Pattern never : NEVER) {
          assertThat(text).as("%s in %s", task.element(), locale).doesNotContainPattern(never);
        }
      }
    }
  }

  private String page(Task task, Locale locale) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.get("/tasks/{id}", task.id().value());
    try {
      MockHttpServletResponse answer =
          browser
              .web
              .perform(Browser.as(task.holder().value(), locale, request))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(task.element()).isEqualTo(200);
      return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(task.element(), e);
    }
  }

  /** What is read, without what stands in the tags. */
  private static String text(String page) {
    return page.replaceAll("(?s)<(script|head)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
  }
}
