package org.meguri.query.cases.supporter;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.Fact;
import org.meguri.command.supporter.SupporterEvent;
import org.meguri.command.supporter.SupporterEvent.SupporterEnded;
import org.meguri.command.supporter.SupporterEvent.SupporterHonoured;
import org.meguri.command.supporter.SupporterEvent.SupporterRecruited;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Business supporters. */
@Component
class SupporterCaseKind implements CaseKind<SupporterState> {
  private static final Fold<Optional<SupporterState>> FOLD =
      new Fold<Optional<SupporterState>>()
          .on(SupporterRecruited.class, (s, e, r) -> Optional.of(SupporterState.recruited(e)))
          .on(SupporterHonoured.class, (s, e, r) -> s.map(x -> x.honoured(e)))
          .on(SupporterEnded.class, (s, e, r) -> s.map(x -> x.ended(e)));

  @Override
  public String key() {
    return "supporter";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<SupporterState> state() {
    return SupporterState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return SupporterEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((SupporterEvent) fact).supporter().value();
  }

  @Override
  public Fold<Optional<SupporterState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(SupporterState state) {
    return Row.of(state.supports() ? "SUPPORTING" : "ENDED")
        .named(state.name())
        .inProject(state.project())
        .ofBureau(state.bureau())
        .on(state.from())
        .foundBy(state.expertise());
  }

  @Override
  public List<Section> page(SupporterState state) {
    Section honours =
        Section.of("supporter.honours")
            .table("supporter.honouredOn", "supporter.reason", "supporter.honouredBy");
    for (SupporterState.Honour each : state.honours()) {
      honours =
          honours.row(Value.day(each.on()), Value.text(each.reason()), Value.person(each.by()));
    }
    return List.of(
        Section.of("supporter.who")
            .fact("supporter.name", Value.personal(state.name()))
            .fact("supporter.expertise", Value.text(state.expertise()))
            .fact("supporter.project", Value.project(state.project()))
            .fact("supporter.from", Value.day(state.from()))
            .fact("supporter.until", Value.day(state.until()))
            .fact("supporter.endReason", Value.text(state.endReason())),
        honours);
  }

  @Override
  public List<String> statuses() {
    return List.of("SUPPORTING", "ENDED");
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY);
  }
}
