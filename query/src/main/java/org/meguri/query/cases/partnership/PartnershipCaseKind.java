package org.meguri.query.cases.partnership;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.partnership.PartnershipEvent;
import org.meguri.command.partnership.PartnershipEvent.PartnershipAgreed;
import org.meguri.command.partnership.PartnershipEvent.PartnershipEnded;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipEvent.PartnershipMoved;
import org.meguri.command.partnership.PartnershipEvent.PartnershipStarted;
import org.meguri.command.partnership.PartnershipEvent.ResultRecorded;
import org.meguri.command.partnership.PartnershipStage;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Partnerships. */
@Component
class PartnershipCaseKind implements CaseKind<PartnershipState> {
  private static final Fold<Optional<PartnershipState>> FOLD =
      new Fold<Optional<PartnershipState>>()
          .on(PartnershipFound.class, (s, e, r) -> Optional.of(PartnershipState.found(e)))
          .on(PartnershipAgreed.class, (s, e, r) -> s.map(x -> x.agreed(e)))
          .on(PartnershipStarted.class, (s, e, r) -> s.map(x -> x.started(e)))
          .on(ResultRecorded.class, (s, e, r) -> s.map(x -> x.reached(e)))
          .on(PartnershipEnded.class, (s, e, r) -> s.map(x -> x.ended(e)))
          .on(PartnershipMoved.class, (s, e, r) -> s.map(x -> x.in(e.project())));

  @Override
  public String key() {
    return "partnership";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public Class<PartnershipState> state() {
    return PartnershipState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return PartnershipEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((PartnershipEvent) fact).partnership().value();
  }

  @Override
  public Fold<Optional<PartnershipState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(PartnershipState state) {
    PartnershipFound found = state.found();
    return Row.of(state.stage())
        .titled(found.theme())
        .inProjects(
            Stream.concat(Stream.of(found.project()), found.withProjects().stream()).toList())
        .ofBureau(found.bureau())
        .on(found.effectiveOn())
        .foundBy(Objects.requireNonNullElse(found.clusterAbroad(), ""))
        .mentioningAll("member", found.members())
        .mentioning("activity", found.origin());
  }

  @Override
  public List<Section> page(PartnershipState state) {
    PartnershipFound found = state.found();
    PartnershipAgreed agreed = state.agreed();
    PartnershipEnded ended = state.ended();
    Section what =
        Section.of("partnership.what")
            .fact("partnership.kind", Value.of("status.partnershipKind", found.kind()))
            .fact("partnership.theme", Value.text(found.theme()))
            .fact(
                "partnership.members",
                Value.several(found.members().stream().map(m -> Value.link("member", m)).toList()))
            .fact(
                "partnership.withProjects",
                Value.several(found.withProjects().stream().map(Value::project).toList()))
            .fact("partnership.clusterAbroad", Value.text(found.clusterAbroad()))
            .fact("partnership.origin", Value.link("activity", found.origin()))
            .fact("partnership.foundOn", Value.day(found.effectiveOn()));
    if (agreed != null) {
      what =
          what.fact("partnership.agreedOn", Value.day(agreed.effectiveOn()))
              .fact("partnership.terms", Value.text(agreed.terms()));
    }
    what = what.fact("partnership.startedOn", Value.day(state.startedOn()));
    if (ended != null) {
      what =
          what.fact("partnership.endedOn", Value.day(ended.effectiveOn()))
              .fact("partnership.endReason", Value.text(ended.reason()));
    }
    return List.of(what, results(state));
  }

  private static Section results(PartnershipState state) {
    Section results =
        Section.of("partnership.results")
            .table(
                "partnership.reachedOn",
                "partnership.result",
                "partnership.description",
                "partnership.of",
                "partnership.activity");
    for (ResultRecorded each : state.results()) {
      results =
          results.row(
              Value.day(each.effectiveOn()),
              Value.of("status.partnershipResult", each.result()),
              Value.text(each.description()),
              Value.link("member", each.of()),
              Value.link("activity", each.activity()));
    }
    return results;
  }

  @Override
  public List<String> statuses() {
    return Stream.of(PartnershipStage.values()).map(PartnershipStage::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY);
  }
}
