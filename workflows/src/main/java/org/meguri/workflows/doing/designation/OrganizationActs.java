package org.meguri.workflows.doing.designation;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.actor.Role;
import org.meguri.command.organization.OrganizationCommand.CloseOrganization;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationCommand.RenameOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.Programmes;
import org.meguri.query.cases.organization.OrganizationState;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What may be filed about organizations. */
final class OrganizationActs {
  private static final String ORGANIZATION = "organization";

  private OrganizationActs() {}

  private static List<Field> names() {
    return List.of(
        Field.text("nameJa", Label.key("organization.nameJa")),
        Field.text("nameEn", Label.key("organization.nameEn")));
  }

  private static Name named(Entries entries) {
    return new Name(entries.text("nameEn"), entries.text("nameJa"));
  }

  private static boolean isOpen(OrganizationState state) {
    return state.status() == OrganizationState.Status.OPEN;
  }

  private static boolean byItsOfficer(Act.Offer offer) {
    return offer.on(
        OrganizationState.class,
        state -> isOpen(state) && offer.to(actor -> actor.isOfficerOf(state.bureau())));
  }

  /** The officer enters an institution of the bureau's region. */
  @Component
  static class Register extends CaseAct {
    private final Programmes programmes;
    private final Numbers numbers;

    Register(Programmes programmes, Numbers numbers) {
      super("registerOrganization", ORGANIZATION, "register");
      this.programmes = programmes;
      this.numbers = numbers;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(actor -> actor.has(Role.OFFICER));
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>(names());
      fields.add(
          Field.choice(
              "kind",
              Label.key("organization.kind"),
              Choices.of("organizationKind", OrganizationKind.class)));
      fields.add(
          Field.choice(
              "bureau",
              Label.key("designation.bureau"),
              programmes.current().bureaus().stream()
                  .map(b -> new Field.Option(b.id().value(), Label.named(b.name())))
                  .toList()));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      String bureau = entries.text("bureau");
      return new RegisterOrganization(
          OrganizationId.of(numbers.next("organization-" + bureau)),
          BureauId.of(bureau),
          entries.choice("kind", OrganizationKind.class),
          named(entries),
          null);
    }
  }

  /** The officer enters the new name. */
  @Component
  static class Rename extends CaseAct {
    private final Programmes programmes;

    Rename(Programmes programmes) {
      super("renameOrganization", ORGANIZATION, "rename");
      this.programmes = programmes;
    }

    @Override
    public boolean offered(Offer offer) {
      return byItsOfficer(offer);
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>(names());
      fields.add(Field.date("effectiveOn", Label.key("field.effectiveOn")).preset(matter.today()));
      fields.add(
          Field.longText(
              "reason",
              Label.key("field.reason"),
              programmes.current().rules().maximumTextLength()));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new RenameOrganization(
          OrganizationId.of(matter.caseId()),
          named(entries),
          entries.text("reason"),
          entries.date("effectiveOn"));
    }
  }

  /** The officer closes the registration of an institution that is there no longer. */
  @Component
  static class Close extends CaseAct {
    private final Programmes programmes;

    Close(Programmes programmes) {
      super("closeOrganization", ORGANIZATION, "close");
      this.programmes = programmes;
    }

    @Override
    public boolean offered(Offer offer) {
      return byItsOfficer(offer);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("effectiveOn", Label.key("field.effectiveOn")).preset(matter.today()),
              Field.longText(
                  "reason",
                  Label.key("field.reason"),
                  programmes.current().rules().maximumTextLength())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new CloseOrganization(
          OrganizationId.of(matter.caseId()), entries.text("reason"), entries.date("effectiveOn"));
    }
  }
}
