package org.meguri.query.cases.assessment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meguri.command.assessment.Evidence;
import org.meguri.query.cases.Value;

/** Something cited, with a link to where it can be read. */
public final class Citing {

  private static final Pattern PLAN = Pattern.compile("plan-(.+)-(\\d{4})");
  private static final Pattern ROUND = Pattern.compile("survey-(.+)-(\\d{4})-(SPRING|WINTER)");

  private static final Pattern ASSESSMENT =
      Pattern.compile("assessment-(.+)-\\d{4}-EX_(?:ANTE|POST).*");

  private Citing() {}

  public static Value of(Evidence cited) {
    return switch (cited.kind()) {
      case "assessment" -> assessment(cited);
      case "monitoring" -> Value.link(cited.kind(), cited.id());
      case "plan" -> plan(cited.id());
      case "round" -> round(cited.id());
      case "review" -> new Value.Leading(Value.of("cited", "review"), "/reviews/" + cited.id());
      default -> Value.text(cited.id());
    };
  }

  /** Of which project: the titles of all their assessments are the same. */
  private static Value assessment(Evidence cited) {
    Value link = Value.link(cited.kind(), cited.id());
    Matcher assessment = ASSESSMENT.matcher(cited.id());
    return assessment.matches()
        ? Value.several(List.of(Value.project(assessment.group(1)), link))
        : link;
  }

  private static Value plan(String id) {
    Matcher plan = PLAN.matcher(id);
    if (!plan.matches()) {
      return Value.text(id);
    }
    return Value.several(
        List.of(
            Value.project(plan.group(1)),
            new Value.Leading(
                Value.word("fmt.fiscalYear", plan.group(2)),
                "/projects/" + plan.group(1) + "?tab=plan")));
  }

  private static Value round(String id) {
    Matcher round = ROUND.matcher(id);
    if (!round.matches()) {
      return Value.text(id);
    }
    return Value.several(
        List.of(
            Value.project(round.group(1)),
            Value.word("fmt.fiscalYear", round.group(2)),
            new Value.Leading(Value.of("window", round.group(3)), "/survey-rounds/" + id)));
  }
}
