package org.meguri.command.member;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of the register of members, by an officer of the project's bureau, its managers
 * or the staff of its organizations; {@code on} is the day of the act in the office's time zone.
 */
public sealed interface MemberCommand {

  MemberId member();

  /** A member nobody has entered yet, with the first project it takes part in. */
  record EnterMember(
      @TargetAggregateIdentifier MemberId member,
      MemberEntry entry,
      ProjectId project,
      LocalDate since,
      LocalDate on)
      implements MemberCommand {}

  /** It takes part in one more project, or again. */
  record JoinProject(
      @TargetAggregateIdentifier MemberId member, ProjectId project, LocalDate since, LocalDate on)
      implements MemberCommand {}

  /** {@code leftOn} is the first day it no longer belongs. */
  record LeaveProject(
      @TargetAggregateIdentifier MemberId member,
      ProjectId project,
      LocalDate leftOn,
      String reason,
      LocalDate on)
      implements MemberCommand {}

  /** The member has a new name from a day on. */
  record RenameMember(
      @TargetAggregateIdentifier MemberId member,
      int expectedVersion,
      String name,
      LocalDate renamedOn,
      String reason,
      LocalDate on)
      implements MemberCommand {}

  /** What was entered was wrong. */
  record CorrectMember(
      @TargetAggregateIdentifier MemberId member,
      int expectedVersion,
      MemberEntry entry,
      String reason,
      LocalDate on)
      implements MemberCommand {}

  /** It goes on as part of another member, which takes over where it belongs on that day. */
  record MergeMember(
      @TargetAggregateIdentifier MemberId member,
      MemberId into,
      LocalDate mergedOn,
      String reason,
      LocalDate on)
      implements MemberCommand {}

  /**
   * A list of members, all of it or nothing: new ones are entered, known ones join; a row that
   * stands already changes nothing.
   */
  record ImportMembers(
      @TargetAggregateIdentifier MemberListId list, List<MemberRow> rows, LocalDate on) {}
}
