package org.meguri.workflows.checking.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.query.access.When;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Parameters;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.People;
import org.meguri.query.problem.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Personal links as a file, once; over the API and from the survey's page. */
@RestController
@Tag(name = "monitoring")
class LinkPages {

  private static final String KIND = "monitoring";

  private final LinkDesk desk;
  private final LetterFile file;
  private final Cases cases;
  private final Answer answer;

  LinkPages(LinkDesk desk, LetterFile file, Cases cases, Answer answer) {
    this.desk = desk;
    this.file = file;
    this.cases = cases;
    this.answer = answer;
  }

  @PostMapping("/api/monitoring/{id}/links")
  @Operation(
      summary = "Issue the personal links of a monitoring survey; they are shown this once only")
  public ResponseEntity<?> issue(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key) {
    return issued(People.reader(principal), id, key, locale);
  }

  @PostMapping("/monitoring/{id}/links")
  ResponseEntity<?> download(
      Principal principal, Locale locale, @PathVariable String id, @RequestParam String commandId) {
    return issued(People.reader(principal), id, commandId, locale);
  }

  @PostMapping("/api/monitoring/{id}/links/{project}/{number}")
  @Operation(summary = "Replace a personal link that was lost and not used")
  public ResponseEntity<?> renew(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @PathVariable String project,
      @PathVariable int number,
      @RequestHeader(Commanding.KEY) String key) {
    return renewed(People.reader(principal), id, project, number, key, locale);
  }

  @PostMapping("/monitoring/{id}/links/renewal")
  ResponseEntity<?> replace(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestParam String project,
      @RequestParam int number,
      @RequestParam String commandId) {
    return renewed(People.reader(principal), id, project, number, commandId, locale);
  }

  private ResponseEntity<?> issued(PersonId officer, String id, String key, Locale locale) {
    cases.read(officer, KIND, id, new When(null, null, null), "links");
    return written(
        desk.issue(MonitoringId.of(id), officer, Commanding.under(key)), officer, id, locale);
  }

  private ResponseEntity<?> renewed(
      PersonId officer, String id, String project, int number, String key, Locale locale) {
    cases.read(officer, KIND, id, new When(null, null, null), "links");
    return written(
        desk.renew(
            MonitoringId.of(id),
            Parameters.project(project),
            number,
            officer,
            Commanding.under(key)),
        officer,
        id,
        locale);
  }

  private ResponseEntity<?> written(
      LinkDesk.Issued issued, PersonId officer, String id, Locale locale) {
    if (issued.refused() != null) {
      return answer.response(issued.refused(), locale);
    }
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/answer/";
    List<List<String>> rows = file.rows(issued.letters(), base, officer, locale);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-links.csv\"")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(LetterFile.csv(rows));
  }
}
