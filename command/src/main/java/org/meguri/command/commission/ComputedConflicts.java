package org.meguri.command.commission;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile.Rules;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rule 3 from the facts: for whom a member acted, and what those were of a project, both on the day
 * or within the programme's years before it. Reads the tables the other kinds of case keep for
 * rules, in their own transactions' latest state.
 */
@Component
class ComputedConflicts {
  private static final String ACTED =
      " and a.stands_from <= :on and (a.stands_until is null or a.stands_until >= :since)";

  private static final String DESIGNATED =
      """
      select distinct a.member, a.organization as fact from commission.affiliation a
      join designation.standing d on d.organization = a.organization
      where d.project = :project and a.kind = :kind and d.valid_from <= :on
        and coalesce(least(d.valid_until, d.revoked_from - 1), :on) >= :since
      """;
  private static final String BELONGING =
      """
      with recursive same (named, registered) as (
        select registered, registered from commission.affiliation where registered is not null
        union select s.named, e.merged_into from same s join member.entry e on e.member = s.registered
        where e.merged_into is not null)
      select distinct a.member, p.member as fact from commission.affiliation a
      join same s on s.named = a.registered
      join member.participation p on p.member = s.registered
      where p.project = :project and p.since <= :on and (p.left_on is null or p.left_on > :since)
      """;
  private static final String GRANTED =
      """
      select distinct a.member, g.grant_id as fact from commission.affiliation a
      join commission.grant_made g on g.organization = a.organization
      where g.project = :project and g.awarded_on between :since and :on
      """;

  private final JdbcClient jdbc;

  ComputedConflicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything is recorded of the person that could make one: most persons have nothing. */
  boolean mayConcern(PersonId person) {
    return jdbc.sql("select exists (select 1 from commission.affiliation where member = ?)")
        .param(person.value())
        .query(Boolean.class)
        .single();
  }

  /** Every one of the project, by kind and member. */
  List<ConflictGround> in(ProjectId project, LocalDate on, Rules rules) {
    List<ConflictGround> all = new ArrayList<>();
    all.addAll(found(DESIGNATED, ConflictKind.EMPLOYMENT, project, on, rules));
    all.addAll(found(DESIGNATED, ConflictKind.BOARD_SEAT, project, on, rules));
    all.addAll(found(BELONGING, ConflictKind.MEMBERSHIP, project, on, rules));
    all.addAll(found(GRANTED, ConflictKind.GRANT, project, on, rules));
    return all;
  }

  private List<ConflictGround> found(
      String asked, ConflictKind kind, ProjectId project, LocalDate on, Rules rules) {
    ConflictYears years = ConflictYears.of(rules);
    if (!years.counts(kind)) {
      return List.of();
    }
    return jdbc.sql(asked + ACTED + " order by member, fact")
        .param("project", project.value())
        .param("kind", kind.name())
        .param("on", Date.valueOf(on))
        .param("since", Date.valueOf(on.minusYears(years.after(kind))))
        .query(
            (row, i) ->
                new ConflictGround(
                    PersonId.of(row.getString("member")), kind, false, row.getString("fact")))
        .list();
  }
}
