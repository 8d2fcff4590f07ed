package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile.Rules;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the tables {@link RollBook} writes. */
@Component
class RollOfMembers implements Roll, Conflicts, CommissionRecords {
  private final JdbcClient jdbc;
  private final ComputedConflicts computed;
  private final Programmes programmes;

  RollOfMembers(JdbcClient jdbc, ComputedConflicts computed, Programmes programmes) {
    this.jdbc = jdbc;
    this.computed = computed;
    this.programmes = programmes;
  }

  @Override
  public List<Seat> inTerm(CommissionId commission, LocalDate on) {
    holdStill(commission);
    return jdbc.sql(
            """
            select member, chair from commission.membership
            where commission = ? and ? between held_from and held_until
            order by chair desc, id
            """)
        .params(commission.value(), on)
        .query((row, i) -> new Seat(PersonId.of(row.getString(1)), row.getBoolean(2)))
        .list();
  }

  @Override
  public List<Exclusion> excluded(CommissionId commission, ProjectId project, LocalDate on) {
    Map<PersonId, Exclusion> once = new LinkedHashMap<>();
    grounds(commission, project, on)
        .forEach(
            g -> once.putIfAbsent(g.member(), new Exclusion(g.member(), g.kind(), g.declared())));
    return List.copyOf(once.values());
  }

  @Override
  public List<ConflictGround> grounds(CommissionId commission, ProjectId project, LocalDate on) {
    holdStill(commission);
    Rules rules = programmes.current().rules();
    List<ConflictGround> all = new ArrayList<>(recorded(project, on, rules));
    if (!project.equals(ProjectId.WHOLE_PROGRAMME)) {
      all.addAll(computed.in(project, on, rules));
    }
    return all.stream().distinct().toList();
  }

  private List<ConflictGround> recorded(ProjectId project, LocalDate on, Rules rules) {
    return jdbc
        .sql(
            """
            select member, kind, declared, stands_from, stands_until, note
            from commission.conflict_fact where project = ? order by id
            """)
        .param(project.value())
        .query(RollOfMembers::fact)
        .list()
        .stream()
        .filter(fact -> fact.standsOn(on, ConflictYears.of(rules)))
        .map(ConflictFact::asGround)
        .toList();
  }

  @Override
  public boolean standsBetween(PersonId person, ProjectId project, LocalDate on) {
    List<ConflictFact> facts =
        jdbc.sql(
                """
                select member, kind, declared, stands_from, stands_until, note
                from commission.conflict_fact where member = ? and project = ?
                """)
            .params(person.value(), project.value())
            .query(RollOfMembers::fact)
            .list();
    boolean maybe = !project.equals(ProjectId.WHOLE_PROGRAMME) && computed.mayConcern(person);
    if (facts.isEmpty() && !maybe) {
      return false;
    }
    Rules rules = programmes.current().rules();
    return facts.stream().anyMatch(fact -> fact.standsOn(on, ConflictYears.of(rules)))
        || (maybe
            && computed.in(project, on, rules).stream().anyMatch(g -> g.member().equals(person)));
  }

  @Override
  public boolean declares(
      PersonId member, ProjectId project, ConflictKind kind, LocalDate from, LocalDate on) {
    return jdbc.sql(
                """
                select count(*) from commission.conflict_fact
                where member = ? and project = ? and kind = ? and declared and stands_from = ?
                  and (stands_until is null or stands_until > ?)
                """)
            .params(member.value(), project.value(), kind.name(), from, on)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public List<Term> terms(CommissionId commission) {
    return jdbc.sql(
            """
            select member, chair, held_from, held_until from commission.membership
            where commission = ? order by chair desc, id
            """)
        .param(commission.value())
        .query(
            (row, i) ->
                new Term(
                    PersonId.of(row.getString(1)),
                    row.getBoolean(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class)))
        .list();
  }

  @Override
  public List<Interest> interests() {
    return jdbc.sql(
            """
            select member, project, kind, declared, stands_from, stands_until, note, end_note
            from commission.conflict_fact order by id
            """)
        .query(
            (row, i) ->
                new Interest(
                    PersonId.of(row.getString("member")),
                    ProjectId.of(row.getString("project")),
                    ConflictKind.valueOf(row.getString("kind")),
                    row.getBoolean("declared"),
                    row.getObject("stands_from", LocalDate.class),
                    row.getObject("stands_until", LocalDate.class),
                    row.getString("note"),
                    row.getString("end_note")))
        .list();
  }

  private void holdStill(CommissionId commission) {
    jdbc.sql("select version from commission.roll where commission = ? for share")
        .param(commission.value())
        .query(Long.class)
        .optional();
  }

  private static ConflictFact fact(java.sql.ResultSet row, int i) throws java.sql.SQLException {
    return new ConflictFact(
        PersonId.of(row.getString("member")),
        ConflictKind.valueOf(row.getString("kind")),
        row.getBoolean("declared"),
        row.getObject("stands_from", LocalDate.class),
        row.getObject("stands_until", LocalDate.class),
        row.getString("note"));
  }
}
