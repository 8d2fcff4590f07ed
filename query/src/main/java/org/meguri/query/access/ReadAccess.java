package org.meguri.query.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.commission.CommissionRefused;
import org.meguri.command.commission.Conflicts;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.work.WorkRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person may read today, by the roles held and by those of whom they stand in for. */
@Component
public class ReadAccess {

  private static final Set<Role> SEE_ALL =
      Set.of(Role.POLICY_OFFICER, Role.POLICY_DIRECTOR, Role.SYSTEM);
  private static final Set<Role> OF_BUREAU = Set.of(Role.OFFICER, Role.DIRECTOR);
  private static final Set<Role> SEE_PERSONS =
      Set.of(
          Role.OFFICER,
          Role.DIRECTOR,
          Role.POLICY_OFFICER,
          Role.POLICY_DIRECTOR,
          Role.AUDITOR,
          Role.SYSTEM);

  private final ActorDirectory people;
  private final Conflicts conflicts;
  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final Clock clock;

  ReadAccess(
      ActorDirectory people,
      Conflicts conflicts,
      JdbcClient jdbc,
      Programmes programmes,
      Clock clock) {
    this.people = people;
    this.conflicts = conflicts;
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** What the reader sees. */
  public Sight sightOf(PersonId reader) {
    LocalDate today = LocalDate.now(clock);
    Set<RoleHeld> held = heldBy(reader, today);
    Set<String> bureaus = new HashSet<>();
    Set<String> projects = new HashSet<>();
    Set<String> organizations = new HashSet<>();
    boolean all = false;
    boolean audits = false;
    boolean onCommission = false;
    for (RoleHeld role : held) {
      all |= SEE_ALL.contains(role.role());
      audits |= role.role() == Role.AUDITOR;
      onCommission |= role.role() == Role.COMMISSION_MEMBER || role.role() == Role.COMMISSION_CHAIR;
      if (OF_BUREAU.contains(role.role())) {
        bureaus.add(role.scope().id());
      } else if (role.role() == Role.MANAGER) {
        projects.add(role.scope().id());
      } else if (role.role() == Role.STAFF) {
        organizations.add(role.scope().id());
      }
    }
    if (onCommission) {
      projects.addAll(assignedTo(reader));
    }
    Set<String> barred = onCommission ? barred(reader, today) : Set.of();
    return new Sight(all || audits, bureaus, projects, organizations, barred, audits && !all);
  }

  /** Whose names the reader is shown in a register that is open to all. */
  public PersonSight personsSeenBy(PersonId reader) {
    LocalDate today = LocalDate.now(clock);
    Set<RoleHeld> held = heldBy(reader, today);
    Set<String> projects = new HashSet<>();
    Set<String> organizations = new HashSet<>();
    boolean all = false;
    boolean onCommission = false;
    for (RoleHeld role : held) {
      all |= SEE_PERSONS.contains(role.role());
      onCommission |= role.role() == Role.COMMISSION_MEMBER || role.role() == Role.COMMISSION_CHAIR;
      if (role.role() == Role.MANAGER) {
        projects.add(role.scope().id());
      } else if (role.role() == Role.STAFF) {
        organizations.add(role.scope().id());
      }
    }
    projects.addAll(organizations.isEmpty() ? Set.of() : promotedBy(organizations, today));
    return new PersonSight(all, projects, onCommission ? barred(reader, today) : Set.of());
  }

  private Set<RoleHeld> heldBy(PersonId reader, LocalDate today) {
    Set<RoleHeld> held = new HashSet<>(people.actorOf(reader, null).held());
    for (PersonId other : people.substitutedBy(reader, today)) {
      held.addAll(people.actorOf(reader, other).held());
    }
    return held;
  }

  /** The projects these organizations promote, by the programme or by a designation. */
  private Set<String> promotedBy(Set<String> organizations, LocalDate today) {
    Set<String> promoted =
        programmes.inUse().stream()
            .flatMap(file -> file.projects().stream())
            .filter(
                project ->
                    project.organizations().stream().anyMatch(o -> organizations.contains(o.id())))
            .map(project -> project.id())
            .collect(Collectors.toSet());
    promoted.addAll(
        jdbc.sql(
                """
                select distinct unnest(projects) from cases.version
                where kind = 'designation' and to_position is null and status = 'DESIGNATED'
                  and organization = any (?) and day >= ?
                """)
            .param(organizations.toArray(String[]::new))
            .param(today)
            .query(String.class)
            .list());
    return promoted;
  }

  /** Whether the reader has the role today, or stands in for somebody who has. */
  public boolean holds(PersonId reader, Role role) {
    return people.actorOf(reader, null).has(role)
        || people.substitutedBy(reader, LocalDate.now(clock)).stream()
            .anyMatch(other -> people.actorOf(reader, other).has(role));
  }

  /**
   * The reader's sight, if it reaches the project.
   *
   * @throws Unknown there is no such project
   * @throws NotShown a rule keeps it from the reader
   */
  public Sight mayRead(PersonId reader, ProjectId project) {
    String bureau = bureauOf(project).orElseThrow(() -> new Unknown(project.value()));
    Sight sight = sightOf(reader);
    if (sight.barred().contains(project.value())) {
      throw new NotShown(CommissionRefused.CONFLICT_OF_INTEREST.code());
    }
    if (!sight.covers(bureau, project.value())) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    return sight;
  }

  /** The projects a sight reaches, in the order of their ids. */
  List<String> within(Sight sight) {
    return jdbc
        .sql(
            """
            select project, bureau from projects.project_version
            where to_position is null order by project
            """)
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(each -> sight.covers(each.getValue(), each.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of the projects that the reader may open. */
  public Set<String> readable(PersonId reader, Collection<String> projects) {
    Sight sight = sightOf(reader);
    return jdbc
        .sql(
            """
            select project, bureau from projects.project_version
            where project = any (?) and to_position is null
            """)
        .param(projects.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(each -> sight.covers(each.getValue(), each.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The bureau of a project, as the list of projects has it. */
  Optional<String> bureauOf(ProjectId project) {
    return jdbc.sql(
            """
            select bureau from projects.project_version
            where project = ? and to_position is null
            """)
        .param(project.value())
        .query(String.class)
        .optional();
  }

  /** The reviews a person was assigned to and did not decline, past ones too. */
  public List<String> reviewsOf(PersonId reader) {
    return jdbc.sql("select review from access.reviewer where person = ? order by review")
        .param(reader.value())
        .query(String.class)
        .list();
  }

  private List<String> assignedTo(PersonId reader) {
    return jdbc.sql("select distinct project from access.reviewer where person = ?")
        .param(reader.value())
        .query(String.class)
        .list();
  }

  private Set<String> barred(PersonId reader, LocalDate today) {
    return jdbc
        .sql("select project from projects.project_version where to_position is null")
        .query(String.class)
        .list()
        .stream()
        .filter(project -> conflicts.standsBetween(reader, ProjectId.of(project), today))
        .collect(Collectors.toSet());
  }
}
