package org.meguri.command.member;

import java.time.LocalDate;
import java.util.List;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;

/** The life of a member. Versions of its details count from 1. */
public sealed interface MemberEvent extends Fact {

  MemberId member();

  @EventName("member.entered")
  record MemberEntered(MemberId member, MemberDetails details, PersonId by)
      implements MemberEvent {}

  /** It belongs to the project from {@code effectiveOn} on. */
  @EventName("member.joined")
  record MemberJoined(MemberId member, ProjectId project, LocalDate effectiveOn, PersonId by)
      implements MemberEvent, ProjectFact {}

  /** {@code effectiveOn} is the first day it no longer belongs. */
  @EventName("member.left")
  record MemberLeft(
      MemberId member, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements MemberEvent, ProjectFact {}

  @EventName("member.renamed")
  record MemberRenamed(
      MemberId member,
      int version,
      MemberDetails details,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements MemberEvent {}

  @EventName("member.corrected")
  record MemberCorrected(
      MemberId member, int version, MemberDetails details, String reason, PersonId by)
      implements MemberEvent {}

  /** {@code projects} are those it belonged to on that day, and belongs to no longer. */
  @EventName("member.merged")
  record MemberMerged(
      MemberId member,
      MemberId into,
      List<ProjectId> projects,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements MemberEvent {}

  /** The other side: {@code projects} are those it did not belong to yet, and does from now on. */
  @EventName("member.absorbed")
  record MemberAbsorbed(
      MemberId member,
      MemberId absorbed,
      List<ProjectId> projects,
      LocalDate effectiveOn,
      PersonId by)
      implements MemberEvent {}
}
