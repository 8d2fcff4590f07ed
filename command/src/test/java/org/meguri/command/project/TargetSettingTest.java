package org.meguri.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.ProjectCommand.SetPendingTarget;

class TargetSettingTest {
  private static final LocalDate IN_TERM = LocalDate.of(2007, 3, 30);

  @Test
  void aPendingTargetIsSetOnce() {
    assertThat(TargetSetting.pending(target(TargetState.PENDING), false).refusal()).isEmpty();
    assertThat(rule(TargetSetting.pending(target(TargetState.PENDING), true)))
        .contains("target-not-pending");
    assertThat(rule(TargetSetting.pending(null, false))).contains("target-unknown");
  }

  @ParameterizedTest
  @EnumSource(
      value = TargetState.class,
      names = {"PRINTED", "DISPUTED", "ILLEGIBLE"})
  void whatTheSourceSaysOrHidesIsNotOursToSet(TargetState state) {
    assertThat(rule(TargetSetting.pending(target(state), false))).contains("target-not-pending");
  }

  @ParameterizedTest
  @CsvSource({
    "1500,",
    "100000,",
    "0,target-out-of-range",
    "-1,target-out-of-range",
    "100001,target-out-of-range",
    "12.5,target-out-of-range",
    "1e900000000,target-out-of-range"
  })
  void aFigureIsWithinReason(BigDecimal value, @Nullable String refused) {
    assertThat(rule(plausible(value, IN_TERM))).isEqualTo(Optional.ofNullable(refused));
  }

  @ParameterizedTest
  @CsvSource({"2006-03-31,outside-term", "2006-04-01,", "2011-03-31,", "2011-04-01,outside-term"})
  void itTakesEffectWithinTheTerm(LocalDate effectiveOn, @Nullable String refused) {
    assertThat(rule(plausible(BigDecimal.TEN, effectiveOn)))
        .isEqualTo(Optional.ofNullable(refused));
  }

  @Test
  void itHasAReason() {
    assertThat(
            rule(
                TargetSetting.reasoned(
                    command(BigDecimal.TEN, IN_TERM, " "), Examples.secondTerm())))
        .contains("reason-missing");
    assertThat(
            rule(
                TargetSetting.reasoned(
                    command(BigDecimal.TEN, IN_TERM, "x".repeat(20_001)), Examples.secondTerm())))
        .contains("text-too-long");
  }

  private static Rule plausible(BigDecimal value, LocalDate effectiveOn) {
    return TargetSetting.plausible(
        command(value, effectiveOn, "Surveyed"),
        target(TargetState.PENDING),
        Examples.secondTerm());
  }

  private static SetPendingTarget command(BigDecimal value, LocalDate effectiveOn, String reason) {
    return new SetPendingTarget(Examples.K_RIP, "t", value, reason, effectiveOn);
  }

  private static Optional<String> rule(Rule rule) {
    return rule.refusal().map(outcome -> ((Outcome.Refused) outcome).rule());
  }

  private static Target target(TargetState state) {
    Name name = new Name("businesses", "件");
    return new Target(
        "t",
        "X",
        "NEW_BUSINESSES_LAUNCHED",
        state,
        null,
        List.of(),
        name,
        name,
        null,
        null,
        Map.of());
  }
}
