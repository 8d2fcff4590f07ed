package org.meguri.workflows.checking.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.Invitations;
import org.meguri.command.monitoring.Invitations.Invitation;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.When;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.People;
import org.meguri.query.monitoring.SurveyDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is to be reminded of a monitoring survey: those invited who have not answered, and nobody
 * else. Their links are not in it, since nobody knows them any more.
 */
@RestController
@Tag(name = "monitoring")
class ReminderPages {

  private final Invitations invitations;
  private final LetterFile file;
  private final Cases cases;
  private final SurveyDesk desk;

  ReminderPages(Invitations invitations, LetterFile file, Cases cases, SurveyDesk desk) {
    this.invitations = invitations;
    this.file = file;
    this.cases = cases;
    this.desk = desk;
  }

  /** Somebody to be reminded, by the number within the project. */
  public record Reminder(String project, int number, String member) {}

  @GetMapping("/api/monitoring/{id}/reminders")
  @Operation(summary = "Those invited to a monitoring survey who have not answered")
  public List<Reminder> unanswered(Principal principal, @PathVariable String id) {
    return waiting(People.reader(principal), id).stream()
        .map(each -> new Reminder(each.project().value(), each.number(), each.member().value()))
        .toList();
  }

  @GetMapping("/monitoring/{id}/reminders.csv")
  ResponseEntity<String> download(Principal principal, Locale locale, @PathVariable String id) {
    PersonId officer = People.reader(principal);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-reminders.csv\"")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(LetterFile.csv(file.reminders(waiting(officer, id), officer, locale)));
  }

  private List<Invitation> waiting(PersonId officer, String id) {
    cases.read(officer, "monitoring", id, new When(null, null, null), "reminders");
    if (!desk.isKeptBy(officer)) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    return invitations.unanswered(MonitoringId.of(id));
  }
}
