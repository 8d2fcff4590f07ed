package org.meguri.command.actor;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.actor.ActorEvent.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the tables of accounts, roles and substitutions in the transaction of the event itself, so
 * that the next command already meets them.
 */
@Component
@ProcessingGroup("constraints")
class AccountBook {
  private final JdbcClient jdbc;
  private final PersonalVault vault;
  private final LoginHash hash;

  AccountBook(JdbcClient jdbc, PersonalVault vault, LoginHash hash) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.hash = hash;
  }

  @EventHandler
  void on(PersonRegistered e) {
    jdbc.sql("insert into actor.person (person, name) values (?, ?)")
        .params(e.person().value(), vault.seal(e.name()))
        .update();
  }

  @EventHandler
  void on(AccountOpened e) {
    String login = e.login().text();
    if (login == null) {
      throw new IllegalStateException("The login of " + e.person() + " was erased before opening");
    }
    jdbc.sql("insert into actor.account (person, login_hash, login) values (?, ?, ?)")
        .params(e.person().value(), hash.of(login), vault.seal(e.login()))
        .update();
  }

  @EventHandler
  void on(AccountClosed e) {
    jdbc.sql("update actor.person set closed = true where person = ?")
        .param(e.person().value())
        .update();
  }

  @EventHandler
  void on(RoleGranted e) {
    jdbc.sql(
            """
            insert into actor.role_held (person, role, scope_kind, scope_id, held_from)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            e.person().value(),
            e.role().name(),
            e.scope().kind().name(),
            e.scope().id(),
            e.effectiveOn())
        .update();
  }

  @EventHandler
  void on(RoleEnded e) {
    jdbc.sql(
            """
            update actor.role_held set ended_on = ?
            where person = ? and role = ? and scope_kind = ? and scope_id = ? and ended_on is null
            """)
        .params(
            e.effectiveOn(),
            e.person().value(),
            e.role().name(),
            e.scope().kind().name(),
            e.scope().id())
        .update();
  }

  @EventHandler
  void on(SubstitutionArranged e) {
    jdbc.sql(
            """
            insert into actor.substitution (person, substitute, stands_from, stands_until)
            values (?, ?, ?, ?)
            """)
        .params(e.person().value(), e.substitute().value(), e.from(), e.until())
        .update();
  }

  @EventHandler
  void on(SubstitutionEnded e) {
    LocalDate lastDay = e.effectiveOn().minusDays(1);
    jdbc.sql(
            """
            update actor.substitution set stands_until = ?
            where person = ? and substitute = ? and stands_until > ?
            """)
        .params(lastDay, e.person().value(), e.substitute().value(), lastDay)
        .update();
  }

  @EventHandler
  void on(PersonalDataErased e) {
    jdbc.sql("update actor.person set name = null where person = ?")
        .param(e.person().value())
        .update();
    jdbc.sql("delete from actor.account where person = ?").param(e.person().value()).update();
  }
}
