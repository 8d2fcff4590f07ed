package org.meguri.ops.security;

import org.meguri.command.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database, as far as somebody else ends them. */
@Component
public class Sessions {

  private final JdbcClient jdbc;

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person is logged out everywhere. */
  public void endAll(PersonId person) {
    jdbc.sql("delete from web.session where principal_name = ?").param(person.value()).update();
  }
}
