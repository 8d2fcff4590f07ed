package org.meguri.query.cases.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.measure.Beneficiary;
import org.meguri.command.measure.MeasureApplicationEvent;
import org.meguri.command.measure.MeasureApplicationEvent.ApplicationProposed;
import org.meguri.command.measure.MeasureApplicationEvent.AppliedFor;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureNotObtained;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureObtained;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureResultRecorded;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.measure.MeasureApplicationState.Status;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Applications of support measures. */
@Component
class MeasureApplicationCaseKind implements CaseKind<MeasureApplicationState> {
  private static final Fold<Optional<MeasureApplicationState>> FOLD =
      new Fold<Optional<MeasureApplicationState>>()
          .on(
              ApplicationProposed.class,
              (s, e, r) -> Optional.of(MeasureApplicationState.proposed(e)))
          .on(AppliedFor.class, (s, e, r) -> s.map(x -> x.applied(e)))
          .on(MeasureObtained.class, (s, e, r) -> s.map(x -> x.obtained(e)))
          .on(MeasureNotObtained.class, (s, e, r) -> s.map(x -> x.refused(e)))
          .on(MeasureResultRecorded.class, (s, e, r) -> s.map(x -> x.reached(e)));

  @Override
  public String key() {
    return "measure-application";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<MeasureApplicationState> state() {
    return MeasureApplicationState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return MeasureApplicationEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((MeasureApplicationEvent) fact).application().value();
  }

  @Override
  public Fold<Optional<MeasureApplicationState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(MeasureApplicationState state) {
    ApplicationProposed proposed = state.proposed();
    AppliedFor applied = state.applied();
    return Row.of(state.status())
        .titled(proposed.purpose())
        .inProject(proposed.project())
        .ofBureau(proposed.bureau())
        .on(proposed.effectiveOn())
        .amounting(
            state.obtained() != null || applied == null ? state.obtained() : applied.amount())
        .mentioning("measure", proposed.measure())
        .mentioning(
            proposed.beneficiary().kind().name().toLowerCase(Locale.ROOT),
            proposed.beneficiary().id());
  }

  @Override
  public List<Section> page(MeasureApplicationState state) {
    ApplicationProposed proposed = state.proposed();
    AppliedFor applied = state.applied();
    Section what =
        Section.of("application.what")
            .fact("application.measure", Value.link("measure", proposed.measure()))
            .fact("application.measureVersion", Value.number(proposed.measureVersion()))
            .fact("application.beneficiary", beneficiary(proposed.beneficiary()))
            .fact("application.purpose", Value.text(proposed.purpose()))
            .fact("application.proposedOn", Value.day(proposed.effectiveOn()));
    if (applied != null) {
      what =
          what.fact("application.appliedOn", Value.day(applied.effectiveOn()))
              .fact("application.amount", Value.yen(applied.amount()));
    }
    what =
        what.fact("application.answeredOn", Value.day(state.answeredOn()))
            .fact("application.obtained", Value.yen(state.obtained()))
            .fact("application.note", Value.text(state.note()));
    Section results =
        Section.of("application.results").table("application.reachedOn", "application.result");
    for (MeasureResultRecorded each : state.results()) {
      results = results.row(Value.day(each.effectiveOn()), Value.text(each.result()));
    }
    return List.of(what, results);
  }

  private static Value beneficiary(Beneficiary whom) {
    return switch (whom.kind()) {
      case PROJECT -> Value.project(whom.id());
      case PARTNERSHIP -> Value.link("partnership", whom.id());
      case MEMBER -> Value.link("member", whom.id());
    };
  }

  @Override
  public List<String> statuses() {
    return Stream.of(Status.values()).map(Status::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY, Column.AMOUNT);
  }
}
