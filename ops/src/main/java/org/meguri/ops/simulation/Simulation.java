package org.meguri.ops.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meguri.command.CommandDesk;
import org.meguri.command.designation.Designations;
import org.meguri.command.grant.Grants;
import org.meguri.command.member.MemberImport;
import org.meguri.command.member.Members;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.storage.ProjectionStatus;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.simulation.Spent.Phase;
import org.meguri.workflows.calendar.YearOpening;
import org.meguri.workflows.checking.monitoring.AnsweringDesk;
import org.meguri.workflows.checking.monitoring.LinkDesk;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.tasklist.FilingDesk;
import org.meguri.workflows.tasklist.TaskDesk;
import org.meguri.workflows.tasklist.TaskForms;
import org.meguri.workflows.tasklist.TaskTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the programme's tasks instant by instant: the clock jumps to the next thing due, due jobs
 * run, people whose time has come complete their tasks, and only when all is done and has its
 * position does the clock move again. The same seed gives the same cases.
 */
@Component
class Simulation {

  /** What a simulation came to that the database does not tell. */
  record Worked(int tasks, Refusals refusals, Spent spent) {}

  private static final Duration CATCH_UP = Duration.ofMinutes(2);

  private final OfficeClock clock;
  private final YearOpening year;
  private final EngineJobs jobs;
  private final TaskTable tasks;
  private final TaskDesk desk;
  private final TaskForms forms;
  private final CommandDesk commands;
  private final ProjectionStatus projections;
  private final TransactionTemplate transactions;
  private final Numbers numbers;
  private final FilingDesk filings;
  private final List<Act> acts;
  private final Members register;
  private final MemberImport imports;
  private final Grants grants;
  private final Designations designations;
  private final LinkDesk links;
  private final AnsweringDesk answering;

  Simulation(
      OfficeClock clock,
      YearOpening year,
      EngineJobs jobs,
      TaskTable tasks,
      TaskDesk desk,
      TaskForms forms,
      CommandDesk commands,
      ProjectionStatus projections,
      TransactionTemplate transactions,
      Numbers numbers,
      FilingDesk filings,
      List<Act> acts,
      Members register,
      MemberImport imports,
      Grants grants,
      Designations designations,
      LinkDesk links,
      AnsweringDesk answering) {
    this.clock = clock;
    this.year = year;
    this.jobs = jobs;
    this.tasks = tasks;
    this.desk = desk;
    this.forms = forms;
    this.commands = commands;
    this.projections = projections;
    this.transactions = transactions;
    this.numbers = numbers;
    this.filings = filings;
    this.acts = acts;
    this.register = register;
    this.imports = imports;
    this.grants = grants;
    this.designations = designations;
    this.links = links;
    this.answering = answering;
  }

  /**
   * Runs from the clock's present to the day wanted; whatever is due later stays for the people of
   * the sample.
   */
  Worked run(Wanted wanted, ProgrammeFile programme, int threads, Progress progress) {
    Instant until = wanted.until();
    Instant begun = clock.instant();
    Spent spent = new Spent();
    Run run =
        new Run(
            Setting.of(wanted.seed(), programme, clock, wanted.density()), wanted.history(), spent);
    try (Workers workers = new Workers(threads)) {
      run.settle(workers);
      for (Optional<Instant> next = run.next(); next.isPresent(); next = run.next()) {
        if (next.get().isAfter(until)) {
          break;
        }
        moveTo(next.get(), spent);
        run.settle(workers);
        progress.of(
            Duration.between(begun, clock.instant()).toMinutes(),
            Duration.between(begun, until).toMinutes(),
            LocalDate.ofInstant(clock.instant(), OfficeClock.TOKYO)
                + "  "
                + run.work.done()
                + " tasks");
      }
    }
    moveTo(until, spent);
    spent.on(Phase.READERS, () -> projections.awaitCaughtUp(CATCH_UP));
    run.work.left().forEach(task -> progress.step("left open: " + task));
    progress.of(1, 1, "done, " + run.work.done() + " tasks");
    return new Worked(run.work.done(), run.work.refusals(), spent);
  }

  /** An hour before the clock's beginning may be due as well; the clock never goes back. */
  private void moveTo(Instant instant, Spent spent) {
    spent.on(Phase.POSITIONS, () -> projections.awaitReacted(CATCH_UP));
    if (instant.isAfter(clock.instant())) {
      clock.moveTo(instant);
    }
  }

  private final class Run {
    private final Agenda agenda = new Agenda();
    private final TaskWork work;

    private final Spent spent;

    Run(Setting setting, Optional<KnownHistory> history, Spent spent) {
      this.spent = spent;
      KnownMembers members = new KnownMembers(register, transactions);
      GrantBook book = new GrantBook(setting.chance(), setting.courses());
      Hands hands = new Hands(setting, commands, filings, acts, transactions);
      work =
          new TaskWork(
              setting,
              agenda,
              tasks,
              desk,
              forms,
              new SimulatedPeople(setting, book),
              new Answers(setting, book),
              new MembersAnswers(hands, links, answering, agenda));
      GrantCare care = new GrantCare(hands, grants);
      ofTheProjects(setting, hands, members, history).forEach(source -> source.plan(agenda));
      Stream.of(
              new CommissionTerms(hands),
              new BudgetYears(hands),
              new BaseOrganizations(hands),
              new Managers(hands, designations),
              new CouncilsAndSupporters(hands, numbers),
              new Measures(hands, numbers),
              new MemberLists(hands, imports),
              new Partnerships(hands, numbers, members),
              new Irregularities(hands),
              new GrantYears(hands, book, care),
              new GrantsAtEveryStep(hands, book, care),
              new DesignationsAtEveryStep(hands),
              new FieldWork(hands, numbers, new InventedActivities(setting, members)))
          .forEach(source -> source.plan(agenda));
    }

    /** How projects come, change and go. */
    private List<AgendaSource> ofTheProjects(
        Setting setting, Hands hands, KnownMembers members, Optional<KnownHistory> history) {
      return history
          .<List<AgendaSource>>map(
              known ->
                  List.of(
                      new Reorganization(hands, known), new LaterHistory(hands, known, members)))
          .orElseGet(() -> List.of(new PlanDecisions(setting, commands)));
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
        int run = spent.on(Phase.ENGINE_JOBS, () -> jobs.runDue(workers));
        spent.on(Phase.NEW_TASKS, work::discover);
        List<Agenda.Entry> due = agenda.takeDue(clock.instant());
        spent.on(Phase.WORK, () -> workers.workAll(due, work::told));
        more = run > 0 || !due.isEmpty();
      }
    }
  }
}
