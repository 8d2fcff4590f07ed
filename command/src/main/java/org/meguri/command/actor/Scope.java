package org.meguri.command.actor;

/**
 * What a role reaches: everything, one bureau, one project (for its cluster managers), or one
 * organization (for its staff).
 */
public record Scope(Kind kind, String id) {

  /** How far. */
  public enum Kind {
    ALL,
    BUREAU,
    PROJECT,
    ORGANIZATION
  }

  public static final Scope ALL = new Scope(Kind.ALL, "*");

  public static Scope bureau(Object bureau) {
    return new Scope(Kind.BUREAU, bureau.toString());
  }

  public static Scope project(Object project) {
    return new Scope(Kind.PROJECT, project.toString());
  }

  public static Scope organization(Object organization) {
    return new Scope(Kind.ORGANIZATION, organization.toString());
  }
}
