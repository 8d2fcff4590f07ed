package org.meguri.command.project;

/** The id under which one target of a project is set: target-{project}-{target}. */
public record TargetId(String value) {

  public static TargetId of(ProjectId project, String target) {
    return new TargetId("target-" + project + "-" + target);
  }

  @Override
  public String toString() {
    return value;
  }
}
