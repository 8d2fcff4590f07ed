package org.meguri.command.allocation;

import static org.meguri.command.allocation.AllocationRefused.EVIDENCE_NOT_PUBLISHED;
import static org.meguri.command.allocation.AllocationRefused.EVIDENCE_STALE;
import static org.meguri.command.allocation.AllocationRefused.EX_ANTE_MISSING;
import static org.meguri.command.allocation.AllocationRefused.INPUTS_INCOMPLETE;
import static org.meguri.command.allocation.AllocationRefused.POINTS_UNFIT;
import static org.meguri.command.allocation.AllocationRefused.SURVEY_OPEN;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.command.programme.BudgetRule;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;

/**
 * Rules 5 and 7: a year's shares rest on every project there is, on its published ex-ante
 * assessment, on the closed WINTER round of the running year once that counts, and on everything in
 * the very version that stands.
 */
record RestsOnEvidence(
    int fiscalYear,
    int yearOfTerm,
    BudgetRule rule,
    List<ProjectInput> inputs,
    List<ProjectId> projects,
    Rounds rounds,
    Published published)
    implements Rule {

  private static final int FULL = 100;

  @Override
  public Optional<Outcome> refusal() {
    return everyProjectOnce()
        .and(Rule.all(inputs.stream().map(this::pointsFit).toList()))
        .and(Rule.all(inputs.stream().map(this::assessedBefore).toList()))
        .and(Rule.all(inputs.stream().map(this::winterClosed).toList()))
        .and(
            Rule.all(
                inputs.stream().flatMap(i -> i.evidence().stream()).map(this::stands).toList()))
        .refusal();
  }

  private Rule everyProjectOnce() {
    Set<ProjectId> given = new HashSet<>();
    inputs.forEach(input -> given.add(input.project()));
    Set<ProjectId> differing = new HashSet<>(projects);
    differing.addAll(given);
    differing.removeIf(project -> projects.contains(project) && given.contains(project));
    return Rule.that(
        differing.isEmpty() && given.size() == inputs.size() && !inputs.isEmpty(),
        INPUTS_INCOMPLETE,
        "projects",
        String.join(", ", differing.stream().map(ProjectId::value).sorted().toList()));
  }

  /** Each factor once, only those that count in this year, from 0 to 100. */
  private Rule pointsFit(ProjectInput input) {
    Set<Factor> seen = new HashSet<>();
    return Rule.that(
        input.measured().stream()
            .allMatch(
                m ->
                    seen.add(m.factor())
                        && rule.counts(m.factor(), yearOfTerm)
                        && (m.factor() != Factor.WINTER || input.numericTarget())
                        && m.points() >= 0
                        && m.points() <= FULL),
        POINTS_UNFIT,
        "project",
        input.project().value());
  }

  private Rule assessedBefore(ProjectInput input) {
    AssessmentId exAnte = AssessmentId.of(input.project(), fiscalYear, AssessmentKind.EX_ANTE);
    return Rule.that(
        () ->
            published.isPublished(exAnte)
                && input.evidence().stream().anyMatch(e -> e.id().equals(exAnte.value())),
        EX_ANTE_MISSING,
        "project",
        input.project().value());
  }

  /** A project that has no WINTER round of that year was adopted since. */
  private Rule winterClosed(ProjectInput input) {
    RoundId winter = RoundId.of(input.project(), fiscalYear - 1, SurveyWindow.WINTER);
    return Rule.that(
        () ->
            !rule.counts(Factor.WINTER, yearOfTerm)
                || rounds.version(winter) == 0
                || rounds.isClosed(winter),
        SURVEY_OPEN,
        "round",
        winter.value());
  }

  private Rule stands(Evidence cited) {
    return switch (cited.kind()) {
      case "round" -> {
        RoundId round = RoundId.of(cited.id());
        yield Rule.that(() -> rounds.isClosed(round), SURVEY_OPEN, "round", cited.id())
            .and(
                () -> rounds.version(round) == cited.version(),
                EVIDENCE_STALE,
                "evidence",
                cited.id());
      }
      case "assessment" -> {
        AssessmentId assessment = AssessmentId.of(cited.id());
        yield Rule.that(
                () -> published.isPublished(assessment),
                EVIDENCE_NOT_PUBLISHED,
                "evidence",
                cited.id())
            .and(
                () -> published.version(assessment).equals(OptionalInt.of(cited.version())),
                EVIDENCE_STALE,
                "evidence",
                cited.id());
      }
      default -> Optional::empty;
    };
  }
}
