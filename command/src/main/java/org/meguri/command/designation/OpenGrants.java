package org.meguri.command.designation;

import java.util.List;
import org.meguri.command.organization.OrganizationId;

/** The grants of an organization that a revocation has consequences for. */
interface OpenGrants {

  /** Their ids; asked once the designation's row is locked, so that no award is missed. */
  List<String> of(OrganizationId organization);
}
