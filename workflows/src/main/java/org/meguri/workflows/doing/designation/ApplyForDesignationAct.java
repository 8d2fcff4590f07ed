package org.meguri.workflows.doing.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.designation.DesignationCommand.ApplyForDesignation;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.designation.Designations;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.organization.OrganizationState;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** The organization's staff applies for its designation for a project. */
@Component
class ApplyForDesignationAct extends CaseAct {
  private final Programmes programmes;
  private final Designations designations;
  private final DesignationPapers papers;
  private final Beginnings beginnings;

  ApplyForDesignationAct(
      Programmes programmes,
      Designations designations,
      DesignationPapers papers,
      Beginnings beginnings) {
    super("applyForDesignation", "organization", "apply-for-designation");
    this.programmes = programmes;
    this.designations = designations;
    this.papers = papers;
    this.beginnings = beginnings;
  }

  @Override
  public boolean offered(Offer offer) {
    return offer.on(
        OrganizationState.class,
        state ->
            state.status() == OrganizationState.Status.OPEN
                && offer.to(actor -> actor.isStaffOf(state.organization())));
  }

  @Override
  public Form describe(Matter matter) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.choice(
            "project",
            Label.key("designation.project"),
            programmes.current().projects().stream()
                .map(p -> new Field.Option(p.id(), Label.named(p.name())))
                .toList()));
    fields.add(
        Field.choice(
            "kind",
            Label.key("designation.kind"),
            Choices.of("designationKind", DesignationKind.class)));
    fields.addAll(DesignationForms.request(Optional.empty(), papers.longestText()));
    List<Panel> evidence = papers.earlier(OrganizationId.of(matter.caseId())).stream().toList();
    return new Form(fields, evidence);
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    OrganizationId organization = OrganizationId.of(matter.caseId());
    ProjectId project = ProjectId.of(entries.text("project"));
    long earlier =
        designations.of(organization).stream()
            .filter(known -> known.project().equals(project))
            .count();
    return new ApplyForDesignation(
        DesignationId.of(project, organization, earlier + 1),
        project,
        organization,
        entries.choice("kind", DesignationKind.class),
        DesignationForms.request(entries),
        matter.today());
  }

  @Override
  public Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
    return designations
        .find(DesignationId.of(recordedUnder))
        .map(
            known ->
                beginnings.designation(
                    known, org.meguri.command.designation.Matter.APPLICATION, matter.today()));
  }
}
