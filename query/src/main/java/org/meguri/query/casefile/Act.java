package org.meguri.query.casefile;

import java.time.Instant;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Recorded;

/** Who did something and when it was recorded. */
public record Act(PersonId by, Instant at) {

  static Act of(PersonId by, Recorded recorded) {
    return new Act(by, recorded.recordedAt());
  }
}
