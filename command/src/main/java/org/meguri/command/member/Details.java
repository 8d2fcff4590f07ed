package org.meguri.command.member;

import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;

/** What is written down and what is recorded of it. */
final class Details {
  private Details() {}

  /** A researcher's name is kept under a key of its own, named like the member. */
  static MemberDetails of(MemberId member, MemberEntry entry) {
    String name = entry.name().strip();
    boolean person = entry.kind().isPerson();
    return new MemberDetails(
        entry.kind(),
        entry.registrationNumber() == null ? null : Names.digits(entry.registrationNumber()),
        person ? null : name,
        person ? new Personal(PersonId.of(member.value()), name) : null,
        entry.prefecture(),
        stripped(entry.municipality()),
        stripped(entry.affiliation()),
        stripped(entry.field()));
  }

  static MemberEntry entry(MemberDetails details, String name) {
    return new MemberEntry(
        details.kind(),
        details.registrationNumber(),
        name,
        details.prefecture(),
        details.municipality(),
        details.affiliation(),
        details.field());
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
