package org.meguri.command.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meguri.command.Rule;
import org.meguri.command.actor.PersonId;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.project.ProjectId;

/** What decisions on a grant rest on outside it, all within the asking transaction. */
interface Grounds {

  boolean isKnown(OrganizationId organization);

  /** Locks the designation until the transaction ends: its loss cannot overtake an award. */
  boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate on);

  /** Whether its designation is revoked, be it from a later day on. */
  boolean losesDesignation(OrganizationId organization, ProjectId project);

  /** Nothing new begins in a project whose end is decided. Holds the project still. */
  Rule takesNew(ProjectId project, LocalDate on);

  boolean isOffered(MeasureId measure, LocalDate on);

  /** Running on that day, and of that project. */
  boolean isRunning(PartnershipId partnership, ProjectId project, LocalDate on);

  boolean isManagerAt(PersonId person, OrganizationId organization, LocalDate on);

  boolean isOfTheTerm(int fiscalYear);

  boolean isWithin(int fiscalYear, LocalDate day);

  int longestText();

  /** What a reclaim that is ordered now bears (Subsidy Act, art. 19 (1)). */
  BigDecimal surchargePercentAYear();
}
