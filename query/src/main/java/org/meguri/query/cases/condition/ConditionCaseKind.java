package org.meguri.query.cases.condition;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.commission.ConditionEvent;
import org.meguri.command.commission.ConditionEvent.*;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Step;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** What the commission asked for with an approval, and whether it was done. */
@Component
class ConditionCaseKind implements CaseKind<ConditionState> {
  private static final int TITLE = 60;

  private static final Fold<Optional<ConditionState>> FOLD =
      new Fold<Optional<ConditionState>>()
          .on(ConditionSet.class, (s, e, r) -> Optional.of(ConditionState.set(e)))
          .on(
              FulfilmentReported.class,
              (s, e, r) ->
                  s.map(x -> x.reported(e).noting(Step.of(r, e.by(), e.report(), e.effectiveOn()))))
          .on(
              FulfilmentReturned.class,
              (s, e, r) ->
                  s.map(x -> x.returned().noting(Step.of(r, e.by(), e.reason(), e.effectiveOn()))))
          .on(
              FulfilmentConfirmed.class,
              (s, e, r) -> s.map(x -> x.met(e).noting(Step.of(r, e.by(), null, e.effectiveOn()))));

  @Override
  public String key() {
    return "condition";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<ConditionState> state() {
    return ConditionState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return ConditionEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((ConditionEvent) fact).condition().value();
  }

  @Override
  public Fold<Optional<ConditionState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(ConditionState s) {
    return Row.of(s.status())
        .titled(s.text().length() > TITLE ? s.text().substring(0, TITLE) + "…" : s.text())
        .inProject(isOfAProject(s) ? s.project() : null)
        .ofBureau(isOfAProject(s) ? s.bureau() : null)
        .on(s.dueBy())
        .mentioning("review", s.review())
        .mentioning("assessment", s.assessment());
  }

  private static boolean isOfAProject(ConditionState s) {
    return !s.project().equals(ProjectId.WHOLE_PROGRAMME.value());
  }

  @Override
  public List<Section> page(ConditionState s) {
    return List.of(
        Section.of("condition.what")
            .fact("condition.text", Value.text(s.text()))
            .fact("condition.dueBy", Value.day(s.dueBy()))
            .fact("condition.owner", Value.bureau(s.bureau()))
            .fact("condition.review", Value.text(s.review()))
            .fact("condition.assessment", Value.text(s.assessment()))
            .fact("condition.report", Value.text(s.report()))
            .fact("condition.reportedBy", Value.person(s.reportedBy()))
            .fact("condition.metOn", Value.day(s.metOn())),
        Step.shown(s.steps()));
  }

  @Override
  public List<String> statuses() {
    return Stream.of(ConditionState.Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY);
  }
}
