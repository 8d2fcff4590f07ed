package org.meguri.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.designation.Designations;
import org.meguri.command.organization.OrganizationCommand.ChangeContact;
import org.meguri.command.organization.OrganizationCommand.CloseOrganization;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationCommand.RenameOrganization;
import org.meguri.command.organization.OrganizationEvent.ContactChanged;
import org.meguri.command.organization.OrganizationEvent.OrganizationClosed;
import org.meguri.command.organization.OrganizationEvent.OrganizationRegistered;
import org.meguri.command.organization.OrganizationEvent.OrganizationRenamed;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeAuthority;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.Programmes;

/** Decides on one organization; null {@code id} means it is not known. */
@Aggregate(type = "organization", snapshotTriggerDefinition = "snapshots")
class Organization {
  private static final int LONGEST_NAME = 200;

  @AggregateIdentifier private @Nullable OrganizationId id;
  private @Nullable BureauId bureau;
  private @Nullable OrganizationKind kind;
  private @Nullable Name nameAsEntered;
  private @Nullable Name name;
  private boolean closed;

  Organization() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RegisterOrganization command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return entersFor(command.bureau(), actor)
        .and(
            () -> id == null || isAsEntered(command),
            OrganizationRefused.ORGANIZATION_KNOWN_ALREADY)
        .and(
            () ->
                programmes.current().bureaus().stream()
                    .anyMatch(b -> b.id().equals(command.bureau())),
            OrganizationRefused.BUREAU_UNKNOWN,
            "field",
            "bureau")
        .and(named(command.name()))
        .then(
            command.organization(),
            () -> {
              if (id == null) {
                apply(
                    new OrganizationRegistered(
                        command.organization(),
                        command.bureau(),
                        command.kind(),
                        command.name(),
                        command.contact(),
                        actor.person()));
              }
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RenameOrganization command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return ofItsBureau(actor)
        .and(named(command.name()))
        .and(() -> !command.name().equals(name), OrganizationRefused.NAME_UNCHANGED)
        .and(() -> reasoned(command.reason(), programmes.current()).refusal())
        .then(
            command.organization(),
            () ->
                apply(
                    new OrganizationRenamed(
                        command.organization(),
                        command.name(),
                        command.reason(),
                        command.effectiveOn(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ChangeContact command, @MetaDataValue(Actor.KEY) Actor actor) {
    return (actor.isStaffOf(command.organization()) ? standing() : ofItsBureau(actor))
        .and(
            Text.given(
                "contact",
                command.contact().text(),
                LONGEST_NAME,
                OrganizationRefused.TEXT_MISSING,
                OrganizationRefused.TEXT_TOO_LONG))
        .then(
            command.organization(),
            () ->
                apply(
                    new ContactChanged(command.organization(), command.contact(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      CloseOrganization command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Organizations organizations,
      Designations designations) {
    return ofItsBureau(actor)
        .and(() -> reasoned(command.reason(), programmes.current()).refusal())
        .and(
            () -> organizations.isActive(command.organization()),
            OrganizationRefused.ORGANIZATION_CLOSED)
        .and(
            () -> !designations.isBound(command.organization(), command.effectiveOn()),
            OrganizationRefused.ORGANIZATION_BOUND)
        .then(
            command.organization(),
            () ->
                apply(
                    new OrganizationClosed(
                        command.organization(),
                        command.reason(),
                        command.effectiveOn(),
                        actor.person())));
  }

  private static Rule entersFor(BureauId bureau, Actor actor) {
    return actor.isOfficerOf(bureau)
        ? Rule.that(true, ActorRefused.NOT_AUTHORIZED)
        : ProgrammeAuthority.of(actor);
  }

  private Rule standing() {
    return Rule.that(id != null, OrganizationRefused.ORGANIZATION_UNKNOWN)
        .and(() -> !closed, OrganizationRefused.ORGANIZATION_CLOSED);
  }

  private Rule ofItsBureau(Actor actor) {
    return Rule.that(id != null, OrganizationRefused.ORGANIZATION_UNKNOWN)
        .and(
            () -> bureau != null && actor.isOfficerOf(bureau),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.OFFICER.name())
        .and(standing());
  }

  private static Rule named(Name name) {
    return Text.given(
            "nameJa",
            name.ja(),
            LONGEST_NAME,
            OrganizationRefused.TEXT_MISSING,
            OrganizationRefused.TEXT_TOO_LONG)
        .and(
            Text.given(
                "nameEn",
                name.en(),
                LONGEST_NAME,
                OrganizationRefused.TEXT_MISSING,
                OrganizationRefused.TEXT_TOO_LONG));
  }

  private static Rule reasoned(String reason, ProgrammeFile programme) {
    return Text.given(
        "reason",
        reason,
        programme.rules().maximumTextLength(),
        OrganizationRefused.REASON_MISSING,
        OrganizationRefused.TEXT_TOO_LONG);
  }

  private boolean isAsEntered(RegisterOrganization command) {
    return command.bureau().equals(bureau)
        && command.kind() == kind
        && command.name().equals(nameAsEntered);
  }

  @EventSourcingHandler
  void on(OrganizationRegistered event) {
    id = event.organization();
    bureau = event.bureau();
    kind = event.kind();
    nameAsEntered = event.name();
    name = event.name();
  }

  @EventSourcingHandler
  void on(OrganizationRenamed event) {
    name = event.name();
  }

  @EventSourcingHandler
  void on(OrganizationClosed event) {
    closed = true;
  }
}
