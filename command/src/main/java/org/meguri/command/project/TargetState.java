package org.meguri.command.project;

/** How a target stands in the source; nothing is invented for the last three. */
public enum TargetState {
  PRINTED,
  DISPUTED,
  PENDING,
  ILLEGIBLE
}
