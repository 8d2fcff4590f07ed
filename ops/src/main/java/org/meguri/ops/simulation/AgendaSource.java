package org.meguri.ops.simulation;

/** Something people set out to do by themselves, without a task that asks for it. */
interface AgendaSource {

  /** Adds what is to be done, each with its day, once at the beginning. */
  void plan(Agenda agenda);
}
