package org.meguri.ops.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectCommand;
import org.meguri.command.project.ProjectDecision;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.ProjectionStatus;
import org.meguri.ops.accounts.SampleAccount;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.ops.launch.Progress;
import org.meguri.workflows.calendar.BusinessDays;
import org.meguri.workflows.calendar.YearOpening;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskDesk;
import org.meguri.workflows.tasklist.TaskForms;
import org.meguri.workflows.tasklist.TaskTable;
import org.springframework.stereotype.Component;

/**
 * Works the programme's tasks instant by instant: the clock jumps to the next thing due, due jobs
 * run, people whose time has come complete their tasks, and only when all is done and has its
 * position does the clock move again. The same seed gives the same cases.
 */
@Component
class Simulation {

  private static final List<LocalTime> HOURS =
      List.of(LocalTime.of(9, 30), LocalTime.of(11, 0), LocalTime.of(13, 30), LocalTime.of(16, 0));

  /** History does not tell how the target was set, so whoever opens the sample finds it waiting. */
  private static final String LEFT_TO_THE_SAMPLE = "setTarget";

  private static final Duration CATCH_UP = Duration.ofMinutes(2);
  private static final LocalDate DECISIONS_FROM = LocalDate.of(2006, 3, 20);
  private static final LocalDate SECOND_TERM = LocalDate.of(2006, 4, 1);

  private final OfficeClock clock;
  private final YearOpening year;
  private final EngineJobs jobs;
  private final TaskTable tasks;
  private final TaskDesk desk;
  private final TaskForms forms;
  private final CommandDesk commands;
  private final Programmes programmes;
  private final ProjectionStatus projections;

  Simulation(
      OfficeClock clock,
      YearOpening year,
      EngineJobs jobs,
      TaskTable tasks,
      TaskDesk desk,
      TaskForms forms,
      CommandDesk commands,
      Programmes programmes,
      ProjectionStatus projections) {
    this.clock = clock;
    this.year = year;
    this.jobs = jobs;
    this.tasks = tasks;
    this.desk = desk;
    this.forms = forms;
    this.commands = commands;
    this.programmes = programmes;
    this.projections = projections;
  }

  /**
   * Runs from the clock's present to {@code until}; whatever is due later stays for the people of
   * the sample.
   */
  void run(Instant until, long seed, int threads, Progress progress) {
    Instant begun = clock.instant();
    Run run = new Run(seed, programmes.current());
    run.planDecisions();
    try (Workers workers = new Workers(threads)) {
      run.settle(workers);
      for (Optional<Instant> next = run.next(); next.isPresent(); next = run.next()) {
        if (next.get().isAfter(until)) {
          break;
        }
        moveTo(next.get());
        run.settle(workers);
        progress.of(
            Duration.between(begun, clock.instant()).toMinutes(),
            Duration.between(begun, until).toMinutes(),
            LocalDate.ofInstant(clock.instant(), OfficeClock.TOKYO)
                + "  "
                + run.done.size()
                + " tasks");
      }
    }
    moveTo(until);
    projections.awaitCaughtUp(CATCH_UP);
    progress.of(1, 1, "done, " + run.done.size() + " tasks");
  }

  /**
   * The clock ticks while work is done, so a due instant may have passed already; it never goes
   * back.
   */
  private void moveTo(Instant instant) {
    projections.awaitCaughtUp(CATCH_UP);
    if (instant.isAfter(clock.instant())) {
      clock.moveTo(instant);
    }
  }

  private final class Run {
    private final Agenda agenda = new Agenda();
    private final CaseRandom chance;
    private final long seed;
    private final ProgrammeFile programme;
    private final InventedFigures figures;
    private final BusinessDays days;
    private final Set<String> known = new HashSet<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> times = new HashMap<>();

    Run(long seed, ProgrammeFile programme) {
      this.seed = seed;
      this.programme = programme;
      this.chance = new CaseRandom(seed);
      this.figures = new InventedFigures(programme);
      this.days = new BusinessDays(new HashSet<>(programme.holidays()));
    }

    Optional<Instant> next() {
      Instant now = clock.instant();
      return Stream.of(agenda.next(), jobs.nextTimer(), year.nextOpening(now))
          .flatMap(Optional::stream)
          .min(Instant::compareTo);
    }

