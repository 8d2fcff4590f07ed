package org.meguri.query.cases.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.council.CouncilEvent;
import org.meguri.command.council.CouncilEvent.CouncilEstablished;
import org.meguri.command.council.CouncilEvent.CouncilMembersChanged;
import org.meguri.command.council.CouncilEvent.MeetingConvened;
import org.meguri.command.council.CouncilEvent.MinutesCorrected;
import org.meguri.command.council.CouncilEvent.MinutesRecorded;
import org.meguri.command.council.CouncilKind;
import org.meguri.command.council.Seat;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.council.CouncilState.Meeting;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Councils and conferences; the status is what kind of council it is. */
@Component
class CouncilCaseKind implements CaseKind<CouncilState> {
  private static final Fold<Optional<CouncilState>> FOLD =
      new Fold<Optional<CouncilState>>()
          .on(CouncilEstablished.class, (s, e, r) -> Optional.of(CouncilState.established(e)))
          .on(CouncilMembersChanged.class, (s, e, r) -> s.map(c -> c.changed(e)))
          .on(MeetingConvened.class, (s, e, r) -> s.map(c -> c.convened(e)))
          .on(MinutesRecorded.class, (s, e, r) -> s.map(c -> c.minuted(e)))
          .on(MinutesCorrected.class, (s, e, r) -> s.map(c -> c.corrected(e)));

  @Override
  public String key() {
    return "council";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<CouncilState> state() {
    return CouncilState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return CouncilEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((CouncilEvent) fact).council().value();
  }

  @Override
  public Fold<Optional<CouncilState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(CouncilState state) {
    LocalDate last =
        state.meetings().stream().map(Meeting::heldOn).max(Comparator.naturalOrder()).orElse(null);
    return Row.of(state.kind()).titled(state.name()).ofBureau(state.bureau()).on(last);
  }

  @Override
  public List<Section> page(CouncilState state) {
    Section members = Section.of("council.members").table("council.member");
    for (Seat seat : state.members()) {
      members =
          members.row(
              seat.organization() == null
                  ? Value.text(seat.office())
                  : Value.organization(seat.organization()));
    }
    List<Section> page = new ArrayList<>();
    page.add(
        Section.of("council.what")
            .fact("council.kind", Value.of("status.council", state.kind()))
            .fact("council.bureau", Value.bureau(state.bureau()))
            .fact("council.since", Value.day(state.since())));
    page.add(members);
    page.add(meetings(state));
    return page;
  }

  private static Section meetings(CouncilState state) {
    Section section =
        Section.of("council.meetings")
            .table(
                "council.number",
                "council.heldOn",
                "council.place",
                "council.agenda",
                "council.present",
                "council.minutes",
                "council.version",
                "council.reasons");
    for (Meeting each : state.meetings()) {
      boolean minuted = each.version() > 0;
      section =
          section.row(
              Value.number(each.number()),
              Value.day(each.heldOn()),
              Value.text(each.place()),
              Value.several(each.agenda().stream().map(Value::text).toList()),
              minuted ? Value.number(each.present()) : Value.NONE,
              Value.text(each.minutes()),
              minuted ? Value.number(each.version()) : Value.NONE,
              Value.several(each.reasons().stream().map(Value::text).toList()));
    }
    return section;
  }

  @Override
  public List<String> statuses() {
    return Stream.of(CouncilKind.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.BUREAU, Column.DAY);
  }
}
