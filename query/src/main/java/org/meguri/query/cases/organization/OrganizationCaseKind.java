package org.meguri.query.cases.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.organization.OrganizationEvent;
import org.meguri.command.organization.OrganizationEvent.ContactChanged;
import org.meguri.command.organization.OrganizationEvent.OrganizationClosed;
import org.meguri.command.organization.OrganizationEvent.OrganizationRegistered;
import org.meguri.command.organization.OrganizationEvent.OrganizationRenamed;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Organizations of the bureau of their seat. */
@Component
class OrganizationCaseKind implements CaseKind<OrganizationState> {

  private static final Fold<Optional<OrganizationState>> FOLD =
      new Fold<Optional<OrganizationState>>()
          .on(
              OrganizationRegistered.class,
              (s, e, r) -> Optional.of(OrganizationState.registered(e)))
          .on(OrganizationRenamed.class, (s, e, r) -> s.map(o -> o.renamed(e)))
          .on(ContactChanged.class, (s, e, r) -> s.map(o -> o.reachedAt(e)))
          .on(OrganizationClosed.class, (s, e, r) -> s.map(o -> o.closed(e)));

  @Override
  public String key() {
    return "organization";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<OrganizationState> state() {
    return OrganizationState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return OrganizationEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((OrganizationEvent) fact).organization().value();
  }

  @Override
  public Fold<Optional<OrganizationState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(OrganizationState s) {
    return Row.of(s.status())
        .titled(s.name().en(), s.name().ja())
        .ofBureau(s.bureau())
        .ofOrganization(s.organization())
        .foundBy(s.name().en(), s.name().ja());
  }

  @Override
  public List<Section> page(OrganizationState s) {
    Section names =
        Section.of("organization.earlierNames")
            .table("organization.name", "organization.nameUntil", "field.reason", "designation.by");
    for (OrganizationState.Renamed earlier : s.earlierNames()) {
      names =
          names.row(
              Value.named(earlier.name().en(), earlier.name().ja()),
              Value.day(earlier.until()),
              Value.text(earlier.reason()),
              Value.person(earlier.by()));
    }
    return List.of(
        Section.of("organization.identity")
            .fact("organization.name", Value.named(s.name().en(), s.name().ja()))
            .fact("organization.kind", Value.word("organizationKind." + s.kind()))
            .fact("designation.bureau", Value.bureau(s.bureau()))
            .fact("organization.contact", Value.personal(s.contact()))
            .fact("organization.closedOn", Value.day(s.closedOn()))
            .fact("field.reason", Value.text(s.closedFor())),
        names);
  }

  @Override
  public List<String> statuses() {
    return Stream.of(OrganizationState.Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.BUREAU);
  }
}
