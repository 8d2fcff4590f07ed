package org.meguri.command.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;

/** Three projects, what is published and closed of them, and inputs that rest on it. */
final class SomeYear implements ProjectLives, Rounds, Published {
  static final int YEAR = 2008;
  static final ProjectId FIRST = ProjectId.of("first");
  static final ProjectId SECOND = ProjectId.of("second");
  static final ProjectId THIRD = ProjectId.of("third");
  private static final List<ProjectId> ALL = List.of(FIRST, SECOND, THIRD);

  private final Map<AssessmentId, Integer> published = new HashMap<>();
  private final Set<RoundId> closed = new HashSet<>();
  private int roundVersion = 4;

  SomeYear() {
    for (ProjectId project : ALL) {
      published.put(exAnte(project), 1);
      closed.add(winter(project));
    }
  }

  static AssessmentId exAnte(ProjectId project) {
    return AssessmentId.of(project, YEAR, AssessmentKind.EX_ANTE);
  }

  static RoundId winter(ProjectId project) {
    return RoundId.of(project, YEAR - 1, SurveyWindow.WINTER);
  }

  void reopen(ProjectId project) {
    closed.remove(winter(project));
  }

  void correctRounds() {
    roundVersion++;
  }

  void withdraw(AssessmentId assessment) {
    published.remove(assessment);
  }

  /** All three: best first, the last one without a numeric target. */
  static List<ProjectInput> inputs() {
    return new ArrayList<>(
        List.of(input(FIRST, 0, 100, 100), input(SECOND, 1, 60, 75), input(THIRD, 2, null, 25)));
  }

  static ProjectInput input(ProjectId project, int order, @Nullable Integer winter, int exAnte) {
    List<Measured> measured = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    if (winter != null) {
      measured.add(measured(Factor.WINTER, winter));
      evidence.add(new Evidence("round", winter(project).value(), 4));
    }
    measured.add(measured(Factor.EX_ANTE, exAnte));
    evidence.add(new Evidence("assessment", exAnte(project).value(), 1));
    return new ProjectInput(
        project, order, winter != null, Yen.of(100_000_000), measured, evidence);
  }

  static Measured measured(Factor factor, int points) {
    return new Measured(
        factor,
        Integer.toString(points),
        points,
        new RuleResult("budget-points", "1", Map.of(), Integer.toString(points)));
  }

  @Override
  public OptionalInt version(AssessmentId assessment) {
    Integer version = published.get(assessment);
    return version == null ? OptionalInt.empty() : OptionalInt.of(version);
  }

  @Override
  public boolean isClosed(RoundId round) {
    return closed.contains(round);
  }

  @Override
  public boolean isAfterClosing(RoundId round, long sequence) {
    return false;
  }

  @Override
  public int version(RoundId round) {
    return roundVersion;
  }

  @Override
  public Map<String, BigDecimal> totals(RoundId round) {
    return Map.of();
  }

  @Override
  public Optional<ProjectLife> locked(ProjectId project) {
    return of(project);
  }

  @Override
  public Optional<ProjectLife> of(ProjectId project) {
    return lives().stream().filter(life -> life.project().equals(project)).findFirst();
  }

  /** The three, and one that ended before the year and one that begins after it. */
  @Override
  public List<ProjectLife> lives() {
    List<ProjectLife> lives = new ArrayList<>(ALL.stream().map(p -> life(p, null, null)).toList());
    lives.add(life(ProjectId.of("past"), null, LocalDate.of(YEAR, 4, 1)));
    lives.add(life(ProjectId.of("future"), LocalDate.of(YEAR + 1, 4, 1), null));
    return lives;
  }

  private static ProjectLife life(
      ProjectId project, @Nullable LocalDate from, @Nullable LocalDate ended) {
    return new ProjectLife(
        project, Examples.KYUSHU, Examples.secondTerm().id(), from, ended, null, List.of());
  }

  @Override
  public List<ProgrammeFile.ProjectEntry> entries() {
    return List.of();
  }
}
