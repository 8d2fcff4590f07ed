package org.meguri.ops.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.programme.ProgrammeFile;

/**
 * Yearly figures of one source of one project, in proportion to what the plan prints: a fifth of
 * the five-year target, shared among the project's organizations; elsewhere an invented order of
 * size.
 */
final class InventedFigures {

  private static final BigDecimal YEARS = BigDecimal.valueOf(5);
  private static final Map<String, Integer> USUAL =
      Map.ofEntries(
          Map.entry("COMPANY_VISITS", 220),
          Map.entry("RESEARCHER_VISITS", 80),
          Map.entry("SEMINARS", 14),
          Map.entry("SEMINAR_PARTICIPANTS", 1_900),
          Map.entry("EXCHANGE_MEETINGS", 16),
          Map.entry("EXCHANGE_MEETING_PARTICIPANTS", 1_200),
          Map.entry("MATCHING_SESSIONS", 6),
          Map.entry("MATCHING_SESSION_PARTICIPANTS", 900),
          Map.entry("MATCHING_CONSULTATIONS", 260),
          Map.entry("SUCCESSFUL_MATCHES", 9),
          Map.entry("TECHNOLOGIES_TRANSFERRED", 4),
          Map.entry("NEW_BUSINESSES_STARTED", 60),
          Map.entry("NEW_BUSINESSES_LAUNCHED", 60),
          Map.entry("NEW_COMPANIES_ESTABLISHED", 6),
          Map.entry("VENTURE_COMPANIES_ESTABLISHED", 3),
          Map.entry("SECOND_ESTABLISHMENTS", 5),
          Map.entry("IPO", 2));
  private static final int ELSEWHERE = 8;

  private final ProgrammeFile programme;

  InventedFigures(ProgrammeFile programme) {
    this.programme = programme;
  }

  /** Empty where the source has no number for the common target: then none is made up either. */
  Optional<BigDecimal> yearlyTarget(String project, String organization, String indicator) {
    Optional<BigDecimal> printed = printed(project, organization, indicator);
    boolean common = indicator.equals(programme.commonTarget().indicator());
    return printed.isPresent() || common
        ? printed
        : Optional.of(BigDecimal.valueOf(USUAL.getOrDefault(indicator, ELSEWHERE)));
  }

  BigDecimal usualYear(String project, String organization, String indicator) {
    return printed(project, organization, indicator)
        .orElse(BigDecimal.valueOf(USUAL.getOrDefault(indicator, ELSEWHERE)));
  }

  private Optional<BigDecimal> printed(String project, String organization, String indicator) {
    ProgrammeFile.ProjectEntry entry = programme.project(project).orElseThrow();
    Optional<ProgrammeFile.TargetEntry> target =
        entry.targets().stream()
            .filter(t -> indicator.equals(t.measuredBy()) && t.value() != null)
            .filter(t -> t.unit().en().matches("businesses|companies|cores|networks"))
            .findFirst();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal fiveYears =
        entry.organizations().stream()
            .filter(o -> o.id().equals(organization) && o.area() != null)
            .map(o -> target.get().breakdown().get(o.area()))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElseGet(
                () ->
                    java.util.Objects.requireNonNull(target.get().value())
                        .divide(
                            BigDecimal.valueOf(Math.max(1, entry.organizations().size())),
                            0,
                            RoundingMode.HALF_UP));
    return Optional.of(fiveYears.divide(YEARS, 0, RoundingMode.HALF_UP));
  }
}
