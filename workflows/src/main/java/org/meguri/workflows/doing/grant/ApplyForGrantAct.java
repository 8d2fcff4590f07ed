package org.meguri.workflows.doing.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.meguri.command.actor.Role;
import org.meguri.command.grant.GrantCommand.ApplyForGrant;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.grant.NetworkPurpose;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.Organizations;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.Capacities;
import org.springframework.stereotype.Component;

/** The organization's staff applies; its process begins with the application. */
@Component
class ApplyForGrantAct implements Act {

  private static final String KIND = "kind";
  private static final String PROJECT = "project";
  private static final String ORGANIZATION = "organization";
  private static final String FISCAL_YEAR = "fiscalYear";

  private final Programmes programmes;
  private final Organizations organizations;
  private final GrantProcess process;
  private final Capacities capacities;
  private final Numbers numbers;
  private final GrantFields fields;

  ApplyForGrantAct(
      Programmes programmes,
      Organizations organizations,
      GrantProcess process,
      Capacities capacities,
      Numbers numbers,
      GrantFields fields) {
    this.programmes = programmes;
    this.organizations = organizations;
    this.process = process;
    this.capacities = capacities;
    this.numbers = numbers;
    this.fields = fields;
  }

  @Override
  public String kind() {
    return "applyForGrant";
  }

  @Override
  public String caseKind() {
    return GrantActs.CASE;
  }

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public boolean onList() {
    return true;
  }

  @Override
  public boolean offered(Offer offer) {
    return offer.to(actor -> actor.has(Role.STAFF));
  }

  @Override
  public Form describe(Matter matter) {
    ProgrammeFile programme = programmes.current();
    List<Field> asked = new ArrayList<>();
    asked.add(
        Field.choice(KIND, Label.key("grantField.kind"), Choices.of("grantKind", GrantKind.class)));
    asked.add(
        Field.choice(
                "purpose",
                Label.key("grantField.purpose"),
                Choices.of("networkPurpose", NetworkPurpose.class))
            .when(KIND, GrantKind.NETWORK.name()));
    for (String source : List.of("partnership", "measure")) {
      asked.add(
          Field.text(source, Label.key("grantField." + source))
              .when(KIND, GrantKind.RND_SUBSIDY.name(), GrantKind.RND_CONSIGNMENT.name()));
    }
    asked.add(Field.choice(ORGANIZATION, Label.key("case.organization"), own(matter)));
    asked.add(
        Field.choice(
            PROJECT,
            Label.key("designation.project"),
            programme.projects().stream()
                .map(p -> new Field.Option(p.id(), Label.named(p.name())))
                .toList()));
    asked.add(
        Field.choice(
                FISCAL_YEAR,
                Label.key("grantField.fiscalYear"),
                IntStream.rangeClosed(programme.firstFiscalYear(), programme.lastFiscalYear())
                    .mapToObj(Integer::toString)
                    .map(year -> new Field.Option(year, new Label.Plain(year)))
                    .toList())
            .preset(FiscalYear.of(matter.today(), programme.fiscalYearStartMonth()).year()));
    asked.addAll(fields.application(null));
    return new Form(asked, List.of());
  }

  private List<Field.Option> own(Matter matter) {
    return capacities.of(matter.person()).stream()
        .flatMap(actor -> actor.held().stream())
        .filter(held -> held.role() == Role.STAFF)
        .map(held -> OrganizationId.of(held.scope().id()))
        .distinct()
        .map(id -> new Field.Option(id.value(), name(id)))
        .toList();
  }

  private Label name(OrganizationId organization) {
    return organizations
        .find(organization)
        .map(known -> Label.named(known.name()))
        .orElseGet(() -> new Label.Plain(organization.value()));
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    GrantKind kind = entries.choice(KIND, GrantKind.class);
    boolean network = kind == GrantKind.NETWORK;
    String project = entries.text(PROJECT);
    return new ApplyForGrant(
        GrantId.of(numbers.next("grant-" + project + "-" + entries.text(FISCAL_YEAR))),
        kind,
        network ? entries.choice("purpose", NetworkPurpose.class) : null,
        ProjectId.of(project),
        OrganizationId.of(entries.text(ORGANIZATION)),
        entries.whole(FISCAL_YEAR),
        network ? null : PartnershipId.of(entries.text("partnership")),
        network ? null : MeasureId.of(entries.text("measure")),
        GrantFields.applied(entries),
        matter.today());
  }

  @Override
  public Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
    return process.begun("grant", recordedUnder);
  }
}
