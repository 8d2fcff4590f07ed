package org.meguri.command.partnership;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Members;
import org.meguri.command.partnership.PartnershipCommand.FoundPartnership;
import org.meguri.command.project.ProjectId;

/**
 * Who comes together fits the kind, and each belongs on the day to one of the projects. A cluster
 * abroad brings partners the register does not know, so one member of ours is enough there.
 */
record PartnersFit(FoundPartnership found, Members members) implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    return enough()
        .and(Rule.all(found.members().stream().map(this::belongs).toList()))
        .and(this::fits, PartnershipRefused.PARTNERS_UNFIT, "field", "kind")
        .refusal();
  }

  private Rule enough() {
    int least = found.clusterAbroad() == null ? 2 : 1;
    return Rule.that(
        new HashSet<>(found.members()).size() == found.members().size()
            && found.members().size() >= least,
        PartnershipRefused.PARTNERS_MISSING,
        "field",
        "members");
  }

  private Rule belongs(MemberId member) {
    return Rule.that(
        () -> projects().anyMatch(project -> members.isMember(member, project, found.foundOn())),
        PartnershipRefused.NOT_A_MEMBER_OF_THE_PROJECT,
        "field",
        "members",
        "member",
        member.toString());
  }

  private boolean fits() {
    List<MemberKind> kinds =
        found.members().stream().flatMap(member -> members.kindOf(member).stream()).toList();
    long companies = kinds.stream().filter(MemberKind.COMPANY::equals).count();
    return switch (found.kind()) {
      case BUSINESS_UNIVERSITY ->
          companies > 0
              && (kinds.contains(MemberKind.UNIVERSITY) || kinds.contains(MemberKind.RESEARCHER));
      case BUSINESS_BUSINESS, BETWEEN_INDUSTRIES -> companies > 1;
      case BETWEEN_CLUSTERS -> found.clusterAbroad() != null || everyProjectTakesPart();
    };
  }

  private boolean everyProjectTakesPart() {
    return !found.withProjects().isEmpty()
        && projects()
            .allMatch(
                project ->
                    found.members().stream()
                        .anyMatch(member -> members.isMember(member, project, found.foundOn())));
  }

  private Stream<ProjectId> projects() {
    return Stream.concat(Stream.of(found.project()), found.withProjects().stream()).distinct();
  }
}
