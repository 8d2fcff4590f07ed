package org.meguri.workflows.doing.designation;

import java.util.List;
import org.meguri.command.organization.OrganizationCommand.ChangeContact;
import org.meguri.command.organization.OrganizationId;
import org.meguri.query.cases.organization.OrganizationState;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** The organization's staff or the officer names who is to be written to. */
@Component
class ContactAct extends CaseAct {

  private static final String CONTACT = "contact";

  private final NewPerson person;

  ContactAct(NewPerson person) {
    super("changeContact", "organization", "change-contact");
    this.person = person;
  }

  @Override
  public boolean offered(Offer offer) {
    return offer.on(
        OrganizationState.class,
        state ->
            state.status() == OrganizationState.Status.OPEN
                && offer.to(
                    actor ->
                        actor.isStaffOf(state.organization())
                            || actor.isOfficerOf(state.bureau())));
  }

  @Override
  public Form describe(Matter matter) {
    return new Form(List.of(Field.text(CONTACT, Label.key("organization.contact"))), List.of());
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    return new ChangeContact(
        OrganizationId.of(matter.caseId()), person.named(entries.text(CONTACT)));
  }
}
