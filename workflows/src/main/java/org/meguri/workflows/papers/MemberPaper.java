package org.meguri.workflows.papers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.actor.Personal;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEvent;
import org.meguri.command.member.MemberEvent.MemberCorrected;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberRenamed;

/** What is written down of a member; a researcher's name stays in the log, where it is sealed. */
final class MemberPaper {
  private MemberPaper() {}

  static Optional<Fact> of(MemberEvent event) {
    if (event instanceof MemberEntered e) {
      return Optional.of(new MemberEntered(e.member(), nameless(e.details()), e.by()));
    }
    if (event instanceof MemberRenamed e) {
      return Optional.of(
          new MemberRenamed(
              e.member(), e.version(), nameless(e.details()), e.reason(), e.effectiveOn(), e.by()));
    }
    if (event instanceof MemberCorrected e) {
      return Optional.of(
          new MemberCorrected(e.member(), e.version(), nameless(e.details()), e.reason(), e.by()));
    }
    return Optional.empty();
  }

  private static MemberDetails nameless(MemberDetails details) {
    @Nullable Personal person = details.person();
    return person == null
        ? details
        : new MemberDetails(
            details.kind(),
            details.registrationNumber(),
            details.name(),
            new Personal(person.of(), null),
            details.prefecture(),
            details.municipality(),
            details.affiliation(),
            details.field());
  }
}
