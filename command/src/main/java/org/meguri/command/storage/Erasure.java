package org.meguri.command.storage;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.actor.ActorEvent.PersonalDataErased;

/** Destroys a person's key in the very transaction that records the erasure. */
@ProcessingGroup("constraints")
public class Erasure {
  private final PersonalKeys keys;

  Erasure(PersonalKeys keys) {
    this.keys = keys;
  }

  @EventHandler
  void on(PersonalDataErased event) {
    keys.destroy(event.person());
  }
}
