package org.meguri.workflows.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.api.Page;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.meguri.query.problem.Answer;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tasks for other systems. Every change carries an {@code Idempotency-Key}, unique for the person:
 * the same request again answers the first outcome, another request under the same key is 422.
 */
@RestController
@Tag(name = "tasks")
class TaskApi {

  private static final int USUAL = 50;
  private static final int LONGEST_KEY = 110;

  /** The version the person saw. */
  record Seen(long version) {}

  /** The version the person saw, and the entries by field name. */
  record Completing(long version, @Nullable Map<String, Object> form) {}

  /** Done; {@code caseId} is the case it is recorded under. */
  record Done(String outcome, String caseId) {}

  /** A task with what it asks; the form is empty for who may only look at it. */
  record Detail(TaskLine task, @Nullable FormView form) {}

  private final TaskList list;
  private final TaskRequest requests;
  private final TaskLines lines;
  private final TaskSight sight;
  private final TaskDesk desk;
  private final TaskForms forms;
  private final FormViews views;
  private final Answer answer;

  TaskApi(
      TaskList list,
      TaskRequest requests,
      TaskLines lines,
      TaskSight sight,
      TaskDesk desk,
      TaskForms forms,
      FormViews views,
      Answer answer) {
    this.list = list;
    this.requests = requests;
    this.lines = lines;
    this.sight = sight;
    this.desk = desk;
    this.forms = forms;
    this.views = views;
    this.answer = answer;
  }

  @GetMapping("/api/tasks")
  @Operation(summary = "The reader's tasks, in parts")
  public Page<TaskLine> list(
      Principal principal,
      Locale locale,
      @Parameter(
              description =
                  "mine (default), unclaimed, substituting, week, overdue, waiting or done")
          @RequestParam(required = false)
          @Nullable String view,
      @RequestParam(required = false) @Nullable String bureau,
      @RequestParam(required = false) @Nullable String project,
      @Parameter(description = "overdue, today, week or month") @RequestParam(required = false)
          @Nullable String due,
      @RequestParam(required = false) @Nullable String text,
      @Parameter(
              description =
                  "due (default), created, project, task, phase or holder; -due for the other direction")
          @RequestParam(required = false)
          @Nullable String sort,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    PersonId reader = People.reader(principal);
    TaskList.Part part =
        list.part(
            reader,
            requests.query(
                view, bureau, project, due, text, sort, after, Parameters.limit(limit, USUAL)));
    return new Page<>(lines.of(part.tasks(), reader, locale), TaskRequest.written(part.next()));
  }

  @GetMapping("/api/tasks/{id}")
  @Operation(summary = "A task, and the form it asks for if the reader may do it")
  public Detail one(Principal principal, Locale locale, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    Task task = sight.shown(id, reader);
    boolean asks = task.isOpen() && sight.worksOn(task, reader);
    return new Detail(
        lines.of(task, reader, locale),
        asks ? views.of(forms.describe(task.id(), reader), null, Map.of(), locale) : null);
  }

  @PostMapping("/api/tasks/{id}/claim")
  @Operation(summary = "Take a task")
  public ResponseEntity<?> claim(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Seen seen) {
    PersonId person = People.reader(principal);
    return answered(
        desk.claim(task(id, person), person, seen.version(), commandId(key), Origin.WORK), locale);
  }

  @PostMapping("/api/tasks/{id}/release")
  @Operation(summary = "Put a task back")
  public ResponseEntity<?> release(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Seen seen) {
    PersonId person = People.reader(principal);
    return answered(
        desk.release(task(id, person), person, seen.version(), commandId(key), Origin.WORK),
        locale);
  }

  @PostMapping("/api/tasks/{id}/complete")
  @Operation(summary = "Complete a task with the decision its form carries")
  public ResponseEntity<?> complete(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Completing completing) {
    Map<String, Object> form = completing.form() == null ? Map.of() : completing.form();
    PersonId person = People.reader(principal);
    TaskId task = task(id, person);
    Outcome outcome =
        desk.complete(task, person, completing.version(), commandId(key), flat(form), Origin.WORK);
    if (outcome instanceof Outcome.Refused refused && isAboutFields(refused)) {
      return withEveryField(refused, task, person, form, locale);
    }
    return answered(outcome, locale);
  }

  private static boolean isAboutFields(Outcome.Refused refused) {
    return refused.rule().equals(WorkRefused.FIELD_MISSING.code())
        || refused.rule().equals(WorkRefused.FIELD_INVALID.code())
        || refused.rule().equals(WorkRefused.TEXT_TOO_LONG.code())
        || refused.rule().equals(WorkRefused.UNKNOWN_FIELD.code());
  }

  /** The outcome names the first field; a client that fills a form wants them all. */
  private ResponseEntity<ProblemDetail> withEveryField(
      Outcome.Refused refused,
      TaskId id,
      PersonId person,
      Map<String, Object> form,
      Locale locale) {
    ProblemDetail problem = answer.refused(refused, locale);
    Form described = forms.describe(id, person);
    List<Field> fields = described.fields();
    List<FieldProblem> problems = forms.problems(id, person, form);
    problem.setProperty(
        "errors",
        problems.stream()
            .map(
                p ->
                    Map.of(
                        "field", p.field(),
                        "rule", p.rule().code(),
                        "detail", views.problem(p, fields, locale).text()))
            .toList());
    return answer.response(problem);
  }

  private ResponseEntity<?> answered(Outcome outcome, Locale locale) {
    if (outcome instanceof Outcome.Refused refused) {
      return answer.response(refused, locale);
    }
    return ResponseEntity.status(HttpStatus.OK)
        .body(new Done("accepted", ((Outcome.Accepted) outcome).caseId()));
  }

  /** Whoever may not even see a task is told nothing about it, its version neither. */
  private TaskId task(String id, PersonId person) {
    return sight.shown(id, person).id();
  }

  private static CommandId commandId(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new BadInput("Idempotency-Key", "error.idempotency", "Idempotency-Key");
    }
    return CommandId.of(key);
  }

  /** Fields are flat; anything else is not a form. */
  private static Map<String, Object> flat(Map<String, Object> form) {
    try {
      Entries.of(form);
      return form;
    } catch (IllegalArgumentException e) {
      throw new BadInput("form", "error.parameter", "form");
    }
  }
}
