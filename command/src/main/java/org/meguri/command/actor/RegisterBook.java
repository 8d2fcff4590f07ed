package org.meguri.command.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables {@link AccountBook} writes. */
@Component
class RegisterBook implements Register {

  private static final Comparator<Registered> BY_LOGIN =
      Comparator.comparing(Registered::login, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Registered::person);

  private final JdbcClient jdbc;
  private final PersonalVault vault;

  RegisterBook(JdbcClient jdbc, PersonalVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public List<Registered> all() {
    return read("").stream().sorted(BY_LOGIN).toList();
  }

  @Override
  public Optional<Registered> find(PersonId person) {
    return read(" where person = ?", person.value()).stream().findFirst();
  }

  private List<Registered> read(String which, Object... values) {
    Map<String, List<Post>> posts = new HashMap<>();
    jdbc.sql(
            "select person, role, scope_kind, scope_id, held_from, ended_on from actor.role_held"
                + which
                + " order by held_from, role, scope_id")
        .params(values)
        .query(
            row -> {
              posts
                  .computeIfAbsent(row.getString(1), p -> new ArrayList<>())
                  .add(
                      new Post(
                          Role.valueOf(row.getString(2)),
                          new Scope(Scope.Kind.valueOf(row.getString(3)), row.getString(4)),
                          row.getObject(5, LocalDate.class),
                          row.getObject(6, LocalDate.class)));
            });
    Map<String, List<Absence>> absences = new HashMap<>();
    jdbc.sql(
            "select person, substitute, stands_from, stands_until from actor.substitution"
                + which
                + " order by stands_from, substitute")
        .params(values)
        .query(
            row -> {
              absences
                  .computeIfAbsent(row.getString(1), p -> new ArrayList<>())
                  .add(
                      new Absence(
                          PersonId.of(row.getString(2)),
                          row.getObject(3, LocalDate.class),
                          row.getObject(4, LocalDate.class)));
            });
    return jdbc.sql(
            "select person, name, login, closed from actor.person left join actor.account using"
                + " (person)"
                + which)
        .params(values)
        .query(
            (row, n) ->
                new Registered(
                    PersonId.of(row.getString(1)),
                    opened(row.getString(2)),
                    opened(row.getString(3)),
                    row.getBoolean(4),
                    posts.getOrDefault(row.getString(1), List.of()),
                    absences.getOrDefault(row.getString(1), List.of())))
        .list();
  }

  private @Nullable String opened(@Nullable String sealed) {
    return sealed == null ? null : vault.open(sealed).text();
  }
}
