package org.meguri.command.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.programme.BudgetRule.Bound;
import org.meguri.command.programme.BudgetRule.BoundKind;
import org.meguri.command.programme.BudgetRule.Factor;
import org.meguri.command.programme.SchemaCheck.Breach;

/** What the schema cannot say of the budget rule. Names every breach by pointer. */
final class BudgetRuleFits {
  private static final String AT = "/budgetRule";
  private static final int EQUAL_SHARE = 100;

  private final List<Breach> found = new ArrayList<>();

  private BudgetRuleFits() {}

  static List<Breach> of(BudgetRule rule, ProgrammeFile file) {
    BudgetRuleFits fits = new BudgetRuleFits();
    fits.weights(rule);
    fits.bounds(rule);
    fits.industries(rule, file);
    return fits.found;
  }

  private void weights(BudgetRule rule) {
    if (Stream.of(Factor.values()).allMatch(factor -> rule.weights().of(factor) == 0)) {
      breach(AT + "/weights", "weights-of-nothing", "0");
    }
  }

  /** A floor in percent that all cannot get, or a ceiling in percent that leaves money over. */
  private void bounds(BudgetRule rule) {
    Bound floor = rule.floor();
    Bound ceiling = rule.ceiling();
    if (floor.kind() == BoundKind.EQUAL_SHARE_PERCENT && floor.value() > EQUAL_SHARE) {
      breach(AT + "/floor/value", "floor-above-equal-share", Long.toString(floor.value()));
    }
    if (ceiling.kind() == BoundKind.EQUAL_SHARE_PERCENT && ceiling.value() < EQUAL_SHARE) {
      breach(AT + "/ceiling/value", "ceiling-below-equal-share", Long.toString(ceiling.value()));
    }
    if (floor.kind() == ceiling.kind() && floor.value() > ceiling.value()) {
      breach(AT + "/floor/value", "floor-above-ceiling", Long.toString(floor.value()));
    }
  }

  private void industries(BudgetRule rule, ProgrammeFile file) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rule.industryPriority().size(); i++) {
      String code = rule.industryPriority().get(i).industry();
      String at = AT + "/industryPriority/" + i + "/industry";
      if (file.industries().stream().noneMatch(known -> known.code().equals(code))) {
        breach(at, "unknown-industry", code);
      }
      if (!seen.add(code)) {
        breach(at, "duplicate", code);
      }
    }
  }

  private void breach(String pointer, String code, String value) {
    found.add(new Breach(pointer, code, Map.of("value", value)));
  }
}
