package org.meguri.command.upkeep;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.actor.Role;

/** What may be done by hand; {@code owner} is the role an incident was given to when it arose. */
public sealed interface UpkeepCommand {

  record TakeIncident(
      @TargetAggregateIdentifier UpkeepId upkeep, String process, String step, Role owner)
      implements UpkeepCommand {}

  record RetryStep(
      @TargetAggregateIdentifier UpkeepId upkeep, String process, String step, Role owner)
      implements UpkeepCommand {}

  record RetryLetter(@TargetAggregateIdentifier UpkeepId upkeep, String processor, long position)
      implements UpkeepCommand {}

  record DiscardLetter(
      @TargetAggregateIdentifier UpkeepId upkeep, String processor, long position, String reason)
      implements UpkeepCommand {}
}
