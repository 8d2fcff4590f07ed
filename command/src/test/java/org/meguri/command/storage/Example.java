package org.meguri.command.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;

/** A case kind of the tests' own: it counts, refuses, fails and remembers who asked. */
@Aggregate(type = "example", snapshotTriggerDefinition = "snapshots")
class Example {
  @AggregateIdentifier private @Nullable String id;
  private int count;
  private List<String> who = new ArrayList<>();

  Example() {}

  record Open(@TargetAggregateIdentifier String id) {}

  record Count(@TargetAggregateIdentifier String id, int by) {}

  record CountOpen(@TargetAggregateIdentifier String id, Set<String> words) {}

  record CountAndFail(@TargetAggregateIdentifier String id) {}

  record CountAndRefuse(@TargetAggregateIdentifier String id) {}

  @EventName("example.opened")
  record Opened(String id) implements Fact {}

  @EventName(value = "example.counted", revision = 2)
  record Counted(String id, int by, String who) implements Fact {}

  enum No implements Refusal {
    OPEN_ALREADY,
    NOT_OPEN,
    NEGATIVE;

    @Override
    public String code() {
      return Refusal.codeOf(this);
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(Open command) {
    if (id != null) {
      return Outcome.refused(No.OPEN_ALREADY);
    }
    AggregateLifecycle.apply(new Opened(command.id()));
    return Outcome.accepted(command.id());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(Count command, @MetaDataValue(Actor.KEY) Actor actor) {
    if (id == null) {
      return Outcome.refused(No.NOT_OPEN);
    }
    if (command.by() < 0) {
      return Outcome.refused(No.NEGATIVE, "field", "by");
    }
    AggregateLifecycle.apply(new Counted(command.id(), command.by(), actor.person().value()));
    return Outcome.accepted(id);
  }

  @CommandHandler
  Outcome handle(CountOpen command) {
    AggregateLifecycle.apply(new Counted(command.id(), command.words().size(), "words"));
    return Outcome.accepted(command.id());
  }

  @CommandHandler
  Outcome handle(CountAndFail command) {
    AggregateLifecycle.apply(new Counted(command.id(), 1, "failing"));
    throw new IllegalStateException("a fault after the event");
  }

  @CommandHandler
  Outcome handle(CountAndRefuse command) {
    AggregateLifecycle.apply(new Counted(command.id(), 1, "refusing"));
    return Outcome.refused(No.NEGATIVE);
  }

  @EventSourcingHandler
  void on(Opened event) {
    id = event.id();
  }

  @EventSourcingHandler
  void on(Counted event) {
    count += event.by();
    who.add(event.who());
    if (who.size() > 3) {
      who.remove(0);
    }
  }
}
