package org.meguri.command.grant;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.grant.GrantClosingEvents.GrantRepaid;
import org.meguri.command.grant.GrantClosingEvents.GrantRevoked;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.grant.GrantClosingEvents.RevocationProposed;
import org.meguri.command.grant.GrantClosingEvents.RevocationRejected;
import org.meguri.command.grant.GrantCommand.ApplyForGrant;
import org.meguri.command.grant.GrantCommand.OrderReclaim;
import org.meguri.command.grant.GrantCommand.ProposeRevocation;
import org.meguri.command.grant.GrantCommand.RecordRepayment;
import org.meguri.command.grant.GrantCommand.RejectRevocation;
import org.meguri.command.grant.GrantCommand.RevokeGrant;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.Projects;

/** Decides on one grant; what it decides at each stage is in the classes it extends. */
@Aggregate(type = "grant", snapshotTriggerDefinition = "snapshots")
class Grant extends GrantReported {

  Grant() {}

  /** Here because Axon makes a new case from the very class that handles its first command. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ApplyForGrant command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Projects projects,
      Grounds grounds) {
    Optional<BureauId> bureau = projects.bureauOf(command.project());
    return Rule.that(
            actor.isStaffOf(command.organization()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.STAFF.name())
        .and(Rule.that(applied == null, GrantRefused.GRANT_KNOWN_ALREADY))
        .and(Rule.that(bureau.isPresent(), GrantRefused.GRANT_UNFIT, "field", "project"))
        .and(new Applying(command, grounds).fits())
        .then(
            command.grant(),
            () ->
                record(
                    new GrantAppliedFor(
                        command.grant(),
                        command.project(),
                        bureau.orElseThrow(),
                        command.organization(),
                        command.kind(),
                        command.purpose(),
                        command.fiscalYear(),
                        command.partnership(),
                        command.measure(),
                        command.application(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(
      ProposeRevocation command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byOfficer(actor, grounds, command.on())
        .and(revocable())
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new RevocationProposed(
                        command.grant(),
                        project(),
                        command.cause(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RejectRevocation command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(Rule.that(proposedRevocation != null, GrantRefused.NO_REVOCATION_PROPOSED))
        .and(draftedByAnother(actor, proposer()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new RevocationRejected(
                        command.grant(),
                        project(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RevokeGrant command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    Yen committed = step == GrantStep.FIXED || step == GrantStep.SETTLED ? fixed : award;
    return byDirector(actor, grounds, command.on())
        .and(revocable())
        .and(draftedByAnother(actor, proposer()))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantRevoked(
                        command.grant(),
                        project(),
                        source(),
                        command.cause(),
                        committed.covers(paid()) ? committed.minus(paid()) : Yen.ZERO,
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(OrderReclaim command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    return byDirector(actor, grounds, command.on())
        .and(at(GrantStep.REVOKED))
        .and(Rule.that(money.owed().isEmpty(), GrantRefused.RECLAIM_ORDERED_ALREADY))
        .and(some("amount", command.amount()))
        .and(within(command.amount(), paid(), GrantRefused.RECLAIM_ABOVE_PAID))
        .and(
            Rule.that(
                !command.repayBy().isBefore(command.on()),
                GrantRefused.DATES_REVERSED,
                "field",
                "repayBy"))
        .and(told("reason", command.reason(), grounds))
        .then(
            command.grant(),
            () ->
                record(
                    new ReclaimOrdered(
                        command.grant(),
                        project(),
                        command.amount(),
                        Objects.requireNonNull(revokedFor).bearsSurcharge(),
                        grounds.surchargePercentAYear(),
                        command.repayBy(),
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  Outcome handle(RecordRepayment command, @MetaDataValue(Actor.KEY) Actor actor, Grounds grounds) {
    Owed owed = money.owed().orElse(null);
    if (owed == null) {
      return Outcome.refused(GrantRefused.NO_RECLAIM);
    }
    Owed.Split split = owed.split(command.amount(), command.on());
    return byOfficer(actor, grounds, command.on())
        .and(at(GrantStep.FIXED, GrantStep.REVOKED))
        .and(some("amount", command.amount()))
        .and(
            Rule.that(
                !command.on().isBefore(owed.order().effectiveOn()),
                GrantRefused.DATES_REVERSED,
                "field",
                "on"))
        .and(within(command.amount(), owed.all(command.on()), GrantRefused.REPAYMENT_ABOVE_RECLAIM))
        .then(
            command.grant(),
            () ->
                record(
                    new GrantRepaid(
                        command.grant(),
                        project(),
                        source(),
                        split.principal(),
                        split.surcharge(),
                        split.complete(),
                        command.on(),
                        actor.person())));
  }

  private Rule revocable() {
    return Rule.that(step.isRevocable(), GrantRefused.WRONG_STATE, "found", step.name());
  }

  private @Nullable PersonId proposer() {
    return proposedRevocation == null ? null : proposedRevocation.by();
  }
}
