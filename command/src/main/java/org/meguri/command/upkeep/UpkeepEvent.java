package org.meguri.command.upkeep;

import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;

/** What was done by hand to keep the installation going. */
public sealed interface UpkeepEvent extends Fact {

  UpkeepId upkeep();

  @EventName("upkeep.incident-taken")
  record IncidentTaken(UpkeepId upkeep, String process, String step, PersonId by)
      implements UpkeepEvent {}

  @EventName("upkeep.step-retried")
  record StepRetried(UpkeepId upkeep, String process, String step, PersonId by)
      implements UpkeepEvent {}

  @EventName("upkeep.letter-retried")
  record LetterRetried(UpkeepId upkeep, String processor, long position, PersonId by)
      implements UpkeepEvent {}

  @EventName("upkeep.letter-discarded")
  record LetterDiscarded(
      UpkeepId upkeep, String processor, long position, String reason, PersonId by)
      implements UpkeepEvent {}
}
