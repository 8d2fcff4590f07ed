package org.meguri.workflows.checking.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.commission.ConditionCommand.SetCondition;
import org.meguri.command.commission.ConditionId;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.programme.BureauId;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.meguri.workflows.papers.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's step after an approval with conditions: each becomes a case somebody owns. */
@Configuration(proxyBeanMethods = false)
class ConditionSteps {

  static final String PROCESS = "condition-follow-up";

  /** The day all conditions of a resolution are due, as the resolution's form told the process. */
  static final String DUE_BY = "conditionsDueBy";

  private static final int USUAL_MONTHS = 6;

  /** One condition a line; a resolution of another kind sets none. */
  @Bean
  JavaDelegate followConditions(SystemHand system, Papers papers, Clock clock) {
    return step -> {
      ReviewResolved resolved =
          papers.latest(Variables.of(step).review(), ReviewResolved.class).orElseThrow();
      if (resolved.resolution() == Resolution.APPROVE_WITH_CONDITIONS) {
        follow(step, resolved, system, LocalDate.now(clock));
      }
    };
  }

  /** What the chair wrote, one condition a line. */
  static List<String> lines(ReviewResolved resolved) {
    return Objects.requireNonNullElse(resolved.conditions(), "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static void follow(
      DelegateExecution step, ReviewResolved resolved, SystemHand system, LocalDate today) {
    BureauId bureau = Variables.of(step).bureau();
    Object told = step.getVariable(DUE_BY);
    LocalDate day =
        told == null || told.toString().isEmpty()
            ? today.plusMonths(USUAL_MONTHS)
            : LocalDate.parse(told.toString());
    LocalDate dueBy = day.isBefore(today) ? today : day;
    List<String> conditions = lines(resolved);
    for (int number = 1; number <= conditions.size(); number++) {
      ConditionId condition = ConditionId.of(resolved.review(), number);
      system.send(
          step,
          "set-" + number,
          new SetCondition(
              condition,
              resolved.review(),
              bureau,
              number,
              conditions.get(number - 1),
              dueBy,
              today));
      step.getProcessEngineServices()
          .getRuntimeService()
          .startProcessInstanceByKey(PROCESS, condition.value(), variables(step, condition));
    }
  }

  private static Map<String, Object> variables(DelegateExecution step, ConditionId condition) {
    Variables process = Variables.of(step);
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", process.project().value());
    variables.put("bureauId", process.bureau().value());
    variables.put("fiscalYear", process.fiscalYear());
    variables.put("conditionId", condition.value());
    variables.put("ofTheProgramme", process.bureau().equals(BureauId.POLICY_GROUP));
    return variables;
  }
}
