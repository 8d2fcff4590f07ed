package org.meguri.workflows.checking.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.workflows.checking.survey.FiguresForm.Standing;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Form.Table;
import org.meguri.workflows.forms.Label;
import org.springframework.stereotype.Component;

/**
 * What a source reported beside what is recorded of its activities now, with the difference and its
 * explanation; where records were corrected since, also what was recorded when it was sent.
 */
@Component
class Comparison {
  private static final List<Label> COLUMNS =
      List.of(
          Label.key("survey.indicator"),
          Label.key("survey.reported"),
          Label.key("survey.recorded"),
          Label.key("survey.difference"),
          Label.key("survey.explanation"));
  private static final Label NOTHING = new Label.Plain("");

  private final FiguresForm figures;

  Comparison(FiguresForm figures) {
    this.figures = figures;
  }

  /** Empty where the source has not answered. */
  Table of(RoundAt at, String source) {
    Map<String, BigDecimal> now = figures.recorded(at, source);
    return new Table(
        COLUMNS,
        figures.standing(at, source).stream()
            .flatMap(
                sent ->
                    figures.asked(at, source).stream().map(indicator -> row(indicator, sent, now)))
            .toList());
  }

  private static List<Label> row(Indicator indicator, Standing sent, Map<String, BigDecimal> now) {
    String code = indicator.code();
    @Nullable BigDecimal reported = sent.figures().get(code);
    Label name = Label.named(indicator.name());
    if (reported == null || !ActivityKind.recordable().contains(code)) {
      return List.of(name, plain(reported), NOTHING, NOTHING, NOTHING);
    }
    BigDecimal recorded = now.getOrDefault(code, BigDecimal.ZERO);
    @Nullable BigDecimal before = sent.recorded().get(code);
    Label shown =
        before == null || before.compareTo(recorded) == 0
            ? plain(recorded)
            : Label.key(
                "survey.recorded.changed", Evidences.plain(recorded), Evidences.plain(before));
    return List.of(
        name,
        plain(reported),
        shown,
        difference(reported.subtract(recorded)),
        new Label.Plain(sent.explanations().getOrDefault(code, "")));
  }

  private static Label difference(BigDecimal difference) {
    String sign = difference.signum() > 0 ? "+" : "";
    return difference.signum() == 0 ? NOTHING : new Label.Plain(sign + Evidences.plain(difference));
  }

  private static Label plain(@Nullable BigDecimal figure) {
    return new Label.Plain(Evidences.plain(figure));
  }
}
