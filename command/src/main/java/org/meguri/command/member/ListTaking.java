package org.meguri.command.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.Repository;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.ListCheck.Mentioned;
import org.meguri.command.project.ProjectLives;
import org.springframework.stereotype.Component;

/** Takes lists of members into the register: questions by set, thousands of cases in one unit. */
@Component
class ListTaking {
  private final Repository<Member> members;
  private final RegisterOfMembers register;
  private final Standing standing;
  private final NameKeys keys;
  private final Keepers keepers;
  private final ProjectLives lives;

  ListTaking(
      Repository<Member> members,
      RegisterOfMembers register,
      Standing standing,
      NameKeys keys,
      Keepers keepers,
      ProjectLives lives) {
    this.members = members;
    this.register = register;
    this.standing = standing;
    this.keys = keys;
    this.keepers = keepers;
    this.lives = lives;
  }

  /** Against the register, which stays as it is until the asking transaction ends. */
  ListCheck check(List<MemberRow> rows, Actor actor, LocalDate on) {
    register.hold();
    List<String> numbers =
        rows.stream()
            .map(row -> row.entry().registrationNumber())
            .filter(Objects::nonNull)
            .map(Names::digits)
            .toList();
    List<String> names = rows.stream().map(row -> keys.of(row.entry())).toList();
    return new ListCheck(
            standing.find(numbers, names),
            keys::of,
            project -> keepers.keeps(project, actor, on).and(lives.takesNew(project, on)),
            on)
        .of(rows);
  }

  /** What was checked without an error. */
  void take(ListCheck checked, PersonId by) {
    long number = register.reserve(checked.counts().entered());
    for (Mentioned each : checked.mentioned()) {
      if (each.known == null) {
        enter(MemberId.of("member-" + number++), each, by);
      } else if (!each.joins.isEmpty()) {
        join(each.known.member(), each.joins, by);
      }
    }
  }

  private void enter(MemberId member, Mentioned mentioned, PersonId by) {
    MemberDetails details = Details.of(member, mentioned.first.entry());
    try {
      members.newInstance(() -> new Member(member, details, mentioned.joins, by));
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void join(MemberId member, List<MemberRow> rows, PersonId by) {
    members
        .load(member.value())
        .execute(it -> rows.forEach(row -> it.join(member, row.project(), row.since(), by)));
  }
}
