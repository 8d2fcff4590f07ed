package org.meguri.command.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meguri.command.Rule;
import org.meguri.command.actor.PersonId;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.designation.Designations;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.measure.Measures;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.Organizations;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.Partnerships;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLives;
import org.springframework.stereotype.Component;

/** Asks each kind of case by what it lets others ask. */
@Component
class Elsewhere implements Grounds {
  private final Programmes programmes;
  private final Organizations organizations;
  private final Designations designations;
  private final ClusterManagers managers;
  private final Measures measures;
  private final Partnerships partnerships;
  private final ProjectLives lives;

  Elsewhere(
      Programmes programmes,
      Organizations organizations,
      Designations designations,
      ClusterManagers managers,
      Measures measures,
      Partnerships partnerships,
      ProjectLives lives) {
    this.programmes = programmes;
    this.organizations = organizations;
    this.designations = designations;
    this.managers = managers;
    this.measures = measures;
    this.partnerships = partnerships;
    this.lives = lives;
  }

  @Override
  public boolean isKnown(OrganizationId organization) {
    return organizations.isKnown(organization);
  }

  @Override
  public boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate on) {
    return designations.isValid(organization, project, on);
  }

  @Override
  public boolean losesDesignation(OrganizationId organization, ProjectId project) {
    return designations.lostFrom(organization, project).isPresent();
  }

  @Override
  public Rule takesNew(ProjectId project, LocalDate on) {
    return lives.takesNew(project, on);
  }

  @Override
  public boolean isOffered(MeasureId measure, LocalDate on) {
    return measures.isOffered(measure, on);
  }

  @Override
  public boolean isRunning(PartnershipId partnership, ProjectId project, LocalDate on) {
    return partnerships.isRunning(partnership, on)
        && partnerships.projectOf(partnership).filter(project::equals).isPresent();
  }

  @Override
  public boolean isManagerAt(PersonId person, OrganizationId organization, LocalDate on) {
    return managers.isManagerAt(person, organization, on);
  }

  @Override
  public boolean isOfTheTerm(int fiscalYear) {
    ProgrammeFile programme = programmes.current();
    return fiscalYear >= programme.firstFiscalYear() && fiscalYear <= programme.lastFiscalYear();
  }

  @Override
  public boolean isWithin(int fiscalYear, LocalDate day) {
    return new FiscalYear(fiscalYear, programmes.current().fiscalYearStartMonth()).contains(day);
  }

  @Override
  public int longestText() {
    return programmes.current().rules().maximumTextLength();
  }

  @Override
  public BigDecimal surchargePercentAYear() {
    return programmes.current().rules().surchargePercentAYear();
  }
}
