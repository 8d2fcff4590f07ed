package org.meguri.command.council;

import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;

/** A member: an organization, or an office named in words; never a person by name. */
public record Seat(@Nullable OrganizationId organization, @Nullable String office) {

  boolean isNamed() {
    return organization != null || office != null && !office.isBlank();
  }
}
