package org.meguri.command.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.Sql;
import org.meguri.command.WrittenAlong;
import org.meguri.command.actor.Origin;
import org.meguri.command.member.MemberEvent.MemberAbsorbed;
import org.meguri.command.member.MemberEvent.MemberCorrected;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberEvent.MemberLeft;
import org.meguri.command.member.MemberEvent.MemberMerged;
import org.meguri.command.member.MemberEvent.MemberRenamed;
import org.meguri.command.member.MemberListEvent.MemberListImported;
import org.meguri.command.project.ProjectId;
import org.springframework.stereotype.Component;

/** The register's rows, written together with the events: a list brings thousands at once. */
@Component
class MemberTable implements WrittenAlong {
  private static final String JOIN =
      "insert into member.participation (member, project, since) values (?, ?, ?)"
          + " on conflict (member, project, since) do update set left_on = null";
  private static final String LEAVE =
      "update member.participation set left_on = ? where member = ? and project = ?"
          + " and since <= ? and (left_on is null or left_on > ?)";
  private static final String TOUCH =
      "update member.entry set merged_into = merged_into where member = ?";
  private static final String CHANGE =
      "update member.entry set kind = ?, registration = ?, name_key = ? where member = ?";

  private final NameKeys keys;

  MemberTable(NameKeys keys) {
    this.keys = keys;
  }

  @Override
  public List<Sql> with(Fact fact, Origin origin) {
    if (fact instanceof MemberListImported e) {
      return List.of(taken(e));
    }
    if (!(fact instanceof MemberEvent)) {
      return List.of();
    }
    if (fact instanceof MemberEntered e) {
      return List.of(entered(e.member(), e.details()));
    }
    if (fact instanceof MemberJoined e) {
      return List.of(joined(e.member(), e.project(), e.effectiveOn()));
    }
    if (fact instanceof MemberLeft e) {
      // Whoever decides on the member's belonging has locked its row: leaving waits for them.
      return List.of(
          Sql.of(TOUCH, e.member().value()), left(e.member(), e.project(), e.effectiveOn()));
    }
    if (fact instanceof MemberRenamed e) {
      return List.of(changed(e.member(), e.details()));
    }
    if (fact instanceof MemberCorrected e) {
      return List.of(changed(e.member(), e.details()));
    }
    return merging(fact);
  }

  private static List<Sql> merging(Fact fact) {
    List<Sql> all = new ArrayList<>();
    if (fact instanceof MemberMerged e) {
      all.add(
          Sql.of(
              "update member.entry set merged_into = ? where member = ?",
              e.into().value(),
              e.member().value()));
      e.projects().forEach(project -> all.add(left(e.member(), project, e.effectiveOn())));
    }
    if (fact instanceof MemberAbsorbed e) {
      e.projects().forEach(project -> all.add(joined(e.member(), project, e.effectiveOn())));
    }
    return all;
  }

  private Sql entered(MemberId member, MemberDetails details) {
    @Nullable String number = details.registrationNumber();
    return Sql.of(
        "insert into member.entry (member, kind, registration, name_key) values (?, ?, ?, ?)",
        member.value(),
        details.kind().name(),
        number,
        keys.of(details));
  }

  private Sql changed(MemberId member, MemberDetails details) {
    return Sql.of(
        CHANGE,
        details.kind().name(),
        details.registrationNumber(),
        keys.of(details),
        member.value());
  }

  private static Sql joined(MemberId member, ProjectId project, LocalDate since) {
    return Sql.of(JOIN, member.value(), project.value(), since);
  }

  private static Sql left(MemberId member, ProjectId project, LocalDate on) {
    return Sql.of(LEAVE, on, member.value(), project.value(), on, on);
  }

  private static Sql taken(MemberListImported e) {
    return Sql.of(
        "insert into member.list_taken (list, row_count, entered, joined, unchanged)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        e.list().value(),
        e.counts().rows(),
        e.counts().entered(),
        e.counts().joined(),
        e.counts().unchanged());
  }
}
