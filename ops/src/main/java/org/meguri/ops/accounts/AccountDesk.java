package org.meguri.ops.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.ops.security.Credentials;
import org.meguri.ops.security.Invitations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays down the accounts an installation begins with, through the same commands an administrator
 * uses later.
 */
@Component
public class AccountDesk {

  private final CommandDesk desk;
  private final ActorDirectory actors;
  private final Credentials credentials;
  private final Invitations invitations;
  private final Clock clock;

  AccountDesk(
      CommandDesk desk,
      ActorDirectory actors,
      Credentials credentials,
      Invitations invitations,
      Clock clock) {
    this.desk = desk;
    this.actors = actors;
    this.credentials = credentials;
    this.invitations = invitations;
    this.clock = clock;
  }

  @Transactional
  public List<SampleAccount> openSample(ProgrammeFile programme, long seed, LocalDate from) {
    List<SampleAccount> accounts = SampleAccount.of(programme);
    for (SampleAccount account : accounts) {
      open(account.person(seed), account.login(), account.name(), Origin.INVENTED);
      must(
          desk.send(
              new ActorCommand.GrantRole(
                  account.person(seed), account.role().role(), account.role().scope(), from),
              setUp("role:" + account.login(), Origin.INVENTED)));
    }
    return accounts;
  }

  /** All sample accounts share one password. */
  @Transactional
  public void setSamplePassword(ProgrammeFile programme, long seed, String password) {
    String hash = credentials.hash(password);
    for (SampleAccount account : SampleAccount.of(programme)) {
      credentials.setHash(account.person(seed), hash);
    }
  }

  /**
   * The one-time link's token for the first administrator; empty when there is one with a password
   * already.
   */
  @Transactional
  public Optional<String> inviteFirstAdministrator(PersonId fresh) {
    Optional<PersonId> known = actors.holders(Role.ADMINISTRATOR, Scope.ALL).stream().findFirst();
    if (known.isPresent() && credentials.exists(known.get())) {
      return Optional.empty();
    }
    PersonId person = known.orElse(fresh);
    if (known.isEmpty()) {
      open(person, "admin", "システム管理者", Origin.WORK);
      must(
          desk.send(
              new ActorCommand.GrantRole(
                  person, Role.ADMINISTRATOR, Scope.ALL, LocalDate.now(clock)),
              setUp("role:admin", Origin.WORK)));
    }
    return Optional.ofNullable(
        invitations.invite(person, setUp("invite:" + clock.instant(), Origin.WORK)).token());
  }

  private void open(PersonId person, String login, String name, Origin origin) {
    must(
        desk.send(
            new ActorCommand.RegisterPerson(person, name, null),
            setUp("register:" + login, origin)));
    must(desk.send(new ActorCommand.OpenAccount(person, login), setUp("open:" + login, origin)));
  }

  private static Acting setUp(String step, Origin origin) {
    return Acting.as(PersonId.SYSTEM, CommandId.of("set-up:" + step)).from(origin);
  }

  private static void must(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("Set-up was refused by " + refused);
    }
  }
}
