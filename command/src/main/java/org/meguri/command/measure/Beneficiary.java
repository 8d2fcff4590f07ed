package org.meguri.command.measure;

/** Whom a measure is applied for: a project, a partnership or a member, by its id. */
public record Beneficiary(Kind kind, String id) {

  /** What the id is one of. */
  public enum Kind {
    PROJECT,
    PARTNERSHIP,
    MEMBER
  }
}
