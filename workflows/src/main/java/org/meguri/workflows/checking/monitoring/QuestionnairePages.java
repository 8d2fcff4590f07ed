package org.meguri.workflows.checking.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.monitoring.MonitoringRefused;
import org.meguri.command.monitoring.PersonalLink;
import org.meguri.query.frame.Languages;
import org.meguri.query.layout.Problem;
import org.meguri.workflows.checking.monitoring.AnsweringDesk.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind a personal link: no account, no session. A link that is guessed, used, replaced
 * or expired gets the same answer, so that nobody learns which it is.
 */
@Controller
class QuestionnairePages {

  private static final String PAGE = "/answer/{token}";
  private static final int NOT_OPEN = 404;
  private static final int REFUSED = 422;
  private static final int CHANGED = 409;

  private final AnsweringDesk desk;
  private final QuestionnaireView view;
  private final MessageSource messages;
  private final Clock clock;

  QuestionnairePages(
      AnsweringDesk desk, QuestionnaireView view, MessageSource messages, Clock clock) {
    this.desk = desk;
    this.view = view;
    this.messages = messages;
    this.clock = clock;
  }

  /** What the page's script sends and gets back. */
  record Typed(int version, Map<String, List<String>> fields) {}

  record Kept(int version, Instant savedAt) {}

  @GetMapping(PAGE)
  String page(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String saved,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    Optional<Sheet> sheet = opened(token);
    if (sheet.isEmpty()) {
      return notOpen(model, response, locale);
    }
    if (saved != null) {
      model.addAttribute("saved", true);
    }
    return shown(sheet.get(), token, sheet.get().entries(), model, locale);
  }

  @PutMapping(PAGE + "/draft")
  ResponseEntity<?> keep(@PathVariable String token, @RequestBody Typed typed) {
    Optional<PersonalLink> link = PersonalLink.read(token);
    Optional<Sheet> sheet = link.flatMap(desk::open);
    if (link.isEmpty() || sheet.isEmpty()) {
      return ResponseEntity.status(NOT_OPEN).build();
    }
    Map<String, String> entries = new TreeMap<>();
    typed
        .fields()
        .forEach((code, values) -> entries.put(code, values.isEmpty() ? "" : values.get(0)));
    return desk.keep(sheet.get(), link.get(), typed.version(), entries)
        .<ResponseEntity<?>>map(v -> ResponseEntity.ok(new Kept(v, clock.instant())))
        .orElseGet(() -> ResponseEntity.status(CHANGED).build());
  }

  @PostMapping(PAGE)
  String answer(
      @PathVariable String token,
      @RequestParam Map<String, String> form,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    Optional<Sheet> sheet = opened(token);
    if (sheet.isEmpty()) {
      return notOpen(model, response, locale);
    }
    PersonalLink link = new PersonalLink(token);
    Map<String, String> entries = new TreeMap<>(form);
    entries.keySet().removeAll(List.of("save", "lang", "version"));
    if (form.containsKey("save")) {
      desk.keep(sheet.get(), link, sheet.get().version(), entries);
      return "redirect:/answer/" + token + "?saved";
    }
    return desk.submit(sheet.get(), link, entries) instanceof Outcome.Refused refused
        ? refused(refused, sheet.get(), token, entries, model, locale, response)
        : thanks(sheet.get().survey(), token, model);
  }

  @PostMapping(PAGE + "/withdrawal")
  String withdraw(
      @PathVariable String token,
      @RequestParam String survey,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    boolean possible = survey.matches("monitoring-[0-9]{4}");
    Optional<PersonalLink> link = PersonalLink.read(token).filter(any -> possible);
    if (link.isEmpty()
        || desk.withdraw(MonitoringId.of(survey), link.get()) instanceof Outcome.Refused) {
      return notOpen(model, response, locale);
    }
    model.addAttribute("state", "WITHDRAWN");
    return "answer";
  }

  private Optional<Sheet> opened(String token) {
    return PersonalLink.read(token).flatMap(desk::open);
  }

  private String shown(
      Sheet sheet, String token, Map<String, String> entries, Model model, Locale locale) {
    model.addAttribute("state", "OPEN");
    model.addAttribute("token", token);
    model.addAttribute("version", sheet.version());
    model.addAttribute("closesOn", sheet.closesOn());
    model.addAttribute(
        "sheet", view.of(sheet.questionnaire(), entries, Languages.of(locale).equals("en")));
    return "answer";
  }

  private String thanks(MonitoringId survey, String token, Model model) {
    model.addAttribute("state", "ANSWERED");
    model.addAttribute("token", token);
    model.addAttribute("survey", survey.value());
    return "answer";
  }

  private String notOpen(Model model, HttpServletResponse response, Locale locale) {
    response.setStatus(NOT_OPEN);
    model.addAttribute("state", "NOT_OPEN");
    model.addAttribute("rule", MonitoringRefused.LINK_NOT_OPEN.code());
    model.addAttribute("why", words(MonitoringRefused.LINK_NOT_OPEN.code(), locale));
    return "answer";
  }

  /** What lies in the way of the whole form is said as on any other page. */
  private String refused(
      Outcome.Refused refused,
      Sheet sheet,
      String token,
      Map<String, String> entries,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    if (refused.rule().equals(MonitoringRefused.LINK_NOT_OPEN.code())) {
      return notOpen(model, response, locale);
    }
    response.setStatus(REFUSED);
    String field = refused.facts().getOrDefault("field", "");
    String where = view.asked(sheet.questionnaire(), field, Languages.of(locale).equals("en"));
    String text = words(refused.rule(), locale);
    model.addAttribute(
        "problems",
        List.of(
            new Problem(
                field.isEmpty() ? "" : "q-" + field,
                where.isEmpty() ? text : where + " " + text,
                refused.rule())));
    return shown(sheet, token, entries, model, locale);
  }

  private String words(String rule, Locale locale) {
    return String.valueOf(messages.getMessage("refused." + rule, null, rule, locale));
  }
}
