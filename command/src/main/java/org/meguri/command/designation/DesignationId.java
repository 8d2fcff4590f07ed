package org.meguri.command.designation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/** The id of a designation: designation-{project}-{organization}-{n}. */
public record DesignationId(@JsonValue String value) {

  @JsonCreator
  public DesignationId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("DesignationId must have 1 to 120 characters");
    }
  }

  public static DesignationId of(String value) {
    return new DesignationId(value);
  }

  /** The n-th of this organization for this project, from 1. */
  public static DesignationId of(ProjectId project, OrganizationId organization, long n) {
    return new DesignationId("designation-" + project + "-" + organization + "-" + n);
  }

  @Override
  public String toString() {
    return value;
  }
}
