package org.meguri.command.member;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.member.MemberCommand.ImportMembers;
import org.meguri.command.member.MemberListEvent.Imported;
import org.meguri.command.member.MemberListEvent.MemberListImported;

/** One list of members, taken whole or not at all; taken again, it changes nothing. */
@Aggregate(type = "member-list", snapshotTriggerDefinition = "snapshots")
class MemberList {
  @AggregateIdentifier private @Nullable MemberListId id;

  MemberList() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ImportMembers command, @MetaDataValue(Actor.KEY) Actor actor, ListTaking taking) {
    if (command.rows().isEmpty()) {
      return Outcome.refused(MemberRefused.LIST_EMPTY);
    }
    if (command.rows().size() > ListBytes.MOST_LINES) {
      return Outcome.refused(
          MemberRefused.LIST_TOO_LONG, "limit", Integer.toString(ListBytes.MOST_LINES));
    }
    ListCheck checked = taking.check(command.rows(), actor, command.on());
    if (!checked.errors().isEmpty()) {
      RowError first = checked.errors().get(0);
      java.util.Map<String, String> facts = new java.util.TreeMap<>(first.facts());
      facts.put("line", Integer.toString(first.line()));
      facts.put("field", first.field());
      return new Outcome.Refused(first.rule(), facts);
    }
    Imported counts = checked.counts();
    if (counts.entered() + counts.joined() > 0) {
      taking.take(checked, actor.person());
      AggregateLifecycle.apply(new MemberListImported(command.list(), counts, actor.person()));
    }
    return Outcome.accepted(command.list());
  }

  @EventSourcingHandler
  void on(MemberListImported event) {
    id = event.list();
  }
}
