package org.meguri.query.cases.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.Fact;
import org.meguri.command.measure.MeasureContent;
import org.meguri.command.measure.MeasureEvent;
import org.meguri.command.measure.MeasureEvent.MeasureClosed;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureEvent.MeasureReopened;
import org.meguri.command.measure.MeasureEvent.MeasureRevised;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** The catalogue of support measures, open to every account. */
@Component
class MeasureCaseKind implements CaseKind<MeasureState> {
  private static final Fold<Optional<MeasureState>> FOLD =
      new Fold<Optional<MeasureState>>()
          .on(MeasurePublished.class, (s, e, r) -> Optional.of(MeasureState.published(e)))
          .on(MeasureRevised.class, (s, e, r) -> s.map(x -> x.revised(e)))
          .on(MeasureReopened.class, (s, e, r) -> s.map(x -> x.reopened(e)))
          .on(MeasureClosed.class, (s, e, r) -> s.map(x -> x.closed(e)));

  @Override
  public String key() {
    return "measure";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<MeasureState> state() {
    return MeasureState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return MeasureEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((MeasureEvent) fact).measure().value();
  }

  @Override
  public Fold<Optional<MeasureState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(MeasureState state) {
    MeasureContent content = state.content();
    return Row.of(state.closed() ? "CLOSED" : "OFFERED")
        .titled(Objects.requireNonNullElse(content.nameEn(), content.nameJa()), content.nameJa())
        .on(state.periods().get(state.periods().size() - 1).lastDay())
        .foundBy(content.body(), content.summary());
  }

  @Override
  public List<Section> page(MeasureState state) {
    MeasureContent content = state.content();
    Section periods =
        Section.of("measure.periods")
            .table("measure.opensOn", "measure.lastDay", "measure.closedBecause");
    for (MeasureState.Period each : state.periods()) {
      periods =
          periods.row(
              Value.day(each.opensOn()),
              Value.day(each.lastDay()),
              Value.text(each.closedBecause()));
    }
    Section editions =
        Section.of("measure.editions")
            .table("measure.version", "measure.nameJa", "measure.summary", "measure.reason");
    for (MeasureState.Edition each : state.editions()) {
      editions =
          editions.row(
              Value.number(each.version()),
              Value.text(each.content().nameJa()),
              Value.text(each.content().summary()),
              Value.text(each.reason()));
    }
    return List.of(
        Section.of("measure.what")
            .fact("measure.nameJa", Value.text(content.nameJa()))
            .fact("measure.nameEn", Value.text(content.nameEn()))
            .fact("measure.owner", Value.of("status.measureOwner", content.owner()))
            .fact("measure.body", Value.text(content.body()))
            .fact("measure.field", Value.of("status.measureField", content.field()))
            .fact("measure.summary", Value.text(content.summary()))
            .fact("measure.conditions", Value.text(content.conditions())),
        periods,
        editions);
  }

  @Override
  public List<String> statuses() {
    return List.of("OFFERED", "CLOSED");
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.DAY);
  }

  @Override
  public boolean openToAll() {
    return true;
  }
}
