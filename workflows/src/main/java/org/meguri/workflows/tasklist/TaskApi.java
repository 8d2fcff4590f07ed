package org.meguri.workflows.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Page;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
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

  /** The version the person saw. */
  record Seen(long version) {}

  /** To whom the task is given, and why. */
  record Handover(long version, @Nullable String to, @Nullable String reason) {}

  /** Somebody the task may be given to. */
  record Assignee(String person, String name) {}

  /**
   * A task with what it asks; the form is empty for who may only look at it, the assignees for whom
   * it is not theirs to give out.
   */
  record Detail(TaskLine task, @Nullable FormView form, List<Assignee> assignees) {}

  private final TaskList list;
  private final TaskRequest requests;
  private final TaskLines lines;
  private final TaskSight sight;
  private final TaskDesk desk;
  private final TaskForms forms;
  private final FormViews views;
  private final Eligibility eligibility;
  private final People people;
  private final Commanding commanding;

  TaskApi(
      TaskList list,
      TaskRequest requests,
      TaskLines lines,
      TaskSight sight,
      TaskDesk desk,
      TaskForms forms,
      FormViews views,
      Eligibility eligibility,
      People people,
      Commanding commanding) {
    this.list = list;
    this.requests = requests;
    this.lines = lines;
    this.sight = sight;
    this.desk = desk;
    this.forms = forms;
    this.views = views;
    this.eligibility = eligibility;
    this.people = people;
    this.commanding = commanding;
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
        asks ? views.of(forms.describe(task.id(), reader), null, Map.of(), locale) : null,
        task.isOpen() && eligibility.assigns(task, reader) ? assignees(task, locale) : List.of());
  }

  @PostMapping("/api/tasks/{id}/claim")
  @Operation(summary = "Take a task")
  public ResponseEntity<?> claim(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Seen seen) {
    PersonId person = People.reader(principal);
    return commanding.answered(
        desk.claim(task(id, person), person, seen.version(), Commanding.under(key), Origin.WORK),
        locale);
  }

  @PostMapping("/api/tasks/{id}/release")
  @Operation(summary = "Put a task back")
  public ResponseEntity<?> release(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Seen seen) {
    PersonId person = People.reader(principal);
    return commanding.answered(
        desk.release(task(id, person), person, seen.version(), Commanding.under(key), Origin.WORK),
        locale);
  }

  @PostMapping("/api/tasks/{id}/assign")
  @Operation(summary = "Give a task to somebody of the role it is for, with a reason")
  public ResponseEntity<?> assign(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Handover handover) {
    PersonId person = People.reader(principal);
    return commanding.answered(
        desk.assign(
            task(id, person),
            person,
            Parameters.person("to", handover.to()),
            handover.reason() == null ? "" : handover.reason(),
            handover.version(),
            Commanding.under(key),
            Origin.WORK),
        locale);
  }

  @PostMapping("/api/tasks/{id}/remind")
  @Operation(summary = "Remind whoever holds or may take a task")
  public ResponseEntity<?> remind(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Seen seen) {
    PersonId person = People.reader(principal);
    return commanding.answered(
        desk.remind(task(id, person), person, seen.version(), Commanding.under(key), Origin.WORK),
        locale);
  }

  private List<Assignee> assignees(Task task, Locale locale) {
    return eligibility.assignees(task).stream()
        .map(person -> new Assignee(person.value(), people.name(person, locale)))
        .toList();
  }

  /** Whoever may not even see a task is told nothing about it, its version neither. */
  private TaskId task(String id, PersonId person) {
    return sight.shown(id, person).id();
  }
}
