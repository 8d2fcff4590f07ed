package org.meguri.workflows;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Migration;
import org.meguri.command.storage.TestMeguri;
import org.meguri.command.storage.postgres.TestDatabase;
import org.meguri.command.storage.postgres.TestDatabase.Coordinates;
import org.meguri.command.work.TaskId;
import org.meguri.workflows.calendar.YearOpening;
import org.meguri.workflows.engine.CamundaSchema;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskDesk;
import org.meguri.workflows.tasklist.TaskForms;
import org.meguri.workflows.tasklist.TaskTable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * The whole office on a real database for all tests of this module: programme, persons, engine with
 * the real diagrams; jobs run only when told to, and the clock stands still.
 */
public final class Office {

  private static final AtomicInteger IDS = new AtomicInteger();
  private static final Office SHARED =
      new Office("workflows", "/meguri/programmes/second-term.json");

  public final TestClock clock;
  public final TestMeguri meguri;

  /** Looks at each task when it has been claimed and is about to be done. */
  public Consumer<Task> beforeWork = task -> {};

  private ReadersWords reader;

  private Office(String name, String programme) {
    Coordinates database = TestDatabase.fresh(name);
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setURL(database.url());
    owner.setUser(database.ownerUser());
    owner.setPassword(database.ownerPassword());
    Migration.migrate(owner, database.appUser());
    new CamundaSchema(
            database.url(), database.ownerUser(), database.ownerPassword(), database.appUser())
        .migrate();
    meguri =
        TestMeguri.on(name)
            .whole()
            .with(Workflows.class)
            .property("camunda.bpm.job-execution.enabled=false")
            .property("meguri.calendar.ticking=false")
            .startOn(database);
    clock = (TestClock) meguri.bean(Clock.class);
    new Staff(this).of(programme);
  }

  public static Office open() {
    return SHARED;
  }

  /** An office of its own for another programme; the clock is the same for all. */
  public static Office of(String name, String programme) {
    return new Office(name, programme);
  }

  /** Where a second office was opened. */
  public void close() {
    meguri.close();
  }

  public <T> T bean(Class<T> type) {
    return meguri.bean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return bean(Root.class).context().getBeansOfType(type).values();
  }

  /** Logins of the sample are their own person ids here. */
  public static PersonId person(String login) {
    return PersonId.of(login);
  }

  public static CommandId fresh() {
    return CommandId.of("test-" + IDS.incrementAndGet());
  }

  /** The only open task of that kind on the project. */
  public Task task(String project, int fiscalYear, String element) {
    return openTasks(project, fiscalYear, element).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No open task " + element + " of " + project));
  }

  public List<Task> openTasks(String project, int fiscalYear, String element) {
    return meguri
        .jdbc()
        .sql(
            "select id from tasklist.task where project = ? and fiscal_year = ? and element = ? and state = 'OPEN' order by created_at, id")
        .params(project, fiscalYear, element)
        .query(String.class)
        .list()
        .stream()
        .map(id -> bean(TaskTable.class).find(TaskId.of(id)).orElseThrow())
        .toList();
  }

  public Optional<Task> find(TaskId id) {
    return bean(TaskTable.class).find(id);
  }

  public Task claimed(Task task, String login) {
    if (person(login).equals(task.holder())) {
      return task;
    }
    Outcome outcome =
        bean(TaskDesk.class).claim(task.id(), person(login), task.version(), fresh(), Origin.WORK);
    if (outcome instanceof Outcome.Refused) {
      throw new AssertionError("Not claimed: " + outcome);
    }
    return find(task.id()).orElseThrow();
  }

  /** Completes as the form is prefilled, with these answers on top. */
  public Outcome complete(Task task, String login, Map<String, ?> answers) {
    Task mine = claimed(task, login);
    return bean(TaskDesk.class)
        .complete(
            mine.id(),
            person(login),
            mine.version(),
            fresh(),
            filled(mine, login, answers),
            Origin.WORK);
  }

  /**
   * Completes with plausible answers to everything asked, these on top; {@code finding} may be
   * empty.
   */
  public void done(Task task, String login, String finding, String... answers) {
    Task mine = claimed(task, login);
    looked().lookAt(mine);
    beforeWork.accept(mine);
    completed(mine, login, Answers.to(this, mine, login, finding, answers));
  }

  private ReadersWords looked() {
    if (reader == null) {
      reader = new ReadersWords(this);
    }
    return reader;
  }

  public void completed(Task task, String login, Map<String, ?> answers) {
    Outcome outcome = complete(task, login, answers);
    if (outcome instanceof Outcome.Refused) {
      throw new AssertionError(task.element() + " was not completed: " + outcome);
    }
    runJobs();
  }

  public Map<String, Object> filled(Task task, String login, Map<String, ?> answers) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (Field field : bean(TaskForms.class).describe(task.id(), person(login)).fields()) {
      if (field.value() != null) {
        form.put(field.name(), field.value());
      }
    }
    form.putAll(answers);
    return form;
  }

  /** Runs what the engine has due until nothing is left; the first failure is thrown. */
  public int runJobs() {
    ManagementService management = bean(ManagementService.class);
    int run = 0;
    while (true) {
      List<Job> due = management.createJobQuery().executable().withRetriesLeft().list();
      if (due.isEmpty()) {
        return run;
      }
      for (Job job : due) {
        management.executeJob(job.getId());
        run++;
      }
    }
  }

  public void moveTo(String day) {
    clock.moveTo(day);
    runJobs();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public int openSeason(String day) {
    clock.moveTo(day);
    int opened = bean(YearOpening.class).openDue();
    runJobs();
    return opened;
  }

  /** Names of the facts recorded on one project since a global index, in their order. */
  public List<String> facts(String project, long after) {
    return meguri
        .jdbc()
        .sql(
            "select name from log.event where global_index > ? and payload::jsonb ->> 'project' = ? order by global_index")
        .params(after, project)
        .query(String.class)
        .list();
  }

  public long head() {
    return meguri
        .jdbc()
        .sql("select coalesce(max(global_index), 0) from log.event")
        .query(Long.class)
        .single();
  }

  public void send(Object command) {
    Outcome outcome = meguri.send(command, Acting.as(PersonId.SYSTEM, fresh()));
    if (outcome instanceof Outcome.Refused) {
      throw new AssertionError(command + " was refused: " + outcome);
    }
  }

  /** The context itself, which no bean lookup finds. */
  record Root(ApplicationContext context) {}

  /** Tasks by when they came up. */
  public static final Comparator<Task> OLDEST_FIRST = Comparator.comparing(Task::createdAt);

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({CamundaBpmAutoConfiguration.class, TransactionAutoConfiguration.class})
  @ComponentScan(
      basePackages = {"org.meguri.workflows", "org.meguri.query"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*(Test.*|Office.*|Browser.*)$"))
  static class Workflows {

    @Bean
    Root root(ApplicationContext context) {
      return new Root(context);
    }

    @Bean
    @org.springframework.context.annotation.Primary
    Clock testClock() {
      return TestClock.forAll();
    }
  }
}
