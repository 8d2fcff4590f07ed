package org.meguri.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a session; the policy group is the secretariat. */
public sealed interface SessionCommand {

  record ConveneSession(
      @TargetAggregateIdentifier SessionId session, LocalDate heldOn, String place, LocalDate on)
      implements SessionCommand {}

  record AddAgendaItem(@TargetAggregateIdentifier SessionId session, ReviewId review, LocalDate on)
      implements SessionCommand {}
}
