package org.meguri.query.cases.activity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityEvent;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.Programmes;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/**
 * Activity records. The status of one that stands is its kind, so that the list can be narrowed to
 * visits or seminars.
 */
@Component
class ActivityCaseKind implements CaseKind<ActivityState> {
  private static final String WITHDRAWN = "WITHDRAWN";

  private static final Fold<Optional<ActivityState>> FOLD =
      new Fold<Optional<ActivityState>>()
          .on(ActivityRecorded.class, (s, e, r) -> Optional.of(ActivityState.recorded(e, r)))
          .on(ActivityCorrected.class, (s, e, r) -> s.map(a -> a.corrected(e, r)))
          .on(ActivityWithdrawn.class, (s, e, r) -> s.map(a -> a.withdrawn(e, r)));

  private final Programmes programmes;

  ActivityCaseKind(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public String key() {
    return "activity";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<ActivityState> state() {
    return ActivityState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return ActivityEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((ActivityEvent) fact).activity().value();
  }

  @Override
  public Fold<Optional<ActivityState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(ActivityState state) {
    ActivityContent content = state.content();
    return Row.of(state.stands() ? content.kind().name() : WITHDRAWN)
        .titled(content.subject())
        .inProject(state.project())
        .ofBureau(state.bureau())
        .ofOrganization(state.ofTheBureau() ? null : state.source())
        .on(content.heldOn())
        .foundBy(content.place())
        .mentioning("member", content.member());
  }

  @Override
  public List<Section> page(ActivityState state) {
    return List.of(what(state), visit(state.content()), counted(state), changes(state));
  }

  @Override
  public List<String> statuses() {
    return Stream.concat(Stream.of(ActivityKind.values()).map(Enum::name), Stream.of(WITHDRAWN))
        .toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.ORGANIZATION, Column.BUREAU, Column.DAY);
  }

  private static Section what(ActivityState state) {
    ActivityContent content = state.content();
    return Section.of("activity.what")
        .fact("activity.kind", Value.of("status.activity", content.kind()))
        .fact("activity.heldOn", Value.day(content.heldOn()))
        .fact("activity.place", Value.text(content.place()))
        .fact("activity.subject", Value.text(content.subject()))
        .fact("activity.member", Value.link("member", content.member()))
        .fact("activity.project", Value.project(state.project()))
        .fact(
            "activity.source",
            state.ofTheBureau() ? Value.bureau(state.bureau()) : Value.organization(state.source()))
        .fact("activity.summary", Value.text(content.summary()))
        .fact("activity.recordedBy", Value.person(state.by()))
        .fact("activity.recordedAt", Value.moment(state.at()));
  }

  private static Section visit(ActivityContent content) {
    FieldVisit visit = content.visit();
    Section section = Section.of("activity.visit");
    return visit == null
        ? section
        : section
            .fact("activity.conditions", Value.text(visit.conditions()))
            .fact("activity.needs", Value.text(visit.needs()))
            .fact("activity.views", Value.text(visit.views()));
  }

  private Section counted(ActivityState state) {
    Section section = Section.of("activity.counted").table("activity.indicator", "activity.figure");
    if (!state.stands()) {
      return section;
    }
    for (var counted : state.content().figures().entrySet()) {
      section = section.row(named(counted.getKey()), Value.number(counted.getValue()));
    }
    return section;
  }

  private Value named(String code) {
    return programmes
        .inUse()
        .flatMap(programme -> programme.indicator(code))
        .map(Indicator::name)
        .map(name -> Value.named(name.en(), name.ja()))
        .orElse(Value.text(code));
  }

  private static Section changes(ActivityState state) {
    Section section =
        Section.of("activity.changes")
            .table(
                "activity.change", "activity.reason", "activity.recordedBy", "activity.recordedAt");
    for (ActivityState.Change each : state.corrections()) {
      section = section.row(change("activity.correction", each));
    }
    ActivityState.Change withdrawal = state.withdrawal();
    return withdrawal == null ? section : section.row(change("activity.withdrawal", withdrawal));
  }

  private static Value[] change(String word, ActivityState.Change change) {
    return new Value[] {
      Value.word(word),
      Value.text(change.reason()),
      Value.person(change.by()),
      Value.moment(change.at())
    };
  }
}
