package org.meguri.command.council;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.BureauId;

/**
 * What may be asked of a council, each by an officer of its bureau, or of the policy group where it
 * is the whole programme's; {@code on} is the day of the act.
 */
public sealed interface CouncilCommand {

  /** {@code bureau} is null for one of the whole programme. */
  record EstablishCouncil(
      @TargetAggregateIdentifier CouncilId council,
      CouncilKind kind,
      String name,
      @Nullable BureauId bureau,
      List<Seat> members,
      LocalDate on)
      implements CouncilCommand {}

  record ChangeMembers(
      @TargetAggregateIdentifier CouncilId council, List<Seat> members, String reason, LocalDate on)
      implements CouncilCommand {}

  record ConveneMeeting(
      @TargetAggregateIdentifier CouncilId council,
      LocalDate heldOn,
      String place,
      List<String> agenda)
      implements CouncilCommand {}

  /** Of a meeting that was held; {@code present} is how many attended. */
  record RecordMinutes(
      @TargetAggregateIdentifier CouncilId council,
      int meeting,
      int present,
      String minutes,
      LocalDate on)
      implements CouncilCommand {}

  record CorrectMinutes(
      @TargetAggregateIdentifier CouncilId council,
      int meeting,
      int expectedVersion,
      int present,
      String minutes,
      String reason)
      implements CouncilCommand {}
}
