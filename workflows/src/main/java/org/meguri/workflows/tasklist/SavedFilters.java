package org.meguri.workflows.tasklist;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters people keep under a name, for themselves or for everybody of their bureau. */
@Component
class SavedFilters {

  /** {@code query} is the part of the address after the question mark. */
  record Saved(String id, String owner, @Nullable String bureau, String name, String query) {

    boolean shared() {
      return bureau != null;
    }
  }

  private final JdbcClient jdbc;

  SavedFilters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Saved> of(PersonId person, Set<String> bureaus) {
    return jdbc.sql(
            """
            select id, owner, bureau, name, query from tasklist.saved_filter
            where owner = ? or bureau = any (?) order by name, id
            """)
        .params(person.value(), bureaus.toArray(String[]::new))
        .query(Saved.class)
        .list();
  }

  @Transactional
  public void save(PersonId owner, @Nullable String bureau, String name, String query) {
    jdbc.sql(
            "insert into tasklist.saved_filter (id, owner, bureau, name, query) values (?, ?, ?, ?, ?)")
        .params(UUID.randomUUID().toString(), owner.value(), bureau, name, query)
        .update();
  }

  /** Only one's own. */
  @Transactional
  public void remove(PersonId owner, String id) {
    jdbc.sql("delete from tasklist.saved_filter where owner = ? and id = ?")
        .params(owner.value(), id)
        .update();
  }
}
