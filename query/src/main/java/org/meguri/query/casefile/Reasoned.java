package org.meguri.query.casefile;

import java.time.Instant;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Recorded;

/** An act with the reason given for it. */
public record Reasoned(String reason, PersonId by, Instant at) {

  static Reasoned of(String reason, PersonId by, Recorded recorded) {
    return new Reasoned(reason, by, recorded.recordedAt());
  }
}
