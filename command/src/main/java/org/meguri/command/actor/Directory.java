package org.meguri.command.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.AskedAhead;
import org.meguri.command.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the tables {@link AccountBook} writes; keeps no copy that could be stale. */
@Component
class Directory implements ActorDirectory, People, AskedAhead {
  private static final String ROLES =
      """
      select h.role, h.scope_kind, h.scope_id
      from actor.role_held h join actor.person p using (person)
      where h.person = ? and not p.closed
        and h.held_from <= ? and (h.ended_on is null or h.ended_on > ?)
      """;

  private final JdbcClient jdbc;
  private final PersonalVault vault;
  private final LoginHash hash;
  private final Clock clock;
  private final ThreadLocal<@Nullable Actor> ahead = new ThreadLocal<>();

  Directory(JdbcClient jdbc, PersonalVault vault, LoginHash hash, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.hash = hash;
    this.clock = clock;
  }

  @Override
  public Actor actorOf(PersonId person, @Nullable PersonId onBehalfOf) {
    if (person.equals(PersonId.SYSTEM)) {
      return ActorDirectory.system();
    }
    LocalDate today = LocalDate.now(clock);
    if (onBehalfOf == null) {
      return readAhead(person).orElseGet(() -> new Actor(person, rolesOf(person, today), null));
    }
    if (!substitutedBy(person, today).contains(onBehalfOf)) {
      return new Actor(person, Set.of(), onBehalfOf);
    }
    Set<RoleHeld> both = new HashSet<>(rolesOf(person, today));
    rolesOf(onBehalfOf, today).stream()
        .filter(held -> Substitutable.passesOn(held.role()))
        .forEach(both::add);
    return new Actor(person, Set.copyOf(both), onBehalfOf);
  }

  private Set<RoleHeld> rolesOf(PersonId person, LocalDate on) {
    return Set.copyOf(
        jdbc.sql(ROLES).params(person.value(), on, on).query((row, i) -> role(row)).set());
  }

  private static RoleHeld role(ResultSet row) throws SQLException {
    return new RoleHeld(
        Role.valueOf(row.getString(1)),
        new Scope(Scope.Kind.valueOf(row.getString(2)), row.getString(3)));
  }

  @Override
  public Optional<Sql> question(Object command, Acting acting) {
    if (acting.person().equals(PersonId.SYSTEM) || acting.onBehalfOf() != null) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.now(clock);
    return Optional.of(Sql.of(ROLES, acting.person().value(), today, today));
  }

  @Override
  public void answered(Object command, Acting acting, ResultSet rows) throws SQLException {
    Set<RoleHeld> held = new HashSet<>();
    while (rows.next()) {
      held.add(role(rows));
    }
    ahead.set(new Actor(acting.person(), Set.copyOf(held), null));
  }

  /** Once: the command itself may change what anybody may do. */
  private Optional<Actor> readAhead(PersonId person) {
    Actor actor = ahead.get();
    ahead.remove();
    return Optional.ofNullable(actor).filter(it -> it.person().equals(person));
  }

  @Override
  public void forget() {
    ahead.remove();
  }

  @Override
  public Optional<PersonId> personOfLogin(String login) {
    return jdbc.sql(
            """
            select a.person from actor.account a join actor.person p using (person)
            where a.login_hash = ? and not p.closed
            """)
        .param(hash.of(login))
        .query(String.class)
        .optional()
        .map(PersonId::of);
  }

  @Override
  public Optional<String> loginOf(PersonId person) {
    return sealed("select login from actor.account where person = ?", person);
  }

  @Override
  public List<PersonId> holders(Role role, Scope scope) {
    LocalDate today = LocalDate.now(clock);
    return jdbc
        .sql(
            """
            select distinct h.person from actor.role_held h join actor.person p using (person)
            where h.role = ? and h.scope_kind = ? and h.scope_id = ? and not p.closed
              and h.held_from <= ? and (h.ended_on is null or h.ended_on > ?)
            order by h.person
            """)
        .params(role.name(), scope.kind().name(), scope.id(), today, today)
        .query(String.class)
        .list()
        .stream()
        .map(PersonId::of)
        .toList();
  }

  @Override
  public List<PersonId> substitutedBy(PersonId substitute, LocalDate on) {
    return jdbc
        .sql(
            """
            select distinct s.person
            from actor.substitution s join actor.person p on p.person = s.substitute
            where s.substitute = ? and not p.closed and ? between s.stands_from and s.stands_until
            order by s.person
            """)
        .params(substitute.value(), on)
        .query(String.class)
        .list()
        .stream()
        .map(PersonId::of)
        .toList();
  }

  @Override
  public String displayName(PersonId person) {
    return sealed("select name from actor.person where person = ? and name is not null", person)
        .orElse(ERASED);
  }

  private Optional<String> sealed(String sql, PersonId person) {
    return jdbc.sql(sql)
        .param(person.value())
        .query(String.class)
        .optional()
        .map(text -> vault.open(text).text());
  }

  @Override
  public boolean isRegistered(PersonId person) {
    return jdbc.sql("select count(*) from actor.person where person = ? and not closed")
            .param(person.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public boolean isTaken(String login) {
    return jdbc.sql("select count(*) from actor.account where login_hash = ?")
            .param(hash.of(login))
            .query(Integer.class)
            .single()
        > 0;
  }
}
