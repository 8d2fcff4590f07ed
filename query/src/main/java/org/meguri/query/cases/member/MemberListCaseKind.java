package org.meguri.query.cases.member;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.Fact;
import org.meguri.command.member.MemberListEvent;
import org.meguri.command.member.MemberListEvent.MemberListImported;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Imported lists of members. */
@Component
class MemberListCaseKind implements CaseKind<MemberListState> {
  private static final Fold<Optional<MemberListState>> FOLD =
      new Fold<Optional<MemberListState>>()
          .on(
              MemberListImported.class,
              (s, e, r) ->
                  Optional.of(s.orElseGet(() -> MemberListState.first(e)).with(e, r.recordedAt())));

  @Override
  public String key() {
    return "member-list";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<MemberListState> state() {
    return MemberListState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return MemberListEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((MemberListEvent) fact).list().value();
  }

  @Override
  public Fold<Optional<MemberListState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(MemberListState state) {
    return Row.of("IMPORTED").titled(state.id());
  }

  @Override
  public List<Section> page(MemberListState state) {
    Section taken =
        Section.of("memberList.taken")
            .table(
                "memberList.at",
                "memberList.by",
                "memberList.rows",
                "memberList.entered",
                "memberList.joined",
                "memberList.unchanged");
    for (MemberListState.Taken each : state.taken()) {
      taken =
          taken.row(
              Value.moment(each.at()),
              Value.person(each.by()),
              Value.number(each.counts().rows()),
              Value.number(each.counts().entered()),
              Value.number(each.counts().joined()),
              Value.number(each.counts().unchanged()));
    }
    return List.of(taken);
  }

  @Override
  public List<String> statuses() {
    return List.of("IMPORTED");
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.noneOf(Column.class);
  }
}
