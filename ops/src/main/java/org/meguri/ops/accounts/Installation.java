package org.meguri.ops.accounts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this installation is, kept beside its data. */
@Component
public class Installation {

  private final JdbcClient jdbc;

  Installation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<String> read(String name) {
    return jdbc.sql("select value from web.installation where name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  public void write(String name, String value) {
    jdbc.sql(
            "insert into web.installation (name, value) values (?, ?) on conflict (name) do update"
                + " set value = excluded.value")
        .params(name, value)
        .update();
  }
}
