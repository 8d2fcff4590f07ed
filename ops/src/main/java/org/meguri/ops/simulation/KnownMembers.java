package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Members;
import org.meguri.command.project.ProjectId;
import org.springframework.transaction.support.TransactionTemplate;

/** Who belongs to a project, by kind, as first asked: the sample's members stay. */
final class KnownMembers {

  private final Members members;
  private final TransactionTemplate together;
  private final Map<String, List<MemberId>> known = new ConcurrentHashMap<>();

  KnownMembers(Members members, TransactionTemplate together) {
    this.members = members;
    this.together = together;
  }

  List<MemberId> of(String project, MemberKind kind, LocalDate on) {
    return known.computeIfAbsent(
        project + "/" + kind,
        key ->
            Objects.requireNonNull(
                together.execute(
                    status ->
                        members.of(ProjectId.of(project), on).stream()
                            .filter(m -> members.kindOf(m).filter(kind::equals).isPresent())
                            .toList())));
  }
}
