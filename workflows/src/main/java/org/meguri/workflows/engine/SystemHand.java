package org.meguri.workflows.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.springframework.stereotype.Component;

/**
 * The system's own commands from a step of a process. Their ids derive from process, activity and
 * step, so that a job delivered twice decides once.
 */
@Component
public class SystemHand {

  private final CommandDesk commands;

  SystemHand(CommandDesk commands) {
    this.commands = commands;
  }

  /**
   * The outcome as a value, for a step whose refusal the diagram routes or the delegate expects.
   */
  public Outcome ask(DelegateExecution step, String name, Object command) {
    return commands.send(
        command,
        Acting.system(step.getProcessInstanceId(), step.getActivityInstanceId(), name)
            .correlated(step.getProcessBusinessKey()));
  }

  /**
   * @throws StepRefused a rule refused what the process took for granted; becomes an incident
   *     somebody owns
   */
  public void send(DelegateExecution step, String name, Object command) {
    if (ask(step, name, command) instanceof Outcome.Refused refused) {
      throw new StepRefused(refused);
    }
  }

  /** A rule stood in the way of a step nobody can decide differently at once. */
  public static final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StepRefused(Outcome.Refused refused) {
      super("Refused by " + refused.rule() + " " + refused.facts());
    }
  }
}
