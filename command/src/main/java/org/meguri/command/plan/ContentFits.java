package org.meguri.command.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Figure;
import org.meguri.command.programme.ProgrammeFile.Indicator;

/**
 * What a submitted plan has to contain: one part per organization, each with its activities, yearly
 * targets on the project's own form, a budget request and a share of own funds. Names the first
 * field that does not fit.
 */
record ContentFits(
    PlanContent content, List<OrganizationId> organizations, List<Indicator> form, int longest)
    implements Rule {

  /** A request above this many yen is a slip of the pen: the whole programme never had as much. */
  private static final long ABSURD_YEN = 1_000_000_000_000L;

  @Override
  public Optional<Outcome> refusal() {
    return eachOrganizationOnce()
        .and(() -> Rule.all(content.parts().stream().map(this::partFits).toList()).refusal())
        .and(budgetFits())
        .and(ownFundsFit())
        .refusal();
  }

  private Rule eachOrganizationOnce() {
    List<OrganizationId> missing = new ArrayList<>(organizations);
    for (PlanPart part : content.parts()) {
      if (!missing.remove(part.organization())) {
        return Rule.that(
            false, PlanRefused.UNKNOWN_PART, "field", field(part), "organization", id(part));
      }
    }
    return missing.isEmpty()
        ? Optional::empty
        : Rule.that(
            false,
            PlanRefused.PART_MISSING,
            "field",
            "parts." + missing.get(0),
            "organization",
            missing.get(0).toString());
  }

  private Rule partFits(PlanPart part) {
    return Text.given(
            field(part) + ".activities",
            part.activities(),
            longest,
            PlanRefused.TEXT_MISSING,
            PlanRefused.TEXT_TOO_LONG)
        .and(targetsFit(part));
  }

  private Rule targetsFit(PlanPart part) {
    Map<String, Indicator> known =
        form.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    return Rule.all(
        part.yearlyTargets().entrySet().stream()
            .map(
                entry ->
                    figureFits(
                        field(part) + ".yearlyTargets." + entry.getKey(),
                        entry.getValue(),
                        known.get(entry.getKey())))
            .toList());
  }

  private static Rule figureFits(String field, BigDecimal figure, @Nullable Indicator indicator) {
    if (indicator == null) {
      return Rule.that(false, PlanRefused.UNKNOWN_INDICATOR, "field", field);
    }
    Figure.Fault fault = Figure.faultOf(figure, indicator);
    if (fault == null) {
      return Optional::empty;
    }
    return switch (fault) {
      case NEGATIVE -> Rule.that(false, PlanRefused.FIGURE_NEGATIVE, "field", field);
      case NOT_WHOLE -> Rule.that(false, PlanRefused.FIGURE_NOT_WHOLE, "field", field);
      case ABSURD ->
          Rule.that(
              false,
              PlanRefused.FIGURE_ABSURD,
              "field",
              field,
              "limit",
              indicator.plausibleMaximum().toPlainString());
    };
  }

  private Rule budgetFits() {
    return Rule.that(
            content.budgetRequestYen() >= 0,
            PlanRefused.FIGURE_NEGATIVE,
            "field",
            "budgetRequestYen")
        .and(
            Rule.that(
                content.budgetRequestYen() <= ABSURD_YEN,
                PlanRefused.FIGURE_ABSURD,
                "field",
                "budgetRequestYen",
                "limit",
                Long.toString(ABSURD_YEN)));
  }

  private Rule ownFundsFit() {
    int percent = content.ownFundsPercent();
    Rule withinRange =
        Rule.that(
            percent >= 0 && percent <= 100,
            PlanRefused.OWN_FUNDS_OUT_OF_RANGE,
            "field",
            "ownFundsPercent");
    Rule named =
        percent > 0
            ? Text.given(
                "ownFundsSources",
                content.ownFundsSources(),
                longest,
                PlanRefused.TEXT_MISSING,
                PlanRefused.TEXT_TOO_LONG)
            : Text.atMost(
                "ownFundsSources", content.ownFundsSources(), longest, PlanRefused.TEXT_TOO_LONG);
    return withinRange.and(named);
  }

  private static String field(PlanPart part) {
    return "parts." + part.organization();
  }

  private static String id(PlanPart part) {
    return part.organization().toString();
  }
}
