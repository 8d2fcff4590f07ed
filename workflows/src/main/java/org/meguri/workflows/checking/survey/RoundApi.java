package org.meguri.workflows.checking.survey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.query.api.Commanding;
import org.meguri.query.frame.People;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FormAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Survey rounds for other systems: where they stand, late exceptions, and figures under them. */
@RestController
@Tag(name = "survey rounds")
class RoundApi {

  /** The last day on which late figures are taken, and why. */
  record Excepted(LocalDate until, String reason) {}

  private final RoundRoom room;
  private final LateExceptionFiling exception;
  private final LateFiguresFiling figures;
  private final FormAnswers answers;
  private final Clock clock;

  RoundApi(
      RoundRoom room,
      LateExceptionFiling exception,
      LateFiguresFiling figures,
      FormAnswers answers,
      Clock clock) {
    this.room = room;
    this.exception = exception;
    this.figures = figures;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping("/api/survey-rounds/{id}")
  @Operation(summary = "A round with what each source sent last")
  public RoundRoom.Room round(Principal principal, Locale locale, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    return room.of(room.opened(id, reader), reader, locale);
  }

  @PostMapping("/api/survey-rounds/{id}/exceptions")
  @Operation(summary = "Allow late figures until a day, after the closing too")
  public ResponseEntity<?> except(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = Excepted.class)))
          @RequestBody
          Map<String, Object> body) {
    PersonId reader = People.reader(principal);
    room.opened(id, reader);
    return answers.filed(exception, matter(id, "", reader), key, body, locale);
  }

  @PostMapping("/api/survey-rounds/{id}/sources/{source}/figures")
  @Operation(
      summary =
          "Send or correct a source's figures of a closed round under a late exception: fields"
              + " figures.<indicator>, explanation.<indicator> where it differs from the records,"
              + " figuresVersion (the version seen, 0 for none) and reason")
  public ResponseEntity<?> send(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @PathVariable String source,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Map<String, Object> body) {
    PersonId reader = People.reader(principal);
    RoundOpened opened = room.opened(id, reader);
    Matter matter = matter(id, room.source(opened, source), reader);
    return answers.filed(figures, matter, key, body, locale);
  }

  private Matter matter(String id, String part, PersonId reader) {
    return new Matter(id, part, reader, LocalDate.now(clock));
  }
}
