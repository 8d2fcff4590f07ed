package org.meguri.command.commission;

/** What a session hears beside its reviews. */
public enum MatterKind {
  CONDITION,
  PROGRAMME_REVISION,
  REPORT,
  OTHER
}
