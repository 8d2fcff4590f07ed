package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;

/** What may be asked of a session; the policy group is the secretariat. */
public sealed interface SessionCommand {

  record ConveneSession(
      @TargetAggregateIdentifier SessionId session, LocalDate heldOn, String place, LocalDate on)
      implements SessionCommand {}

  record AddAgendaItem(@TargetAggregateIdentifier SessionId session, ReviewId review, LocalDate on)
      implements SessionCommand {}

  /** A review that is convened goes to another session first: it is never left without one. */
  record RemoveAgendaItem(
      @TargetAggregateIdentifier SessionId session, ReviewId review, String reason, LocalDate on)
      implements SessionCommand {}

  /** Every item of the agenda, each once. */
  record OrderAgenda(
      @TargetAggregateIdentifier SessionId session, List<ReviewId> order, LocalDate on)
      implements SessionCommand {}

  /** Something to be heard beside the reviews; {@code condition} where it is about one. */
  record AddMatter(
      @TargetAggregateIdentifier SessionId session,
      MatterKind kind,
      String title,
      @Nullable ConditionId condition,
      LocalDate on)
      implements SessionCommand {}

  /** What was said about it in the session. */
  record RecordMatter(
      @TargetAggregateIdentifier SessionId session, int number, String minutes, LocalDate on)
      implements SessionCommand {}

  record CloseSession(
      @TargetAggregateIdentifier SessionId session,
      CommissionId commission,
      List<PersonId> present,
      LocalDate on)
      implements SessionCommand {}

  /** By who presided: the chair, or the first of those present in the order of the roll. */
  record ConfirmMinutes(@TargetAggregateIdentifier SessionId session, LocalDate on)
      implements SessionCommand {}

  /** By who presided. */
  record CorrectMinutes(
      @TargetAggregateIdentifier SessionId session, String text, String reason, LocalDate on)
      implements SessionCommand {}
}
