package org.meguri.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.plan.PlanExamples.COUNCIL;
import static org.meguri.command.plan.PlanExamples.aContent;
import static org.meguri.command.plan.PlanExamples.aPart;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;

class ContentFitsTest {
  private static final int LONGEST = 100;
  private static final OrganizationId STRANGER = OrganizationId.of("stranger");

  @Test
  void aWholePlanFits() {
    assertThat(fits(aContent()).refusal()).isEmpty();
  }

  @Test
  void ownFundsOfNothingNeedNoSource() {
    assertThat(fits(aContent().ownFunds(0, "")).refusal()).isEmpty();
  }

  static Stream<Arguments> unfit() {
    String targets = "parts.k-rip-promotion.yearlyTargets.";
    return Stream.of(
        row(aContent().parts(), PlanRefused.PART_MISSING, "parts.k-rip-promotion"),
        row(
            aContent().parts(new PlanPart(STRANGER, null, "Visits", Map.of())),
            PlanRefused.UNKNOWN_PART,
            "parts.stranger"),
        row(
            aContent().parts(aPart("Visits", Map.of()), aPart("Again", Map.of())),
            PlanRefused.UNKNOWN_PART,
            "parts.k-rip-promotion"),
        row(
            aContent().activities("  \n"),
            PlanRefused.TEXT_MISSING,
            "parts.k-rip-promotion.activities"),
        row(
            aContent().activities("あ".repeat(LONGEST + 1)),
            PlanRefused.TEXT_TOO_LONG,
            "parts.k-rip-promotion.activities"),
        row(
            aContent().target("MOON_LANDINGS", "1"),
            PlanRefused.UNKNOWN_INDICATOR,
            targets + "MOON_LANDINGS"),
        row(
            aContent().target("SALES_TRILLION_YEN", "1"),
            PlanRefused.UNKNOWN_INDICATOR,
            targets + "SALES_TRILLION_YEN"),
        row(aContent().target("SEMINARS", "-1"), PlanRefused.FIGURE_NEGATIVE, targets + "SEMINARS"),
        row(
            aContent().target("SEMINARS", "1.5"),
            PlanRefused.FIGURE_NOT_WHOLE,
            targets + "SEMINARS"),
        row(
            aContent().target("SEMINARS", "1e900000000"),
            PlanRefused.FIGURE_ABSURD,
            targets + "SEMINARS"),
        row(aContent().asking(-1), PlanRefused.FIGURE_NEGATIVE, "budgetRequestYen"),
        row(aContent().asking(Long.MAX_VALUE), PlanRefused.FIGURE_ABSURD, "budgetRequestYen"),
        row(
            aContent().ownFunds(101, "Fees"),
            PlanRefused.OWN_FUNDS_OUT_OF_RANGE,
            "ownFundsPercent"),
        row(aContent().ownFunds(-1, "Fees"), PlanRefused.OWN_FUNDS_OUT_OF_RANGE, "ownFundsPercent"),
        row(aContent().ownFunds(10, " "), PlanRefused.TEXT_MISSING, "ownFundsSources"),
        row(
            aContent().ownFunds(0, "x".repeat(LONGEST + 1)),
            PlanRefused.TEXT_TOO_LONG,
            "ownFundsSources"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void whatDoesNotFitIsNamedByItsField(
      PlanExamples.Content content, Refusal expected, String field) {
    assertThat(fits(content).refusal())
        .hasValueSatisfying(
            outcome -> {
              Outcome.Refused refused = (Outcome.Refused) outcome;
              assertThat(refused.rule()).isEqualTo(expected.code());
              assertThat(refused.facts()).containsEntry("field", field);
            });
  }

  private static Arguments row(PlanExamples.Content content, Refusal refusal, String field) {
    return Arguments.of(content, refusal, field);
  }

  private static ContentFits fits(PlanExamples.Content content) {
    return new ContentFits(
        content.build(), List.of(COUNCIL), Examples.secondTerm().formOf("k-rip"), LONGEST);
  }
}
