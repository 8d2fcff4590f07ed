package org.meguri.command.actor;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.actor.ActorRefused.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.ActorEvent.*;

/** One person's account, roles and substitutions. Holds no name: a snapshot is about nobody. */
@Aggregate(type = "actor", snapshotTriggerDefinition = "snapshots")
class Person {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2_000;

  @AggregateIdentifier private @Nullable PersonId id;
  private boolean open;
  private boolean closed;
  private Set<RoleHeld> roles = new HashSet<>();
  private Set<Absence> absences = new HashSet<>();

  /** Who stands in; the days are kept by the event and the table. */
  record Absence(PersonId substitute, LocalDate from, LocalDate until) {}

  Person() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RegisterPerson c, @MetaDataValue(Actor.KEY) Actor actor) {
    return Rule.that(() -> mayAdminister(actor), NOT_AUTHORIZED)
        .and(() -> id == null, ALREADY_REGISTERED)
        .and(Text.given("name", c.name(), LONGEST_NAME, TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.person(),
            () -> {
              Personal name = new Personal(c.person(), c.name().strip());
              Personal email = c.email() == null ? null : new Personal(c.person(), c.email());
              apply(new PersonRegistered(c.person(), name, email));
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OpenAccount c, @MetaDataValue(Actor.KEY) Actor actor, People people) {
    return whereRegistered(mayAdminister(actor))
        .and(() -> !open, ACCOUNT_OPEN_ALREADY)
        .and(Text.given("login", c.login(), LONGEST_NAME, TEXT_MISSING, TEXT_TOO_LONG))
        .and(() -> !people.isTaken(c.login()), LOGIN_TAKEN, "field", "login")
        .then(
            c.person(),
            () ->
                apply(new AccountOpened(c.person(), new Personal(c.person(), c.login().strip()))));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(InviteAccount c, @MetaDataValue(Actor.KEY) Actor actor) {
    return whereRegistered(mayAdminister(actor))
        .then(
            c.person(), () -> apply(new AccountInvited(c.person(), c.expiresAt(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordPasswordSet c, @MetaDataValue(Actor.KEY) Actor actor) {
    return whereRegistered(actor.person().equals(c.person()) || mayAdminister(actor))
        .then(c.person(), () -> apply(new PasswordSet(c.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CloseAccount c, @MetaDataValue(Actor.KEY) Actor actor) {
    return whereRegistered(mayAdminister(actor))
        .and(() -> !actor.is(c.person()), FOUR_EYES)
        .and(reasoned("reason", c.reason()))
        .then(c.person(), () -> apply(new AccountClosed(c.person(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(GrantRole c, @MetaDataValue(Actor.KEY) Actor actor) {
    return whereRegistered(mayAdminister(actor))
        .and(() -> !actor.is(c.person()), FOUR_EYES)
        .and(() -> new FittingScope(c.role()).reaches(c.scope()), SCOPE_UNFIT, "field", "scope")
        .and(() -> !roles.contains(new RoleHeld(c.role(), c.scope())), ROLE_HELD_ALREADY)
        .then(
            c.person(),
            () ->
                apply(
                    new RoleGranted(
                        c.person(), c.role(), c.scope(), c.effectiveOn(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(EndRole c, @MetaDataValue(Actor.KEY) Actor actor) {
    return whereKnown(mayAdminister(actor))
        .and(() -> !actor.is(c.person()), FOUR_EYES)
        .and(reasoned("reason", c.reason()))
        .and(() -> roles.contains(new RoleHeld(c.role(), c.scope())), NO_SUCH_ROLE)
        .then(
            c.person(),
            () ->
                apply(
                    new RoleEnded(
                        c.person(),
                        c.role(),
                        c.scope(),
                        c.effectiveOn(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ArrangeSubstitution c, @MetaDataValue(Actor.KEY) Actor actor, People people) {
    return whereRegistered(mayArrange(actor, c.person()))
        .and(() -> !c.substitute().equals(c.person()), SUBSTITUTE_IS_SELF, "field", "substitute")
        .and(() -> !actor.person().equals(c.substitute()), FOUR_EYES)
        .and(() -> people.isRegistered(c.substitute()), UNKNOWN_PERSON, "field", "substitute")
        .and(() -> !c.until().isBefore(c.from()), DATES_REVERSED, "field", "until")
        .then(
            c.person(),
            () ->
                apply(
                    new SubstitutionArranged(
                        c.person(), c.substitute(), c.from(), c.until(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(EndSubstitution c, @MetaDataValue(Actor.KEY) Actor actor) {
    return whereKnown(mayArrange(actor, c.person()))
        .and(
            () ->
                absences.stream()
                    .anyMatch(
                        a ->
                            a.substitute().equals(c.substitute())
                                && !a.until().isBefore(c.effectiveOn())),
            NO_SUCH_SUBSTITUTION)
        .then(
            c.person(),
            () ->
                apply(
                    new SubstitutionEnded(
                        c.person(), c.substitute(), c.effectiveOn(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ErasePersonalData c, @MetaDataValue(Actor.KEY) Actor actor) {
    return whereKnown(mayAdminister(actor))
        .and(reasoned("legalBasis", c.legalBasis()))
        .then(
            c.person(),
            () -> apply(new PersonalDataErased(c.person(), c.legalBasis(), actor.person())));
  }

  private static boolean mayAdminister(Actor actor) {
    return actor.isSystem() || actor.has(Role.ADMINISTRATOR);
  }

  private static boolean mayArrange(Actor actor, PersonId absent) {
    return actor.person().equals(absent) || mayAdminister(actor);
  }

  private Rule whereKnown(boolean authorized) {
    return Rule.that(() -> authorized, NOT_AUTHORIZED).and(() -> id != null, UNKNOWN_PERSON);
  }

  private Rule whereRegistered(boolean authorized) {
    return whereKnown(authorized).and(() -> !closed, ACCOUNT_CLOSED);
  }

  private static Rule reasoned(String field, String reason) {
    return Text.given(field, reason, LONGEST_REASON, REASON_MISSING, TEXT_TOO_LONG);
  }

  @EventSourcingHandler
  void on(PersonRegistered e) {
    id = e.person();
  }

  @EventSourcingHandler
  void on(AccountOpened e) {
    open = true;
  }

  @EventSourcingHandler
  void on(AccountClosed e) {
    closed = true;
  }

  @EventSourcingHandler
  void on(RoleGranted e) {
    roles.add(new RoleHeld(e.role(), e.scope()));
  }

  @EventSourcingHandler
  void on(RoleEnded e) {
    roles.remove(new RoleHeld(e.role(), e.scope()));
  }

  @EventSourcingHandler
  void on(SubstitutionArranged e) {
    absences.add(new Absence(e.substitute(), e.from(), e.until()));
  }

  @EventSourcingHandler
  void on(SubstitutionEnded e) {
    absences.removeIf(a -> a.substitute().equals(e.substitute()));
  }
}
