package org.meguri.workflows.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.plan.PlanCommand.OpenPlan;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens what the season brings: each year's plan in January before it, the WINTER survey in
 * December, the SPRING survey in April after it. Each project in a transaction of its own, once for
 * ever, whoever asks and however often.
 */
@Component
public class YearOpening {

  private static final LocalTime OPENS = LocalTime.of(8, 30);

  /** Something the calendar brings to every project: from its first day, useful until its last. */
  private record Opening(String what, int fiscalYear, LocalDate first, LocalDate last) {}

  private final Programmes programmes;
  private final Projects projects;
  private final CommandDesk commands;
  private final RuntimeService engine;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  YearOpening(
      Programmes programmes,
      Projects projects,
      CommandDesk commands,
      RuntimeService engine,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Clock clock) {
    this.programmes = programmes;
    this.projects = projects;
    this.commands = commands;
    this.engine = engine;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Opens everything due by now that is not open yet; how many processes that started. What fails
   * does not keep the rest from being opened.
   */
  public int openDue() {
    int started = 0;
    RuntimeException failed = null;
    for (Due due : due()) {
      try {
        started += Boolean.TRUE.equals(transactions.execute(s -> opened(due))) ? 1 : 0;
      } catch (RuntimeException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
    return started;
  }

  /** Something due for one project, under the business key its process gets. */
  private record Due(Opening opening, ProjectId project, String businessKey) {}

  private List<Due> due() {
    List<Due> due = new ArrayList<>();
    for (Opening opening : openings()) {
      if (!opensAt(opening).isAfter(clock.instant())
          && !LocalDate.now(clock).isAfter(opening.last())) {
        for (ProjectId project : projects.all()) {
          due.add(new Due(opening, project, businessKey(opening, project)));
        }
      }
    }
    Set<String> open = due.isEmpty() ? Set.of() : openAlready(due);
    return due.stream().filter(d -> !open.contains(d.businessKey())).toList();
  }

  private static String businessKey(Opening opening, ProjectId project) {
    return opening.what().equals("plan")
        ? PlanId.of(project, opening.fiscalYear()).value()
        : RoundId.of(project, opening.fiscalYear(), SurveyWindow.valueOf(opening.what())).value();
  }

  private Set<String> openAlready(List<Due> due) {
    return new HashSet<>(
        jdbc.sql("select business_key from workflows.opening where business_key in (:keys)")
            .param("keys", due.stream().map(Due::businessKey).toList())
            .query(String.class)
            .list());
  }

  /**
   * The next moment after this one at which there is something to open; empty after the programme's
   * last year.
   */
  public Optional<Instant> nextOpening(Instant after) {
    return openings().stream()
        .map(this::opensAt)
        .filter(at -> at.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  private List<Opening> openings() {
    ProgrammeFile programme = programmes.inUse().orElse(null);
    if (programme == null) {
      return List.of();
    }
    BusinessDays days = new BusinessDays(new HashSet<>(programme.holidays()));
    List<Opening> openings = new ArrayList<>();
    for (int year = programme.firstFiscalYear(); year <= programme.lastFiscalYear(); year++) {
      openings.add(
          new Opening(
              "plan",
              year,
              days.onOrAfter(Season.PLANNING_OPENS.atYear(year)),
              new FiscalYear(year, programme.fiscalYearStartMonth()).last()));
      for (SurveyWindow window : SurveyWindow.values()) {
        ProgrammeFile.Window w = programme.window(window.name()).orElseThrow();
        openings.add(new Opening(window.name(), year, w.opensOn(year), w.closesOn(year)));
      }
    }
    return openings;
  }

  private Instant opensAt(Opening opening) {
    return opening.first().atTime(OPENS).atZone(clock.getZone()).toInstant();
  }

  private boolean opened(Due due) {
    int year = due.opening().fiscalYear();
    return due.opening().what().equals("plan")
        ? planOpened(due.project(), year)
        : surveyOpened(due.project(), year, SurveyWindow.valueOf(due.opening().what()));
  }

  private boolean planOpened(ProjectId project, int year) {
    PlanId plan = PlanId.of(project, year);
    if (!claimed("annual-plan-review", plan.value())) {
      return false;
    }
    LocalDate due =
        new BusinessDays(new HashSet<>(programmes.current().holidays()))
            .onOrBefore(Season.PLAN_DUE.atYear(year));
    Outcome outcome =
        commands.send(
            new OpenPlan(
                plan,
                project,
                projects.bureauOf(project).orElseThrow(),
                year,
                projects.organizationsOf(project),
                due),
            Acting.as(PersonId.SYSTEM, CommandId.of("open:" + plan)).correlated(plan.value()));
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("Plan " + plan + " was refused by " + refused.rule());
    }
    Map<String, Object> variables = variables(project, year);
    variables.put("planId", plan.value());
    variables.put("springRoundId", RoundId.of(project, year, SurveyWindow.SPRING).value());
    variables.put("exAnteId", AssessmentId.of(project, year, AssessmentKind.EX_ANTE).value());
    variables.put("exPostId", AssessmentId.of(project, year, AssessmentKind.EX_POST).value());
    engine.startProcessInstanceByKey("annual-plan-review", plan.value(), variables);
    return true;
  }

  private boolean surveyOpened(ProjectId project, int year, SurveyWindow window) {
    RoundId round = RoundId.of(project, year, window);
    if (!claimed("follow-up-survey", round.value())) {
      return false;
    }
    Map<String, Object> variables = variables(project, year);
    variables.put("roundId", round.value());
    variables.put("window", window.name());
    variables.put(
        "organizations",
        new ArrayList<>(projects.organizationsOf(project).stream().map(o -> o.value()).toList()));
    engine.startProcessInstanceByKey("follow-up-survey", round.value(), variables);
    return true;
  }

  private Map<String, Object> variables(ProjectId project, int year) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", project.value());
    variables.put("bureauId", projects.bureauOf(project).orElseThrow().value());
    variables.put("fiscalYear", year);
    return variables;
  }

  private boolean claimed(String process, String businessKey) {
    return jdbc.sql(
                """
                insert into workflows.opening (business_key, process, opened_at) values (?, ?, ?)
                on conflict (business_key) do nothing
                """)
            .params(businessKey, process, OffsetDateTime.now(clock))
            .update()
        == 1;
  }
}
