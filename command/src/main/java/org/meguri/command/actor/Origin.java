package org.meguri.command.actor;

/**
 * Where a figure or fact comes from: the plan itself, another public page, a simulation, or the
 * work of this office.
 */
public enum Origin {
  SOURCE,
  PUBLIC,
  INVENTED,
  WORK
}
