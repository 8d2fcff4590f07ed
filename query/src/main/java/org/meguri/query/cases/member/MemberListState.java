package org.meguri.query.cases.member;

import java.util.List;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberListEvent.Imported;
import org.meguri.command.member.MemberListEvent.MemberListImported;
import org.meguri.query.fold.Copy;

/** A list of members and what became of it each time it changed something. */
public record MemberListState(String id, List<Taken> taken) {

  /** Taken once, by somebody. */
  public record Taken(Imported counts, PersonId by, java.time.Instant at) {}

  static MemberListState first(MemberListImported event) {
    return new MemberListState(event.list().value(), List.of());
  }

  MemberListState with(MemberListImported event, java.time.Instant at) {
    return new MemberListState(id, Copy.plus(taken, new Taken(event.counts(), event.by(), at)));
  }
}
