package org.meguri.command.actor;

/**
 * What a role reaches: everything, one bureau, or one project (for the staff of its organizations).
 */
public record Scope(Kind kind, String id) {

  /** How far. */
  public enum Kind {
    ALL,
    BUREAU,
    PROJECT
  }

  public static final Scope ALL = new Scope(Kind.ALL, "*");

  public static Scope bureau(Object bureau) {
    return new Scope(Kind.BUREAU, bureau.toString());
  }

  public static Scope project(Object project) {
    return new Scope(Kind.PROJECT, project.toString());
  }
}
