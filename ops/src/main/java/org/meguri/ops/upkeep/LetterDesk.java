package org.meguri.ops.upkeep;

import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Acting;
import org.meguri.command.storage.DeadLetters;
import org.meguri.command.upkeep.UpkeepCommand.DiscardLetter;
import org.meguri.command.upkeep.UpkeepCommand.RetryLetter;
import org.meguri.command.upkeep.UpkeepDesk;
import org.meguri.command.upkeep.UpkeepId;
import org.meguri.command.upkeep.UpkeepRefused;
import org.springframework.stereotype.Component;

/**
 * Retries and discards what a projection or reaction could not take, in the administrator's name.
 */
@Component
class LetterDesk {

  private final DeadLetters letters;
  private final UpkeepDesk upkeep;

  LetterDesk(DeadLetters letters, UpkeepDesk upkeep) {
    this.letters = letters;
    this.upkeep = upkeep;
  }

  Outcome retry(String processor, long position, Acting acting) {
    return upkeep.act(
        new RetryLetter(UpkeepId.ofLetter(processor, position), processor, position),
        acting,
        waits(processor, position),
        () -> letters.retry(processor, position));
  }

  /** The event stays in the log; only this processor leaves it out. */
  Outcome discard(String processor, long position, String reason, Acting acting) {
    return upkeep.act(
        new DiscardLetter(UpkeepId.ofLetter(processor, position), processor, position, reason),
        acting,
        waits(processor, position),
        () -> letters.discard(processor, position, acting.person().value(), reason));
  }

  boolean isWaiting(String processor, long position) {
    return letters.waiting().stream()
        .anyMatch(each -> each.processor().equals(processor) && each.position() == position);
  }

  private Rule waits(String processor, long position) {
    return Rule.that(() -> isWaiting(processor, position), UpkeepRefused.LETTER_UNKNOWN);
  }
}
