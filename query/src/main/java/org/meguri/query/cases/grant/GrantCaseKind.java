package org.meguri.query.cases.grant;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.grant.GrantEvent;
import org.meguri.command.grant.GrantStep;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Step;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Grants of both kinds, from the application to the settlement or the reclaim. */
@Component
class GrantCaseKind implements CaseKind<GrantState> {

  private static final Fold<Optional<GrantState>> FOLD = GrantFold.fold();

  @Override
  public String key() {
    return "grant";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<GrantState> state() {
    return GrantState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return GrantEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((GrantEvent) fact).grant().value();
  }

  @Override
  public Fold<Optional<GrantState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(GrantState s) {
    GrantState.About about = s.about();
    GrantState.@Nullable Decision decision = s.decision();
    return Row.of(s.step())
        .titled(s.application().title())
        .inProject(about.project())
        .ofBureau(about.bureau())
        .ofOrganization(about.organization())
        .on(decision == null ? null : decision.reportBy())
        .amounting(decision == null ? s.application().requested() : decision.amount())
        .foundBy(about.organization().value())
        .mentioning("partnership", about.partnership())
        .mentioning("measure", about.measure());
  }

  @Override
  public List<Section> page(GrantState s) {
    return List.of(about(s), application(s), money(s), tranches(s), Step.shown(s.steps()));
  }

  private static Section about(GrantState s) {
    GrantState.About about = s.about();
    GrantState.@Nullable Decision decision = s.decision();
    Section section =
        Section.of("grantPage.about")
            .fact("case.organization", Value.organization(about.organization()))
            .fact("designation.project", Value.project(about.project()))
            .fact("grantField.kind", Value.of("grantKind", about.kind()))
            .fact("grantField.purpose", Value.of("networkPurpose", about.purpose()))
            .fact("grantField.fiscalYear", Value.word("fmt.fiscalYear", about.fiscalYear()))
            .fact("case.partnership", Value.link("partnership", about.partnership()))
            .fact("case.measure", Value.link("measure", about.measure()));
    return decision == null
        ? section
        : section
            .fact("grantPage.decidedOn", Value.day(decision.on()))
            .fact("grantPage.conditions", Value.text(decision.conditions()))
            .fact("grantField.reportBy", Value.day(decision.reportBy()));
  }

  private static Section application(GrantState s) {
    return Section.of("evidence.grantApplication")
        .fact("grantField.content", Value.text(s.application().content()))
        .fact("grantField.totalCost", Value.yen(s.application().totalCost()))
        .fact("grantField.requested", Value.yen(s.application().requested()))
        .fact("grantField.beginsOn", Value.day(s.application().beginsOn()))
        .fact("grantField.endsOn", Value.day(s.application().endsOn()));
  }

  private static Section money(GrantState s) {
    GrantState.@Nullable Decision decision = s.decision();
    Section section = Section.of("grantPage.money");
    if (decision == null) {
      return section;
    }
    GrantState.Money money = s.money();
    section =
        section
            .fact("grantPage.source", Value.link("budget", decision.budget()))
            .fact("grantField.awarded", Value.yen(decision.amount()))
            .fact("grantField.paid", Value.yen(money.paid()))
            .fact("grantField.fixed", Value.yen(money.fixed()));
    return money.reclaimed().isZero()
        ? section
        : section
            .fact("grantPage.reclaimed", Value.yen(money.reclaimed()))
            .fact("grantPage.repaid", Value.yen(money.repaid()))
            .fact("grantPage.surcharge", Value.yen(money.surcharge()));
  }

  private static Section tranches(GrantState s) {
    Section table =
        Section.of("grantPage.tranches")
            .table(
                "grantPage.trancheNumber",
                "grantField.amount",
                "grantPage.trancheState",
                "grantPage.on");
    for (GrantState.Tranche one : s.tranches()) {
      table =
          table.row(
              Value.number(one.number()),
              Value.yen(one.amount()),
              Value.of("grantTranche", one.state()),
              Value.day(one.on()));
    }
    return table;
  }

  @Override
  public List<String> statuses() {
    return Stream.of(GrantStep.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.ORGANIZATION, Column.DAY, Column.AMOUNT);
  }
}
