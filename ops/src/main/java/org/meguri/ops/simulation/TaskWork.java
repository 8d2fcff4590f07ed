package org.meguri.ops.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.tasklist.Phase;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskDesk;
import org.meguri.workflows.tasklist.TaskForms;
import org.meguri.workflows.tasklist.TaskTable;

/** What is on the simulated people's desks: a new task gets a day, and on it somebody works it. */
final class TaskWork {

  private static final List<LocalTime> HOURS =
      List.of(LocalTime.of(9, 30), LocalTime.of(11, 0), LocalTime.of(13, 30), LocalTime.of(16, 0));

  /** History does not tell how the target was set, so whoever opens the sample finds it waiting. */
  private static final String LEFT_TO_THE_SAMPLE = "setTarget";

  private final Setting setting;
  private final Agenda agenda;
  private final TaskTable tasks;
  private final TaskDesk desk;
  private final TaskForms forms;
  private final SimulatedPeople people;
  private final Answers answers;
  private final MembersAnswers members;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Set<String> left = ConcurrentHashMap.newKeySet();
  private Instant looked = Instant.EPOCH;
  private final Refusals refusals = new Refusals();
  private final AtomicInteger done = new AtomicInteger();

  TaskWork(
      Setting setting,
      Agenda agenda,
      TaskTable tasks,
      TaskDesk desk,
      TaskForms forms,
      SimulatedPeople people,
      Answers answers,
      MembersAnswers members) {
    this.setting = setting;
    this.agenda = agenda;
    this.tasks = tasks;
    this.desk = desk;
    this.forms = forms;
    this.people = people;
    this.answers = answers;
    this.members = members;
  }

  /** What the rules refused and nobody could do otherwise; such a task stays open. */
  Set<String> left() {
    return new TreeSet<>(left);
  }

  /** What somebody set out to do and could not; counted like what is refused at a task. */
  void told(Agenda.Entry entry, NotDone notDone) {
    String act = entry.what().contains(":") ? entry.what().replaceAll(":.*", "") : entry.what();
    refusals.count(act.replaceAll("\\d+", "n"), notDone.refused());
    left.add(String.valueOf(notDone.getMessage()));
  }

  Refusals refusals() {
    return refusals;
  }

  int done() {
    return done.get();
  }

  /**
   * New tasks get a day on somebody's desk; in the order of their cases, so that chance falls the
   * same way again.
   */
  void discover() {
    List<Task> fresh = new ArrayList<>();
    Instant since = looked;
    looked = setting.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    for (Task task : tasks.openedSince(since)) {
      if (known.add(task.id().value()) && !task.element().equals(LEFT_TO_THE_SAMPLE)) {
        fresh.add(task);
      }
    }
    fresh.sort(
        Comparator.comparing(Task::caseId)
            .thenComparing(Task::element)
            .thenComparing(t -> String.valueOf(t.subject()))
            .thenComparing(t -> String.valueOf(t.holder())));
    fresh.forEach(this::plan);
  }

  private void plan(Task task) {
    String question = question(task);
    int nth = times.merge(question, 1, Integer::sum) - 1;
    LocalDate day = people.day(task, nth);
    Instant when = Setting.at(day, setting.chance().oneOf(HOURS, question, nth, "hour"));
    agenda.add(new Agenda.Entry(when, lane(task), question + "/" + nth, () -> complete(task, nth)));
  }

  /** Sessions are shared by cases, and the one officer who convenes them does one after another. */
  private static String lane(Task task) {
    return task.element().equals("convene") ? "secretariat" : task.project().value();
  }

  private static String question(Task task) {
    return String.join(
        "/",
        task.caseId(),
        task.element(),
        String.valueOf(task.subject()),
        String.valueOf(task.holder()));
  }

  private void complete(Task planned, int nth) {
    Task task = tasks.find(planned.id()).orElseThrow();
    if (!task.isOpen()) {
      return;
    }
    PersonId person = people.worker(task);
    if (task.holder() == null) {
      Setting.must(
          desk.claim(task.id(), person, task.version(), id("claim", planned, nth), Origin.INVENTED),
          "claiming " + task.element());
      task = tasks.find(planned.id()).orElseThrow();
    }
    members.beforeSending(task, person);
    Form form = forms.describe(task.id(), person);
    Map<String, Object> entries = answers.fill(task, form, nth);
    forms
        .recommendedGrade(task.id(), person, entries)
        .ifPresent(grade -> entries.put("grade", grade));
    Outcome outcome = complete(task, person, id("complete", planned, nth), entries);
    if (outcome instanceof Outcome.Refused && task.element().equals("decideGrant")) {
      // What the rules do not let a director award is refused to the applicant.
      Map<String, Object> no = answers.fill(task, form, nth, "REFUSE");
      outcome = complete(task, person, id("refuse", planned, nth), no);
    }
    String what = task.element() + " of " + task.caseId() + " with " + entries;
    if (outcome instanceof Outcome.Refused && task.phase() == Phase.DO) {
      // The office's people would look into it; the closing table says what they find.
      left.add(what + " was refused: " + outcome);
      return;
    }
    Setting.must(outcome, what);
    done.incrementAndGet();
  }

  private Outcome complete(
      Task task, PersonId person, CommandId command, Map<String, Object> entries) {
    Outcome outcome =
        desk.complete(task.id(), person, task.version(), command, entries, Origin.INVENTED);
    if (outcome instanceof Outcome.Refused refused) {
      refusals.count(task.element(), refused);
    }
    return outcome;
  }

  private static CommandId id(String act, Task task, int nth) {
    return Setting.command(act + "/" + question(task) + "/" + nth);
  }
}
