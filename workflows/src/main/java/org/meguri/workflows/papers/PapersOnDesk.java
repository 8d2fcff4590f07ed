package org.meguri.workflows.papers;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.Fact;
import org.springframework.stereotype.Component;

/** Lays each new fact of a case on the desk, in the transaction that records it. */
@Component
@ProcessingGroup("constraints")
class PapersOnDesk {

  private final Papers papers;

  PapersOnDesk(Papers papers) {
    this.papers = papers;
  }

  @EventHandler
  void on(Fact fact) {
    Paper.of(fact).ifPresent(papers::keep);
  }
}
