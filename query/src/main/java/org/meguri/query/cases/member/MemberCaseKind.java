package org.meguri.query.cases.member;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Fact;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEvent;
import org.meguri.command.member.MemberEvent.MemberAbsorbed;
import org.meguri.command.member.MemberEvent.MemberCorrected;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberEvent.MemberLeft;
import org.meguri.command.member.MemberEvent.MemberMerged;
import org.meguri.command.member.MemberEvent.MemberRenamed;
import org.meguri.command.member.MemberKind;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/**
 * Members. Open to every account: the register is national, and whoever records a visit or a match
 * has to find the member in it, whichever bureau entered it. Researchers are persons, for the
 * bureaus, the policy group, auditors and the projects they belong to.
 */
@Component
class MemberCaseKind implements CaseKind<MemberState> {
  private static final String LEFT = "LEFT";
  private static final String MERGED = "MERGED";

  private static final Fold<Optional<MemberState>> FOLD =
      new Fold<Optional<MemberState>>()
          .on(MemberEntered.class, (s, e, r) -> Optional.of(MemberState.entered(e)))
          .on(MemberJoined.class, (s, e, r) -> s.map(x -> x.joined(e)))
          .on(MemberLeft.class, (s, e, r) -> s.map(x -> x.left(e)))
          .on(
              MemberRenamed.class,
              (s, e, r) -> s.map(x -> x.described(e.details(), e.version(), e.effectiveOn())))
          .on(
              MemberCorrected.class,
              (s, e, r) -> s.map(x -> x.described(e.details(), e.version(), null)))
          .on(MemberMerged.class, (s, e, r) -> s.map(x -> x.merged(e)))
          .on(MemberAbsorbed.class, (s, e, r) -> s.map(x -> x.absorbed(e)));

  @Override
  public String key() {
    return "member";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<MemberState> state() {
    return MemberState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return MemberEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((MemberEvent) fact).member().value();
  }

  @Override
  public Fold<Optional<MemberState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(MemberState state) {
    MemberDetails details = state.details();
    Row row = Row.of(status(state)).inProjects(state.projects());
    row =
        details.person() == null
            ? row.titled(Objects.requireNonNullElse(details.name(), ""))
            : row.named(details.person());
    return state.belongings().isEmpty()
        ? row.foundBy(found(details))
        : row.on(state.belongings().get(0).since()).foundBy(found(details));
  }

  private static String[] found(MemberDetails details) {
    return Stream.of(
            details.registrationNumber(),
            details.prefecture().japanese(),
            details.prefecture().english(),
            details.municipality(),
            details.affiliation(),
            details.field())
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  private static String status(MemberState state) {
    if (state.wasMerged()) {
      return MERGED;
    }
    return state.projects().isEmpty() ? LEFT : state.details().kind().name();
  }

  @Override
  public List<Section> page(MemberState state) {
    MemberDetails details = state.details();
    Section who =
        Section.of("member.who")
            .fact("member.kind", Value.of("status.member", details.kind()))
            .fact("member.name", Value.text(details.name()))
            .fact("member.name", Value.personal(details.person()))
            .fact("member.registrationNumber", Value.text(details.registrationNumber()))
            .fact(
                "member.prefecture",
                Value.named(details.prefecture().english(), details.prefecture().japanese()))
            .fact("member.municipality", Value.text(details.municipality()))
            .fact("member.affiliation", Value.text(details.affiliation()))
            .fact("member.field", Value.text(details.field()))
            .fact("member.mergedInto", Value.link(key(), state.mergedInto()))
            .fact("member.mergedOn", Value.day(state.mergedOn()))
            .fact(
                "member.absorbed",
                Value.several(state.absorbed().stream().map(m -> Value.link(key(), m)).toList()));
    Section belongs =
        Section.of("member.belongings")
            .table("member.project", "member.since", "member.leftOn", "member.reason");
    for (MemberState.Belonging each : state.belongings()) {
      belongs =
          belongs.row(
              Value.project(each.project()),
              Value.day(each.since()),
              Value.day(each.leftOn()),
              Value.text(each.reason()));
    }
    Section names = Section.of("member.formerNames").table("member.name", "member.nameUntil");
    for (MemberState.Former each : state.formerNames()) {
      names = names.row(Value.text(each.name()), Value.day(each.until()));
    }
    return List.of(who, belongs, names);
  }

  @Override
  public List<String> statuses() {
    return Stream.concat(
            Stream.of(MemberKind.values()).map(MemberKind::name), Stream.of(LEFT, MERGED))
        .toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.DAY);
  }

  @Override
  public boolean openToAll() {
    return true;
  }
}
