package org.meguri.query.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * What somebody sees before logging in and when something fails: in their language, with what to do
 * next.
 */
@SpringJUnitWebConfig(DoorTest.Pages.class)
class DoorTest {

  @Autowired private WebApplicationContext context;
  private MockMvc browser;

  @BeforeEach
  void open() {
    browser = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void theLoginPageSpeaksTheReadersLanguage() throws Exception {
    assertThat(page("/login", Locale.JAPANESE)).contains("ログイン名", "lang=\"ja\"", "研修・見本用の環境");
    assertThat(page("/login", Locale.ENGLISH))
        .contains("Login name", "lang=\"en\"", "2007-05-16 (Wed)");
  }

  @Test
  void aFailedLoginSaysWhatHappenedAndWhatToDo() throws Exception {
    assertThat(page("/login?error", Locale.ENGLISH)).contains("is wrong", "try again");
    assertThat(page("/login?throttled", Locale.ENGLISH))
        .contains("too many failures", "Wait about 15 minutes");
    assertThat(page("/login", Locale.ENGLISH)).doesNotContain("is wrong", "too many failures");
  }

  @Test
  void anInvitationAsksForAPasswordAndLinksEachErrorToItsField() throws Exception {
    assertThat(page("/invitation", Locale.ENGLISH))
        .contains(
            "new-password", "href=\"#password\"", "The password needs at least 12 characters.");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 409, 413, 415, 418, 422, 429, 500, 502, 503})
  void everyFailureSaysWhatHappenedAndWhatToDoNext(int status) throws Exception {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      assertThat(page("/failed?status=" + status, locale))
          .contains(locale == Locale.ENGLISH ? "What to do next" : "次にすること")
          .contains(Integer.toString(status))
          .doesNotContain("??", "Exception", "\tat ");
    }
  }

  @Test
  void aRefusalNamesItsRuleInTheReadersWords() throws Exception {
    assertThat(page("/failed?status=422&rule=four-eyes", Locale.ENGLISH))
        .contains("Rule: four-eyes", "Nobody approves what they drafted");
  }

  private String page(String address, Locale locale) throws Exception {
    String html =
        browser.perform(get(address).locale(locale)).andReturn().getResponse().getContentAsString();
    assertThat(html).doesNotContain("??");
    return html;
  }

  @Configuration
  @Import(Words.class)
  @ImportAutoConfiguration({WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class})
  static class Pages {

    @Bean
    SimpleUrlHandlerMapping pages(MessageSource words) {
      Controller open = (request, response) -> shown("login", request.getLocale(), Map.of());
      Controller invited =
          (request, response) ->
              shown(
                  "invitation",
                  request.getLocale(),
                  Map.of(
                      "valid",
                      true,
                      "login",
                      "kyushu.officer1",
                      "token",
                      "t",
                      "problems",
                      List.of(
                          Problem.in("password", "The password needs at least 12 characters."))));
      Controller failed =
          (request, response) -> {
            @Nullable String rule = request.getParameter("rule");
            int status = Integer.parseInt(request.getParameter("status"));
            return shown(
                "error",
                request.getLocale(),
                rule == null
                    ? Map.of("status", status)
                    : Map.of(
                        "status", status,
                        "rule", rule,
                        "problemText",
                            words.getMessage("refused." + rule, null, request.getLocale())));
          };
      return new SimpleUrlHandlerMapping(
          Map.of("/login", open, "/invitation", invited, "/failed", failed), 0);
    }

    private static ModelAndView shown(String view, Locale locale, Map<String, Object> model) {
      return new ModelAndView(view, model)
          .addObject("lang", locale.getLanguage())
          .addObject("clockShifted", true)
          .addObject("today", LocalDate.of(2007, 5, 16));
    }
  }
}
