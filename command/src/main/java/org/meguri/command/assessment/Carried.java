package org.meguri.command.assessment;

/** Which reflections there is a way to carry out; the others' processes are not here yet. */
final class Carried {
  private Carried() {}

  static boolean out(Reflection outcome) {
    return outcome == Reflection.CONTINUE;
  }
}