    /** Does everything due now, and everything that follows from it at once. */
    void settle(Workers workers) {
      year.openDue();
      boolean more = true;
      while (more) {
        int run = jobs.runDue(workers);
        discover();
        List<Agenda.Entry> due = agenda.takeDue(clock.instant());
        workers.workAll(due);
        more = run > 0 || !due.isEmpty();
      }
    }

    /**
     * Each bureau's director records the second term's decisions in the last days before 1 April
     * 2006.
     */
    void planDecisions() {
      for (ProgrammeFile.ProjectEntry project : programme.projects()) {
        LocalDate day = days.plus(DECISIONS_FROM, chance.between(0, 7, project.id(), "decision"));
        agenda.add(
            new Agenda.Entry(
                at(day, LocalTime.of(10, 0)), project.id(), "decide", () -> decide(project)));
      }
    }

    private void decide(ProgrammeFile.ProjectEntry project) {
      PersonId director = SampleAccount.personOf(project.bureau() + ".director", seed);
      must(
          commands.send(
              new ProjectCommand.DecideProject(
                  ProjectId.of(project.id()),
                  ProjectDecision.valueOf(project.decision()),
                  project.decisionBasis(),
                  LocalDate.ofInstant(clock.instant(), OfficeClock.TOKYO),
                  SECOND_TERM),
              Acting.as(director, CommandId.of("simulated:decide:" + project.id()))
                  .correlated(project.id())
                  .from(Origin.SOURCE)),
          "decision on " + project.id());
    }

    /**
     * New tasks get a day on somebody's desk; in the order of their cases, so that chance falls the
     * same way again.
     */
    private void discover() {
      List<Task> fresh = new ArrayList<>();
      for (Task task : tasks.open()) {
        if (known.add(task.id().value()) && !task.element().equals(LEFT_TO_THE_SAMPLE)) {
          fresh.add(task);
        }
      }
      fresh.sort(
          java.util.Comparator.comparing(Task::caseId)
              .thenComparing(Task::element)
              .thenComparing(t -> String.valueOf(t.subject()))
              .thenComparing(t -> String.valueOf(t.holder())));
      for (Task task : fresh) {
        plan(task);
      }
    }

    private void plan(Task task) {
      String question = question(task);
      int nth = times.merge(question, 1, Integer::sum) - 1;
      LocalDate today = LocalDate.ofInstant(task.createdAt(), OfficeClock.TOKYO);
      SimulatedPeople people = people(today);
      LocalDate day = days.plus(today, people.businessDays(task, nth));
      Instant when = at(day, chance.oneOf(HOURS, question, nth, "hour"));
      agenda.add(
          new Agenda.Entry(when, lane(task), question + "/" + nth, () -> complete(task, nth)));
    }

    /**
     * Sessions are shared by cases, and the one officer who convenes them does one after the other.
     */
    private String lane(Task task) {
      return task.element().equals("convene") ? "secretariat" : task.project().value();
    }

    private String question(Task task) {
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
      SimulatedPeople people = people(LocalDate.ofInstant(clock.instant(), OfficeClock.TOKYO));
      PersonId person = people.worker(task);
      if (task.holder() == null) {
        must(
            desk.claim(
                task.id(), person, task.version(), id("claim", planned, nth), Origin.INVENTED),
            "claiming " + task.element());
        task = tasks.find(planned.id()).orElseThrow();
      }
      Form form = forms.describe(task.id(), person);
      Map<String, Object> entries = people.fill(task, form, nth);
      forms
          .recommendedGrade(task.id(), person, entries)
          .ifPresent(grade -> entries.put("grade", grade));
      must(
          desk.complete(
              task.id(),
              person,
              task.version(),
              id("complete", planned, nth),
              entries,
              Origin.INVENTED),
          task.element() + " of " + task.caseId() + " with " + entries.keySet());
      done.add(task.id().value());
    }

    private CommandId id(String act, Task task, int nth) {
      String name = act + "/" + question(task) + "/" + nth;
      return CommandId.of(
          "simulated:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private SimulatedPeople people(LocalDate today) {
      return new SimulatedPeople(chance, seed, today, days, figures);
    }

    private Instant at(LocalDate day, LocalTime time) {
      return day.atTime(time).atZone(OfficeClock.TOKYO).toInstant();
    }
  }

  private static void must(Outcome outcome, String what) {
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException(what + " was refused: " + refused);
    }
  }
}
