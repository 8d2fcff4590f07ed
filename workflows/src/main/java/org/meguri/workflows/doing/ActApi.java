package org.meguri.workflows.doing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.When;
import org.meguri.query.api.Commanding;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Kinds;
import org.meguri.query.frame.People;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FormAnswers;
import org.meguri.workflows.tasklist.FormView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
  private final Kinds kinds;
  private final Cases cases;
  private final FormAnswers answers;
  private final Clock clock;

  ActApi(Acts acts, Kinds kinds, Cases cases, FormAnswers answers, Clock clock) {
    this.acts = acts;
    this.kinds = kinds;
    this.cases = cases;
    this.answers = answers;
    this.clock = clock;
  }

  /** An act the reader could use, with what it asks. */
  record Offered(String act, String label, FormView form) {}

  @GetMapping("/api/cases/{kind}/acts")
  @Operation(summary = "What the reader may begin, and what each asks")
  List<Offered> onList(Principal principal, Locale locale, @PathVariable String kind) {
    kinds.of(kind);
    return offered(kind, kind, Optional.empty(), People.reader(principal), locale);
  }

  @GetMapping("/api/cases/{kind}/{id}/acts")
  @Operation(summary = "What the reader can do about the case, and what each asks")
  List<Offered> onCase(
      Principal principal, Locale locale, @PathVariable String kind, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    Object state = cases.read(reader, kind, id, When.NOW, "acts").state();
    return offered(kind, id, Optional.of(state), reader, locale);
  }

  private List<Offered> offered(
      String kind, String id, Optional<Object> state, PersonId reader, Locale locale) {
    Matter matter = new Matter(id, "", reader, LocalDate.now(clock));
    return acts.offered(reader, kind, state).stream()
        .map(
            act ->
                new Offered(
                    act.name(), acts.label(act, locale), answers.asked(act, matter, locale)))
        .toList();
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
