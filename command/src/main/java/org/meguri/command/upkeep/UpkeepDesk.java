package org.meguri.command.upkeep;

import java.util.Objects;
import java.util.Optional;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Acting;
import org.meguri.command.storage.Repeats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts an act on record and does it in one transaction. The same command again is answered as the
 * first time, and nothing is done a second time.
 */
@Component
public class UpkeepDesk {

  private final CommandDesk commands;
  private final Repeats repeats;
  private final TransactionTemplate transaction;

  UpkeepDesk(CommandDesk commands, Repeats repeats, PlatformTransactionManager transactions) {
    this.commands = commands;
    this.repeats = repeats;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * {@code possible} is asked only of whoever may do it, so that nobody else learns what there is.
   */
  public Outcome act(UpkeepCommand command, Acting acting, Rule possible, Runnable doing) {
    Outcome outcome =
        transaction.execute(
            status -> {
              boolean repeat = repeats.isRepeat(acting);
              Outcome answer = commands.send(command, acting);
              if (repeat || answer instanceof Outcome.Refused) {
                return answer;
              }
              Optional<Outcome> inTheWay = possible.refusal();
              if (inTheWay.isPresent()) {
                status.setRollbackOnly();
                return inTheWay.get();
              }
              doing.run();
              return answer;
            });
    return Objects.requireNonNull(outcome);
  }
}
