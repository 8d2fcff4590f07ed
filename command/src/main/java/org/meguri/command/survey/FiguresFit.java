package org.meguri.command.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.programme.Figure;
import org.meguri.command.programme.ProgrammeFile.Indicator;

/**
 * A source answers every line of its form and no other, each with a figure that can be. Names the
 * first field that does not fit.
 */
record FiguresFit(Map<String, BigDecimal> figures, List<Indicator> form) implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    return nothingBesideTheForm()
        .and(Rule.all(form.stream().map(this::lineFits).toList()))
        .refusal();
  }

  private Rule nothingBesideTheForm() {
    return figures.keySet().stream()
        .filter(code -> form.stream().noneMatch(line -> line.code().equals(code)))
        .sorted()
        .findFirst()
        .<Rule>map(
            code -> Rule.that(false, SurveyRefused.UNKNOWN_INDICATOR, "field", "figures." + code))
        .orElse(Optional::empty);
  }

  private Rule lineFits(Indicator line) {
    String field = "figures." + line.code();
    @Nullable BigDecimal figure = figures.get(line.code());
    if (figure == null) {
      return Rule.that(false, SurveyRefused.FIGURE_MISSING, "field", field);
    }
    Figure.Fault fault = Figure.faultOf(figure, line);
    if (fault == null) {
      return Optional::empty;
    }
    return switch (fault) {
      case NEGATIVE -> Rule.that(false, SurveyRefused.FIGURE_NEGATIVE, "field", field);
      case NOT_WHOLE -> Rule.that(false, SurveyRefused.FIGURE_NOT_WHOLE, "field", field);
      case ABSURD ->
          Rule.that(
              false,
              SurveyRefused.FIGURE_ABSURD,
              "field",
              field,
              "limit",
              line.plausibleMaximum().toPlainString());
    };
  }
}
