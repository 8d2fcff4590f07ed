package org.meguri.command.designation;

import static org.meguri.command.designation.DesignationRefused.*;

import java.time.LocalDate;
import org.meguri.command.Rule;
import org.meguri.command.organization.OrganizationRefused;
import org.meguri.command.organization.Organizations;
import org.springframework.stereotype.Component;

/** Whether an organization may apply: it exists, suits, and is neither designated nor waiting. */
@Component
class Applying {
  private final Organizations organizations;
  private final Designations designations;

  Applying(Organizations organizations, Designations designations) {
    this.organizations = organizations;
    this.designations = designations;
  }

  /** The organization's row stays locked, so that two applications cannot overtake each other. */
  Rule mayApply(Party of, LocalDate on) {
    return suited(of, organizations)
        .and(() -> active(of, organizations).refusal())
        .and(
            () -> !designations.isDesignated(of.organization(), of.project(), on),
            DESIGNATED_ALREADY)
        .and(() -> !designations.isPending(of.organization(), of.project()), REQUEST_PENDING);
  }

  static Rule active(Party of, Organizations organizations) {
    return Rule.that(
        () -> organizations.isActive(of.organization()), OrganizationRefused.ORGANIZATION_CLOSED);
  }

  static Rule suited(Party of, Organizations organizations) {
    return Rule.that(
            () -> organizations.isKnown(of.organization()),
            OrganizationRefused.ORGANIZATION_UNKNOWN)
        .and(
            () ->
                organizations
                    .kindOf(of.organization())
                    .filter(kind -> of.kind().suits(kind))
                    .isPresent(),
            KIND_UNFIT);
  }
}
