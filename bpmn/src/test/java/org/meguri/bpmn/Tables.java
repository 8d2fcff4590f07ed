package org.meguri.bpmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** Asks our decision tables as the running system does. */
final class Tables {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final Map<String, DmnDecision> READ = new HashMap<>();

  private static final Map<String, List<String>> ANSWERED = new HashMap<>();
  private static final Map<String, String> OUTPUTS =
      Map.of(
          "assessment-grade", "grade",
          "recommended-reflection", "outcome",
          "reflection-route", "route");

  private Tables() {}

  /**
   * The one answer of the table; UNIQUE tables throw where two rules apply, none is an error here.
   */
  static String ask(String decision, Map<String, Object> inputs) {
    List<String> answers = answers(decision, inputs);
    if (answers.size() != 1) {
      throw new AssertionError(decision + " answers " + answers + " to " + inputs);
    }
    return answers.get(0);
  }

  /** Answers are remembered: the same cases are asked again under several rules. */
  static List<String> answers(String decision, Map<String, Object> inputs) {
    return ANSWERED.computeIfAbsent(
        decision + inputs.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
        key ->
            ENGINE
                .evaluateDecisionTable(READ.computeIfAbsent(decision, Tables::read), inputs)
                .collectEntries(OUTPUTS.get(decision)));
  }

  /** What the table of the budget gives; null where no rule applies. */
  static @Nullable Integer points(Map<String, Object> inputs) {
    return ENGINE
        .evaluateDecisionTable(READ.computeIfAbsent("budget-points", Tables::read), inputs)
        .getSingleEntry();
  }

  private static DmnDecision read(String decision) {
    try (InputStream table = Models.open(file(decision))) {
      return ENGINE.parseDecision(decision, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String decision) {
    return Models.tables().stream()
        .filter(table -> table.endsWith("/" + decision + ".dmn"))
        .findFirst()
        .orElseThrow();
  }
}
