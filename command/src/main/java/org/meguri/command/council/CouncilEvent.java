package org.meguri.command.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.BureauId;

/** The life of a council or conference; meetings are counted from 1. */
public sealed interface CouncilEvent extends Fact {

  CouncilId council();

  @EventName("council.established")
  record CouncilEstablished(
      CouncilId council,
      CouncilKind kind,
      String name,
      @Nullable BureauId bureau,
      List<Seat> members,
      LocalDate effectiveOn,
      PersonId by)
      implements CouncilEvent {}

  @EventName("council.members-changed")
  record CouncilMembersChanged(
      CouncilId council, List<Seat> members, String reason, LocalDate effectiveOn, PersonId by)
      implements CouncilEvent {}

  /** {@code effectiveOn} is the day of the meeting. */
  @EventName("council.meeting-convened")
  record MeetingConvened(
      CouncilId council,
      int meeting,
      LocalDate effectiveOn,
      String place,
      List<String> agenda,
      PersonId by)
      implements CouncilEvent {}

  @EventName("council.minutes-recorded")
  record MinutesRecorded(
      CouncilId council,
      int meeting,
      int present,
      String minutes,
      LocalDate effectiveOn,
      PersonId by)
      implements CouncilEvent {}

  /** {@code version} counts the texts of the minutes from 1. */
  @EventName("council.minutes-corrected")
  record MinutesCorrected(
      CouncilId council,
      int meeting,
      int version,
      int present,
      String minutes,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements CouncilEvent {}
}
