package org.meguri.command.member;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the rows {@link MemberTable} writes. */
@Component
class RegisterOfMembers implements Members, Identities, MemberNumbers {
  private final JdbcClient jdbc;
  private final NameKeys keys;

  RegisterOfMembers(JdbcClient jdbc, NameKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  @Override
  public Optional<MemberId> sameAs(MemberEntry entry, MemberId besides) {
    hold();
    String number =
        entry.registrationNumber() == null ? "" : Names.digits(entry.registrationNumber());
    return jdbc.sql(
            """
            select member from member.entry
            where member <> :besides and (registration = :number
              or name_key = :key and (registration is null or :number = ''))
            order by member limit 1
            """)
        .param("besides", besides.value())
        .param("number", number)
        .param("key", keys.of(entry))
        .query(String.class)
        .optional()
        .map(MemberId::of);
  }

  /** Nobody else enters or changes a member until the asking transaction ends. */
  void hold() {
    jdbc.sql("select only_one from member.register for update").query(Boolean.class).single();
  }

  @Override
  public MemberId next() {
    return MemberId.of("member-" + reserve(1));
  }

  /** The first of so many numbers. */
  long reserve(int count) {
    return jdbc.sql(
                """
                update member.register set last_number = last_number + ? returning last_number
                """)
            .param(count)
            .query(Long.class)
            .single()
        - count
        + 1;
  }

  @Override
  public Optional<MemberKind> kindOf(MemberId member) {
    return jdbc.sql("select kind from member.entry where member = ? for update")
        .param(member.value())
        .query(String.class)
        .optional()
        .map(MemberKind::valueOf);
  }

  @Override
  public boolean isMember(MemberId member, ProjectId project, LocalDate on) {
    return projectsOf(member, on).contains(project);
  }

  @Override
  public List<ProjectId> projectsOf(MemberId member, LocalDate on) {
    if (kindOf(member).isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select project from member.participation
            where member = ? and since <= ? and (left_on is null or left_on > ?) order by project
            """)
        .params(member.value(), on, on)
        .query(String.class)
        .list()
        .stream()
        .map(ProjectId::of)
        .toList();
  }

  @Override
  public List<MemberId> of(ProjectId project, LocalDate on) {
    return jdbc
        .sql(
            """
            select member from member.participation
            where project = ? and since <= ? and (left_on is null or left_on > ?) order by member
            """)
        .params(project.value(), on, on)
        .query(String.class)
        .list()
        .stream()
        .map(MemberId::of)
        .toList();
  }

  @Override
  public Map<MemberId, MemberKind> of(ProjectId project, Set<MemberKind> kinds, LocalDate on) {
    Map<MemberId, MemberKind> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.member, e.kind from member.participation p join member.entry e using (member)
            where p.project = ? and p.since <= ? and (p.left_on is null or p.left_on > ?)
              and e.kind = any (?) order by p.member
            """)
        .params(
            project.value(), on, on, kinds.stream().map(MemberKind::name).toArray(String[]::new))
        .query(
            row -> {
              found.put(MemberId.of(row.getString(1)), MemberKind.valueOf(row.getString(2)));
            });
    return found;
  }

  @Override
  public Optional<MemberId> mergedInto(MemberId member) {
    return jdbc.sql("select merged_into from member.entry where member = ? for update")
        .param(member.value())
        .query((row, i) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(into -> into)
        .map(MemberId::of);
  }
}
