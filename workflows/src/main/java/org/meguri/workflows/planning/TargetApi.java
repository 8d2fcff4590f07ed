package org.meguri.workflows.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Unknown;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FormAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Targets the plan left open, for other systems. */
@RestController
@Tag(name = "projects")
class TargetApi {

  /** The figure in the target's own unit, why it is that, and from which day on. */
  record TargetSet(BigDecimal value, String reason, LocalDate effectiveOn) {}

  private final SetTargetForm form;
  private final ReadAccess access;
  private final FormAnswers answers;
  private final Clock clock;

  TargetApi(SetTargetForm form, ReadAccess access, FormAnswers answers, Clock clock) {
    this.form = form;
    this.access = access;
    this.answers = answers;
    this.clock = clock;
  }

  @PostMapping("/api/projects/{id}/targets/{target}")
  @Operation(
      summary = "Set a target the plan left open; the task that waits for it is done with it")
  public ResponseEntity<?> set(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @PathVariable String target,
      @RequestHeader(Commanding.KEY) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = TargetSet.class)))
          @RequestBody
          Map<String, Object> body) {
    PersonId person = People.reader(principal);
    ProjectId project = Parameters.project(id);
    access.mayRead(person, project);
    if (!form.knows(project, target)) {
      throw new Unknown(target);
    }
    Matter matter = new Matter(id, target, person, LocalDate.now(clock));
    return answers.filed(form, matter, key, body, locale);
  }
}
