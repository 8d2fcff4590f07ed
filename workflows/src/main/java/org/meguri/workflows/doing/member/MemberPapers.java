package org.meguri.workflows.doing.member;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEvent.MemberCorrected;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberRenamed;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What is written down of a member now, and which version of it that is. */
@Component
class MemberPapers {
  private final Papers papers;

  MemberPapers(Papers papers) {
    this.papers = papers;
  }

  record Version(int number, MemberDetails details) {}

  Optional<Version> of(String member) {
    return Stream.of(
            papers.latest(member, MemberEntered.class).map(e -> new Version(1, e.details())),
            papers
                .latest(member, MemberRenamed.class)
                .map(e -> new Version(e.version(), e.details())),
            papers
                .latest(member, MemberCorrected.class)
                .map(e -> new Version(e.version(), e.details())))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Version::number));
  }
}
