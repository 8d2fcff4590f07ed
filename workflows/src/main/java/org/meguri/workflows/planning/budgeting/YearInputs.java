package org.meguri.workflows.planning.budgeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.meguri.command.allocation.Measured;
import org.meguri.command.allocation.ProjectInput;
import org.meguri.command.assessment.AssessmentEvent.AssessmentPublished;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.plan.PlanId;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.BudgetRule.IndustryPriority;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.Attainment;
import org.meguri.workflows.planning.Grading;
import org.springframework.stereotype.Component;

/**
 * What the rule has to go by for each project that works in the year, each in the exact version
 * that stands now: the WINTER round of the running year against its yearly target, the grade of the
 * year's plan, the latest published result, its industries, what the commission resolved.
 */
@Component
class YearInputs {

  private final Programmes programmes;
  private final ProjectLives lives;
  private final Rounds rounds;
  private final Published published;
  private final Budgets budgets;
  private final Papers papers;
  private final Attainment attainment;
  private final Grading grading;

  YearInputs(
      Programmes programmes,
      ProjectLives lives,
      Rounds rounds,
      Published published,
      Budgets budgets,
      Papers papers,
      Attainment attainment,
      Grading grading) {
    this.programmes = programmes;
    this.lives = lives;
    this.rounds = rounds;
    this.published = published;
    this.budgets = budgets;
    this.papers = papers;
    this.attainment = attainment;
    this.grading = grading;
  }

  /** In the order in which the projects became known. */
  List<ProjectInput> of(int fiscalYear) {
    ProgrammeFile programme = programmes.current();
    FiscalYear year = new FiscalYear(fiscalYear, programme.fiscalYearStartMonth());
    List<ProjectEntry> entries = lives.entries();
    List<ProjectInput> inputs = new ArrayList<>();
    for (ProjectLife life : lives.lives()) {
      if (life.worksIn(year)) {
        Optional<ProjectEntry> entry =
            entries.stream().filter(e -> e.id().equals(life.project().value())).findFirst();
        inputs.add(input(life.project(), entry, inputs.size(), year, programme));
      }
    }
    return List.copyOf(inputs);
  }

  private ProjectInput input(
      ProjectId project,
      Optional<ProjectEntry> entry,
      int order,
      FiscalYear year,
      ProgrammeFile programme) {
    Found found = new Found(rule(programme), year.year() - programme.firstFiscalYear());
    winter(found, project, year.previous().year());
    exAnte(found, project, year.year());
    exPost(found, project, year.year(), programme);
    entry.ifPresent(e -> industry(found, e, programme));
    commission(found, project, year.year());
    return new ProjectInput(
        project,
        order,
        attainment.hasNumericTarget(project),
        budgets.balance(BudgetId.of(project, year.year() - 1)).map(Balance::allocated).orElse(null),
        List.copyOf(found.measured),
        List.copyOf(found.evidence));
  }

  static BudgetRule rule(ProgrammeFile programme) {
    BudgetRule rule = programme.budgetRule();
    if (rule == null) {
      throw new IllegalStateException("The programme has no rule to share a budget by");
    }
    return rule;
  }

  /** Measured by nothing where there is no numeric target, but what was reported is cited. */
  private void winter(Found found, ProjectId project, int runningYear) {
    RoundId round = RoundId.of(project, runningYear, SurveyWindow.WINTER);
    if (!found.counts(Factor.WINTER) || !rounds.isClosed(round)) {
      return;
    }
    found.evidence.add(new Evidence("round", round.value(), rounds.version(round)));
    Integer percent = attainment.percent(project, PlanId.of(project, runningYear), round);
    if (percent != null) {
      found.points(Factor.WINTER, percent + "%", grading.points(Factor.WINTER, "-", percent));
    }
  }

  private void exAnte(Found found, ProjectId project, int fiscalYear) {
    graded(found, Factor.EX_ANTE, AssessmentId.of(project, fiscalYear, AssessmentKind.EX_ANTE));
  }

  /** The result of year N is published after the budget of N+1 was decided. */
  private void exPost(Found found, ProjectId project, int fiscalYear, ProgrammeFile programme) {
    if (!found.counts(Factor.EX_POST)) {
      return;
    }
    for (int year = fiscalYear - 2; year >= programme.firstFiscalYear(); year--) {
      if (graded(found, Factor.EX_POST, AssessmentId.of(project, year, AssessmentKind.EX_POST))) {
        return;
      }
    }
  }

  private boolean graded(Found found, Factor factor, AssessmentId assessment) {
    OptionalInt version = published.version(assessment);
    Optional<AssessmentPublished> paper = papers.latest(assessment, AssessmentPublished.class);
    if (version.isEmpty() || paper.isEmpty()) {
      return false;
    }
    String grade = paper.get().grade().name();
    found.evidence.add(new Evidence("assessment", assessment.value(), version.getAsInt()));
    found.points(factor, grade, grading.points(factor, grade, null));
    return true;
  }

  private static void industry(Found found, ProjectEntry entry, ProgrammeFile programme) {
    Optional<IndustryPriority> highest =
        found.rule.industryPriority().stream()
            .filter(priority -> entry.industries().contains(priority.industry()))
            .max(
                Comparator.comparing(IndustryPriority::points)
                    .thenComparing(IndustryPriority::industry, Comparator.reverseOrder()));
    highest.ifPresent(
        priority -> {
          String points = Integer.toString(priority.points());
          found.points(
              Factor.INDUSTRY,
              priority.industry(),
              new RuleResult(
                  "budget-rule",
                  Integer.toString(found.rule.version()),
                  Map.of("industry", priority.industry()),
                  points));
          found.evidence.add(
              new Evidence("programme", programme.id().value(), programme.version()));
        });
  }

  /** What it resolved last on the assessment of the year's plan. */
  private void commission(Found found, ProjectId project, int fiscalYear) {
    AssessmentId plan = AssessmentId.of(project, fiscalYear, AssessmentKind.EX_ANTE);
    List<ReviewResolved> resolved = papers.about(plan, ReviewResolved.class);
    if (!resolved.isEmpty()) {
      ReviewResolved last = resolved.get(resolved.size() - 1);
      String resolution = last.resolution().name();
      found.evidence.add(new Evidence("review", last.review().value(), 1));
      found.points(
          Factor.COMMISSION, resolution, grading.points(Factor.COMMISSION, resolution, null));
    }
  }

  /** What was found about one project so far. */
  private static final class Found {
    private final BudgetRule rule;
    private final int yearOfTerm;
    private final List<Measured> measured = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    Found(BudgetRule rule, int yearOfTerm) {
      this.rule = rule;
      this.yearOfTerm = yearOfTerm;
    }

    boolean counts(Factor factor) {
      return rule.counts(factor, yearOfTerm);
    }

    void points(Factor factor, String value, @Nullable RuleResult by) {
      if (by != null) {
        measured.add(new Measured(factor, value, Integer.parseInt(by.result()), by));
      }
    }
  }
}
