package org.meguri.ops.accounts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand;
import org.meguri.command.actor.ActorCommand.CloseAccount;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.OpenAccount;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Register;
import org.meguri.command.actor.RoleHeld;
import org.meguri.ops.security.Invitations;
import org.meguri.ops.security.OneTimeLink;
import org.meguri.ops.security.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrator's work on accounts: each request is done wholly or refused by its rule. */
@Component
class PeopleDesk {

  /** Somebody who gets an account for a post. */
  record Newcomer(String name, String login, RoleHeld post, LocalDate from) {}

  /** What came of an invitation; without a link where it was refused. */
  record Invited(Outcome outcome, PersonId person, @Nullable OneTimeLink link) {}

  private final CommandDesk desk;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Register register;
  private final TransactionTemplate transaction;

  PeopleDesk(
      CommandDesk desk,
      Invitations invitations,
      Sessions sessions,
      Register register,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.invitations = invitations;
    this.sessions = sessions;
    this.register = register;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Registers the person, opens the account, gives the post and makes the first one-time link. */
  Invited invite(Newcomer newcomer, Acting acting) {
    PersonId person = personOf(acting);
    List<ActorCommand> steps =
        List.of(
            new RegisterPerson(person, newcomer.name(), null),
            new OpenAccount(person, newcomer.login()),
            new GrantRole(
                person, newcomer.post().role(), newcomer.post().scope(), newcomer.from()));
    return wholly(
        person,
        status -> {
          int step = 0;
          for (ActorCommand command : steps) {
            step++;
            Outcome outcome = desk.send(command, under(acting, step));
            if (outcome instanceof Outcome.Refused) {
              status.setRollbackOnly();
              return new Invited(outcome, person, null);
            }
          }
          return linked(person, under(acting, step + 1));
        });
  }

  /** A new one-time link for somebody who has an account. */
  Invited inviteAgain(PersonId person, Acting acting) {
    boolean open =
        register.find(person).filter(each -> !each.closed() && each.login() != null).isPresent();
    return open
        ? wholly(person, status -> linked(person, acting))
        : new Invited(
            Outcome.refused(
                register.find(person).isEmpty()
                    ? ActorRefused.UNKNOWN_PERSON
                    : ActorRefused.ACCOUNT_CLOSED),
            person,
            null);
  }

  /** Nobody logs in with the account any more, and whoever is logged in with it is out. */
  Outcome close(PersonId person, String reason, Acting acting) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Outcome outcome = desk.send(new CloseAccount(person, reason), acting);
              if (outcome instanceof Outcome.Accepted) {
                invitations.end(person);
                sessions.endAll(person);
              }
              return outcome;
            }));
  }

  private Invited linked(PersonId person, Acting acting) {
    return new Invited(Outcome.accepted(person), person, invitations.invite(person, acting));
  }

  private Invited wholly(PersonId person, Function<TransactionStatus, Invited> work) {
    return Objects.requireNonNull(
        transaction.execute(work::apply), () -> "No answer about " + person);
  }

  private static Acting under(Acting acting, int step) {
    return Acting.as(acting.person(), CommandId.of(acting.commandId() + ":" + step));
  }

  /** The same request is about the same person; the id itself tells nothing of them. */
  private static PersonId personOf(Acting acting) {
    String request = acting.person() + "\n" + acting.commandId();
    return PersonId.of(UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
