package org.meguri.command.member;

import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;

/** What became of a list of members. */
public sealed interface MemberListEvent extends Fact {

  MemberListId list();

  /** Taken whole; each member's own events stand in its own history. */
  @EventName("member.list-imported")
  record MemberListImported(MemberListId list, Imported counts, PersonId by)
      implements MemberListEvent {}

  /**
   * Rows of the list: members entered by it, participations begun by it (those of new members
   * included), and rows that stood already.
   */
  record Imported(int rows, int entered, int joined, int unchanged) {}
}
