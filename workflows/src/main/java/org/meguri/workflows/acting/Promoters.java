package org.meguri.workflows.acting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.meguri.command.designation.DesignationCommand.DesignateAsListed;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.designation.Designations;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.organization.Organizations;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.workflows.engine.SystemHand;
import org.springframework.stereotype.Component;

/** The organizations a decided project names: registered and designated as it says. */
@Component
class Promoters {
  private final SystemHand system;
  private final Organizations organizations;
  private final Designations designations;

  Promoters(SystemHand system, Organizations organizations, Designations designations) {
    this.system = system;
    this.organizations = organizations;
    this.designations = designations;
  }

  void designate(DelegateExecution step, DecidedProposal decided) {
    for (Organization each : decided.entry().organizations()) {
      OrganizationId organization = OrganizationId.of(each.id());
      DesignationKind kind = DesignationKind.valueOf(each.kind());
      if (!organizations.isKnown(organization)) {
        system.send(
            step,
            "register:" + organization,
            new RegisterOrganization(
                organization,
                decided.entry().bureau(),
                kind == DesignationKind.PROMOTION
                    ? OrganizationKind.PRIVATE_INSTITUTION
                    : OrganizationKind.INDUSTRY_ASSISTANCE_BODY,
                each.name(),
                null));
      }
      if (!designations.isDesignated(organization, decided.project(), decided.effectiveOn())) {
        system.send(
            step,
            "designate:" + organization,
            new DesignateAsListed(
                next(decided, organization), decided.project(), organization, kind));
      }
    }
  }

  private DesignationId next(DecidedProposal decided, OrganizationId organization) {
    long before =
        designations.of(organization).stream()
            .filter(known -> known.project().equals(decided.project()))
            .count();
    return DesignationId.of(decided.project(), organization, (int) before + 1);
  }
}
