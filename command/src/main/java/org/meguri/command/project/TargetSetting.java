package org.meguri.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.project.ProjectCommand.SetPendingTarget;

/** When a target the plan left open may be set: it waits for it, with a figure within reason. */
final class TargetSetting {
  private TargetSetting() {}

  /**
   * Only what the plan says is to be set later; a disputed or illegible target is not ours to set.
   */
  static Rule pending(@Nullable Target target, boolean setSince) {
    return Rule.that(target != null, ProjectRefused.TARGET_UNKNOWN)
        .and(
            Rule.that(
                target != null && target.state() == TargetState.PENDING && !setSince,
                ProjectRefused.TARGET_NOT_PENDING));
  }

  /** Above zero, whole where counted, and no more than every year of the term could hold. */
  static Rule plausible(
      SetPendingTarget command, @Nullable Target target, ProgrammeFile programme) {
    BigDecimal years =
        BigDecimal.valueOf(programme.lastFiscalYear() - programme.firstFiscalYear() + 1L);
    BigDecimal value = command.value();
    boolean plausible =
        value.signum() > 0
            && indicatorOf(target, programme).stream()
                .allMatch(
                    i ->
                        value.compareTo(i.plausibleMaximum().multiply(years)) <= 0
                            && value.stripTrailingZeros().scale() <= (i.whole() ? 0 : 6));
    return Rule.that(plausible, ProjectRefused.TARGET_OUT_OF_RANGE, "field", "value")
        .and(withinTerm(command.effectiveOn(), programme));
  }

  static Rule reasoned(SetPendingTarget command, ProgrammeFile programme) {
    return Text.given(
        "reason",
        command.reason(),
        programme.rules().maximumTextLength(),
        ProjectRefused.REASON_MISSING,
        ProjectRefused.TEXT_TOO_LONG);
  }

  private static Rule withinTerm(LocalDate day, ProgrammeFile programme) {
    LocalDate first =
        new FiscalYear(programme.firstFiscalYear(), programme.fiscalYearStartMonth()).first();
    LocalDate last =
        new FiscalYear(programme.lastFiscalYear(), programme.fiscalYearStartMonth()).last();
    return Rule.that(
        !day.isBefore(first) && !day.isAfter(last),
        ProjectRefused.OUTSIDE_TERM,
        "field",
        "effectiveOn",
        "first",
        first.toString(),
        "last",
        last.toString());
  }

  private static List<Indicator> indicatorOf(@Nullable Target target, ProgrammeFile programme) {
    return target == null || target.measuredBy() == null
        ? List.of()
        : programme.indicator(target.measuredBy()).stream().toList();
  }
}
