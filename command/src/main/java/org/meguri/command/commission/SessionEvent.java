package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;

/** A session of the commission, its agenda and its minutes. */
public sealed interface SessionEvent extends Fact {

  SessionId session();

  @EventName("session.convened")
  record SessionConvened(SessionId session, LocalDate heldOn, String place, PersonId by)
      implements SessionEvent {}

  @EventName("session.agenda-item-added")
  record AgendaItemAdded(SessionId session, ReviewId review, PersonId by) implements SessionEvent {}

  @EventName("session.agenda-item-removed")
  record AgendaItemRemoved(SessionId session, ReviewId review, String reason, PersonId by)
      implements SessionEvent {}

  /** The whole agenda in its new order. */
  @EventName("session.agenda-ordered")
  record AgendaOrdered(SessionId session, List<ReviewId> order, PersonId by)
      implements SessionEvent {}

  /** Beside the reviews; matters count from 1 and are heard after them. */
  @EventName("session.matter-added")
  record MatterAdded(
      SessionId session,
      int number,
      MatterKind kind,
      String title,
      @Nullable ConditionId condition,
      PersonId by)
      implements SessionEvent {}

  /** What the minutes say of it. */
  @EventName("session.matter-recorded")
  record MatterRecorded(
      SessionId session, int number, String minutes, LocalDate effectiveOn, PersonId by)
      implements SessionEvent {}

  /** It was held; {@code present} in the order of the roll, the first of them presided. */
  @EventName("session.closed")
  record SessionClosed(
      SessionId session, List<PersonId> present, LocalDate effectiveOn, PersonId by)
      implements SessionEvent {}

  /** The minutes follow from what is recorded of the items; they are what happened. */
  @EventName("session.minutes-confirmed")
  record SessionMinutesConfirmed(SessionId session, LocalDate effectiveOn, PersonId by)
      implements SessionEvent {}

  /** Stands beside the minutes, which stay; corrections count from 1. */
  @EventName("session.minutes-corrected")
  record SessionMinutesCorrected(
      SessionId session,
      int correction,
      String text,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements SessionEvent {}
}
