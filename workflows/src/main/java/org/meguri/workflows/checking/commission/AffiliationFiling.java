package org.meguri.workflows.checking.commission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.AffiliationKind;
import org.meguri.command.commission.CommissionCommand.RecordAffiliation;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.member.MemberId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** For whom a member acts besides: what conflicts are computed from. */
@Component
class AffiliationFiling implements Filing {
  private static final String ORGANIZATION = "organization";
  private static final String REGISTERED = "registered";

  private final ActorDirectory directory;

  AffiliationFiling(ActorDirectory directory) {
    this.directory = directory;
  }

  @Override
  public String kind() {
    return "recordAffiliation";
  }

  @Override
  public Form describe(Matter matter) {
    return new Form(
        List.of(
            Field.choice(
                "kind",
                Label.key("field.affiliation"),
                Choices.of("affiliation", AffiliationKind.class)),
            Field.ofCase(ORGANIZATION, Label.key("field.affiliatedOrganization"), "organization")
                .optional(),
            Field.ofCase(REGISTERED, Label.key("field.affiliatedMember"), "member").optional(),
            Field.date("from", Label.key("field.interestFrom")),
            Field.date("until", Label.key("field.interestUntil")).optional()),
        List.of(
            new Panel(
                Label.key("commission.member"),
                List.of(
                    new Line(
                        Label.key("commission.member"),
                        directory.displayName(PersonId.of(matter.part())))))));
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    @Nullable String organization = entries.idOrNull(ORGANIZATION);
    @Nullable String registered = entries.idOrNull(REGISTERED);
    return new RecordAffiliation(
        CommissionId.of(matter.caseId()),
        PersonId.of(matter.part()),
        entries.choice("kind", AffiliationKind.class),
        organization == null ? null : OrganizationId.of(organization),
        registered == null ? null : MemberId.of(registered),
        entries.date("from"),
        entries.has("until") ? entries.date("until") : null);
  }
}
