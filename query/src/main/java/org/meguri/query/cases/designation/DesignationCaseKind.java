package org.meguri.query.cases.designation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.designation.DesignationEvent;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Step;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Designations of organizations for projects. */
@Component
class DesignationCaseKind implements CaseKind<DesignationState> {

  @Override
  public String key() {
    return "designation";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<DesignationState> state() {
    return DesignationState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return DesignationEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((DesignationEvent) fact).designation().value();
  }

  @Override
  public Fold<Optional<DesignationState>> fold() {
    return DesignationFold.FOLD;
  }

  @Override
  public Row row(DesignationState s) {
    @Nullable Term term = s.validity().term();
    return Row.of(s.status())
        .titled(s.about().designation().value())
        .inProject(s.about().project())
        .ofBureau(s.about().bureau())
        .ofOrganization(s.about().organization())
        .on(term == null ? null : term.until())
        .foundBy(s.about().organization().value());
  }

  @Override
  public List<Section> page(DesignationState s) {
    return List.of(
        standing(s), request(s.underWay().request()), suspensions(s), Step.shown(s.steps()));
  }

  private static Section standing(DesignationState s) {
    @Nullable Term term = s.validity().term();
    return Section.of("designation.standing")
        .fact("case.organization", Value.organization(s.about().organization()))
        .fact("designation.project", Value.project(s.about().project()))
        .fact("designation.kind", Value.of("designationKind", s.about().kind()))
        .fact("designation.termFrom", Value.day(term == null ? null : term.from()))
        .fact("designation.termUntil", Value.day(term == null ? null : term.until()))
        .fact("designation.revokedFrom", Value.day(s.validity().revokedFrom()))
        .fact(
            "designation.openGrants",
            Value.several(
                s.validity().openGrants().stream().map(g -> Value.link("grant", g)).toList()));
  }

  private static Section request(@Nullable Request request) {
    Section asked = Section.of("designation.request");
    return request == null
        ? asked
        : asked
            .fact("designation.purpose", Value.text(request.purpose()))
            .fact("designation.core", Value.text(request.core()))
            .fact("designation.termFrom", Value.day(request.term().from()))
            .fact("designation.termUntil", Value.day(request.term().until()));
  }

  private static Section suspensions(DesignationState s) {
    Section table =
        Section.of("designation.suspensions")
            .table(
                "designation.suspendedFrom",
                "designation.suspendedUntil",
                "designation.liftedFrom",
                "field.reason");
    for (DesignationState.Suspension one : s.validity().suspensions()) {
      table =
          table.row(
              Value.day(one.term().from()),
              Value.day(one.term().until()),
              Value.day(one.liftedFrom()),
              Value.text(one.reason()));
    }
    return table;
  }

  @Override
  public List<String> statuses() {
    return Stream.of(DesignationState.Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.ORGANIZATION, Column.DAY);
  }
}
