package org.meguri.workflows.doing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.When;
import org.meguri.query.api.Commanding;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.People;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FormAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Acts for other systems: flat fields, once per key. */
@RestController
@Tag(name = "cases")
class ActApi {

  private static final String ABOUT = "about";

  private final Acts acts;
  private final Cases cases;
  private final FormAnswers answers;
  private final Clock clock;

  ActApi(Acts acts, Cases cases, FormAnswers answers, Clock clock) {
    this.acts = acts;
    this.cases = cases;
    this.answers = answers;
    this.clock = clock;
  }

  @PostMapping("/api/cases/{kind}/{act}")
  @Operation(summary = "Begin a case")
  ResponseEntity<?> begin(
      Principal principal,
      Locale locale,
      @PathVariable String kind,
      @PathVariable String act,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Map<String, Object> body) {
    Act known = acts.onList(kind, act);
    return filed(known, kind, key, body, People.reader(principal), locale);
  }

  @PostMapping("/api/cases/{kind}/{id}/{act}")
  @Operation(summary = "Act on a case")
  ResponseEntity<?> act(
      Principal principal,
      Locale locale,
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String act,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Map<String, Object> body) {
    Act known = acts.onCase(kind, act);
    PersonId reader = People.reader(principal);
    cases.read(reader, kind, id, When.NOW, "act");
    return filed(known, id, key, body, reader, locale);
  }

  private ResponseEntity<?> filed(
      Act act, String id, String key, Map<String, Object> body, PersonId reader, Locale locale) {
    Map<String, Object> fields = new LinkedHashMap<>(body);
    Object about = fields.remove(ABOUT);
    if (about != null && !(about instanceof String)) {
      throw new BadInput(ABOUT, "error.parameter", ABOUT);
    }
    String part = about == null ? "" : about.toString();
    Matter matter = new Matter(id, part, reader, LocalDate.now(clock));
    return answers.filed(act, matter, key, fields, locale);
  }
}
