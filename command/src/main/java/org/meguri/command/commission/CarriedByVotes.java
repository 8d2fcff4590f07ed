package org.meguri.command.commission;

import java.util.Collection;

/**
 * A resolution is what most votes were cast for; where as many were cast for another, the chair's
 * choice between them stands.
 */
record CarriedByVotes(Collection<Resolution> votes) {

  boolean allows(Resolution resolution) {
    long cast = votesFor(resolution);
    for (Resolution other : Resolution.values()) {
      if (votesFor(other) > cast) {
        return false;
      }
    }
    return true;
  }

  private long votesFor(Resolution resolution) {
    return votes.stream().filter(resolution::equals).count();
  }
}
