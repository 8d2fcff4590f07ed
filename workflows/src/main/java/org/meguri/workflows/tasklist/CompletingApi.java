package org.meguri.workflows.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.api.Commanding;
import org.meguri.query.frame.People;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Completing a task for other systems; a form that does not fit is answered field by field. */
@RestController
@Tag(name = "tasks")
class CompletingApi {

  /** The version the person saw, and the entries by field name. */
  record Completing(long version, @Nullable Map<String, Object> form) {}

  private final TaskSight sight;
  private final TaskDesk desk;
  private final TaskForms forms;
  private final FormAnswers answers;
  private final Commanding commanding;

  CompletingApi(
      TaskSight sight, TaskDesk desk, TaskForms forms, FormAnswers answers, Commanding commanding) {
    this.sight = sight;
    this.desk = desk;
    this.forms = forms;
    this.answers = answers;
    this.commanding = commanding;
  }

  @PostMapping("/api/tasks/{id}/complete")
  @Operation(summary = "Complete a task with the decision its form carries")
  public ResponseEntity<?> complete(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Completing completing) {
    Map<String, Object> form = completing.form() == null ? Map.of() : completing.form();
    PersonId person = People.reader(principal);
    TaskId task = sight.shown(id, person).id();
    Outcome outcome =
        desk.complete(
            task,
            person,
            completing.version(),
            Commanding.under(key),
            FormAnswers.flat(form),
            Origin.WORK);
    if (outcome instanceof Outcome.Refused refused && isAboutFields(refused)) {
      return answers.withEveryField(
          refused,
          forms.describe(task, person).fields(),
          forms.problems(task, person, form),
          locale);
    }
    return commanding.answered(outcome, locale);
  }

  private static boolean isAboutFields(Outcome.Refused refused) {
    return refused.rule().equals(WorkRefused.FIELD_MISSING.code())
        || refused.rule().equals(WorkRefused.FIELD_INVALID.code())
        || refused.rule().equals(WorkRefused.TEXT_TOO_LONG.code())
        || refused.rule().equals(WorkRefused.UNKNOWN_FIELD.code());
  }
}
