package org.meguri.command.clustermanager;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.meguri.command.project.ProjectId;

/** The id of one person's designation: cluster-manager-{project}-{n}. */
public record ClusterManagerId(@JsonValue String value) {

  @JsonCreator
  public ClusterManagerId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ClusterManagerId must have 1 to 120 characters");
    }
  }

  public static ClusterManagerId of(String value) {
    return new ClusterManagerId(value);
  }

  /** The n-th of this project, from 1. */
  public static ClusterManagerId of(ProjectId project, long n) {
    return new ClusterManagerId("cluster-manager-" + project + "-" + n);
  }

  @Override
  public String toString() {
    return value;
  }
}
