package org.meguri.ops.simulation;

import org.meguri.command.Outcome;

/**
 * What a simulated person set out to do and the rules refused; it is told, and the others go on.
 */
final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Outcome.Refused refused;

  NotDone(String what, Outcome.Refused refused) {
    super(what + " was refused: " + refused);
    this.refused = refused;
  }

  Outcome.Refused refused() {
    return refused;
  }
}
