package org.meguri.command.allocation;

/** What kept a project's share from following its score. */
public enum Held {
  NOT,
  AT_FLOOR,
  AT_CEILING,
  BY_DEPARTURE
}
