package org.meguri.workflows.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.work.WorkRefused;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Filing.Asked;
import org.meguri.workflows.forms.FormCheck;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/**
 * The one way to file what no task asks for, for pages and API alike. Where a task does ask for it,
 * the task is done with it: nothing stays on a list that was decided elsewhere. Each filing is one
 * transaction, done wholly or refused.
 */
@Component
public class FilingDesk {

  private final TaskDesk desk;
  private final Completion completion;
  private final Completions answered;
  private final TaskTable table;
  private final CommandDesk commands;
  private final Capacities capacities;
  private final Lookups lookups;
  private final RuntimeService engine;

  FilingDesk(
      TaskDesk desk,
      Completion completion,
      Completions answered,
      TaskTable table,
      CommandDesk commands,
      Capacities capacities,
      Lookups lookups,
      RuntimeService engine) {
    this.desk = desk;
    this.completion = completion;
    this.answered = answered;
    this.table = table;
    this.commands = commands;
    this.capacities = capacities;
    this.lookups = lookups;
    this.engine = engine;
  }

  /** Everything wrong with the entries, before any rule of the domain is asked. */
  public List<FieldProblem> problems(Filing filing, Matter matter, Map<String, ?> form) {
    Entries entries = Entries.of(form);
    List<Field> fields = filing.describe(matter).fields();
    List<FieldProblem> problems = FormCheck.problems(fields, entries);
    return problems.isEmpty() ? lookups.problems(fields, entries, matter.person()) : problems;
  }

  /**
   * Files it; the same id again answers the first outcome.
   *
   * @throws CommandDesk.ReusedCommandId the id was used before for something else
   */
  public Outcome file(Filing filing, Matter matter, CommandId command, Map<String, ?> form) {
    return file(filing, matter, command, form, Origin.WORK);
  }

  /** The same, saying where its figures come from. */
  public Outcome file(
      Filing filing, Matter matter, CommandId command, Map<String, ?> form, Origin origin) {
    Outcome outcome = filed(filing, matter, command, form, origin);
    // outside the transaction: what waits in one would keep the log from going on
    return isOfUnknownChoice(outcome)
            && lookups.arrived(filing.describe(matter).fields(), Entries.of(form))
        ? filed(filing, matter, command, form, origin)
        : outcome;
  }

  private Outcome filed(
      Filing filing, Matter matter, CommandId command, Map<String, ?> form, Origin origin) {
    Entries entries = Entries.of(form);
    String about = String.join(" ", filing.kind(), matter.caseId(), matter.part());
    return desk.wholly(
        () -> {
          answered.hold(matter.person(), command);
          Optional<Outcome> first = answered.first(matter.person(), command, about, entries);
          if (first.isPresent()) {
            return first.get();
          }
          Optional<Outcome> kept = filing.mayBeFiled(matter).refusal();
          if (kept.isPresent()) {
            return kept.get();
          }
          List<FieldProblem> problems = problems(filing, matter, form);
          if (!problems.isEmpty()) {
            FieldProblem problem = problems.get(0);
            return new Outcome.Refused(problem.rule().code(), problem.facts());
          }
          Outcome outcome = decided(filing, matter, command, entries, origin);
          if (outcome instanceof Outcome.Accepted accepted) {
            answered.remember(matter.person(), command, about, entries, accepted.caseId());
            filing.begins(matter, entries, accepted.caseId()).ifPresent(this::begin);
            filing.tells().ifPresent(message -> tell(message, accepted.caseId()));
          }
          return outcome;
        });
  }

  private void begin(Filing.Begun begun) {
    engine.startProcessInstanceByKey(begun.process(), begun.caseId(), begun.variables());
  }

  /** Fails where nobody waits for it: what was filed would be lost. */
  private void tell(String message, String caseId) {
    engine.createMessageCorrelation(message).processInstanceBusinessKey(caseId).correlate();
  }

  private Outcome decided(
      Filing filing, Matter matter, CommandId command, Entries entries, Origin origin) {
    Optional<Asked> asked = filing.asked(matter);
    Optional<Task> task = asked.flatMap(a -> table.openOn(a.caseId(), a.element()));
    if (asked.isEmpty() || task.isEmpty()) {
      return sent(filing.decode(matter, entries), matter, command, origin);
    }
    Map<String, Object> form = new LinkedHashMap<>(entries.all());
    asked.get().finding().ifPresent(finding -> form.put(Choices.FINDING, finding));
    return completion.takenAndCompleted(
        task.get().id(), matter.person(), CommandId.of(command + ":task"), form, origin);
  }

  /** In the first capacity that has the authority; a refusal has recorded nothing. */
  private Outcome sent(Object decision, Matter matter, CommandId command, Origin origin) {
    @Nullable Outcome outcome = null;
    for (Actor actor : capacities.of(matter.person())) {
      Outcome answer =
          commands.send(
              decision,
              Acting.as(matter.person(), command)
                  .onBehalfOf(actor.onBehalfOf())
                  .correlated(matter.caseId())
                  .from(origin));
      if (!isUnauthorized(answer)) {
        return answer;
      }
      outcome = outcome == null ? answer : outcome;
    }
    return Objects.requireNonNull(outcome);
  }

  private static boolean isOfUnknownChoice(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        && refused.rule().equals(WorkRefused.CHOICE_UNKNOWN.code());
  }

  private static boolean isUnauthorized(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        && refused.rule().equals(ActorRefused.NOT_AUTHORIZED.code());
  }
}
