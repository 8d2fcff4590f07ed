package org.meguri.workflows.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.CriterionMark;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanPart;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;

/** Facts of a case as evidence beside a form. */
public final class Evidences {

  private Evidences() {}

  public static Panel plan(PlanSubmitted plan, ProgrammeFile programme) {
    List<Line> lines = new ArrayList<>();
    for (PlanPart part : plan.content().parts()) {
      Label organization =
          organization(programme, plan.project().value(), part.organization().value());
      lines.add(new Line(organization, part.activities()));
      lines.addAll(figures(part.yearlyTargets(), programme));
    }
    lines.add(
        new Line(
            Label.key("field.budgetRequestYen"),
            Label.key(
                "evidence.yen",
                String.format(Locale.ROOT, "%,d", plan.content().budgetRequestYen()))));
    lines.add(new Line(Label.key("field.ownFundsPercent"), plan.content().ownFundsPercent() + "%"));
    lines.add(new Line(Label.key("field.ownFundsSources"), plan.content().ownFundsSources()));
    return new Panel(Label.key("evidence.plan", Integer.toString(plan.version())), lines);
  }

  public static Panel figures(
      Label heading, Map<String, BigDecimal> figures, ProgrammeFile programme) {
    return new Panel(heading, figures(figures, programme));
  }

  /** Figures in the order of the programme's indicators, with their units. */
  public static List<Line> figures(Map<String, BigDecimal> figures, ProgrammeFile programme) {
    return programme.indicators().stream()
        .filter(i -> figures.containsKey(i.code()))
        .map(i -> new Line(Label.named(i.name()), plain(figures.get(i.code()))))
        .toList();
  }

  public static Panel draft(AssessmentDrafted draft, ProgrammeFile programme) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Label.key("field.grade"), Label.key("grade." + draft.grade())));
    lines.add(
        new Line(
            Label.key("assessment.recommended"),
            Label.key("grade." + draft.recommended().result())));
    if (draft.departureReason() != null) {
      lines.add(new Line(Label.key("assessment.departure"), draft.departureReason()));
    }
    for (CriterionMark mark : draft.marks()) {
      lines.add(
          new Line(
              criterion(programme, mark.criterion()), mark.mark().name() + " " + mark.reason()));
    }
    lines.add(new Line(Label.key("field.summary"), draft.summary()));
    return new Panel(Label.key("evidence.draft", Integer.toString(draft.version())), lines);
  }

  public static Label criterion(ProgrammeFile programme, int number) {
    return programme.criteria().stream()
        .filter(c -> c.number() == number)
        .findFirst()
        .map(c -> Label.named(c.name()))
        .orElseGet(() -> Label.key("field.criterion", Integer.toString(number)));
  }

  public static Label organization(ProgrammeFile programme, String project, String organization) {
    return programme.project(project).stream()
        .flatMap(p -> p.organizations().stream())
        .filter(o -> o.id().equals(organization))
        .findFirst()
        .map(o -> Label.named(o.name()))
        .orElseGet(() -> Label.key("field.organization", organization));
  }

  /** A figure with thousands separators; nothing where there is none. */
  public static String plain(@Nullable BigDecimal figure) {
    return figure == null
        ? ""
        : String.format(
            Locale.ROOT, "%,." + Math.max(0, figure.stripTrailingZeros().scale()) + "f", figure);
  }
}
