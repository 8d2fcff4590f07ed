package org.meguri.command.allocation;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.allocation.AllocationRefused.REASON_MISSING;
import static org.meguri.command.allocation.AllocationRefused.STALE_VERSION;
import static org.meguri.command.allocation.AllocationRefused.TEXT_TOO_LONG;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.allocation.AllocationEvent.AllocationEvidenceCorrected;
import org.meguri.command.allocation.AllocationEvent.AllocationOpened;
import org.meguri.command.allocation.AllocationEvent.AllocationOpinionGiven;
import org.meguri.command.allocation.AllocationEvent.SharesCarriedOut;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.allocation.AllocationEvent.SharesSentBack;
import org.meguri.command.programme.Programmes;

/** What is remembered of a year's sharing, and the rules that rest on it. */
abstract class AllocationSoFar {

  /** How far it has come. */
  enum Stage {
    OPENED,
    PROPOSED,
    SENT_BACK,
    DECIDED,
    CARRIED_OUT
  }

  @AggregateIdentifier @Nullable AllocationId id;
  int fiscalYear;
  Stage stage = Stage.OPENED;
  int version;
  @Nullable SharesProposed proposal;
  @Nullable AllocationOpinionGiven opinion;

  @EventSourcingHandler
  void on(AllocationOpened event) {
    id = event.allocation();
    fiscalYear = event.fiscalYear();
  }

  @EventSourcingHandler
  void on(SharesProposed event) {
    stage = Stage.PROPOSED;
    version = event.version();
    proposal = event;
    opinion = null;
  }

  @EventSourcingHandler
  void on(AllocationOpinionGiven event) {
    opinion = event;
  }

  @EventSourcingHandler
  void on(SharesSentBack event) {
    stage = Stage.SENT_BACK;
  }

  @EventSourcingHandler
  void on(SharesDecided event) {
    stage = Stage.DECIDED;
  }

  @EventSourcingHandler
  void on(SharesCarriedOut event) {
    stage = Stage.CARRIED_OUT;
  }

  @EventSourcingHandler
  void on(AllocationEvidenceCorrected event) {
    // The mark is for people to see; no rule rests on it.
  }

  Rule seen(int expectedVersion) {
    return Rule.that(
        () -> expectedVersion == version, STALE_VERSION, "found", Integer.toString(version));
  }

  static Rule held(Actor actor, Role role) {
    return Rule.that(actor.has(role), NOT_AUTHORIZED, "role", role.name());
  }

  static Rule system(Actor actor) {
    return Rule.that(actor.isSystem(), NOT_AUTHORIZED, "role", Role.SYSTEM.name());
  }

  static Rule reason(@Nullable String reason, Programmes programmes) {
    return Text.given("reason", reason, longest(programmes), REASON_MISSING, TEXT_TOO_LONG);
  }

  static int longest(Programmes programmes) {
    return programmes.current().rules().maximumTextLength();
  }
}
