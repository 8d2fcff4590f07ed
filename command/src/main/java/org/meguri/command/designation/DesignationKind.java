package org.meguri.command.designation;

import org.meguri.command.organization.OrganizationKind;

/** As what an organization serves a project. */
public enum DesignationKind {
  /** Project promotion organization: a private institution. */
  PROMOTION,
  /** Base organization: the core of a district or an industry, and no private institution. */
  BASE;

  /** Whether an institution of that kind can serve so. */
  public boolean suits(OrganizationKind organization) {
    return (organization == OrganizationKind.PRIVATE_INSTITUTION) == (this == PROMOTION);
  }
}
