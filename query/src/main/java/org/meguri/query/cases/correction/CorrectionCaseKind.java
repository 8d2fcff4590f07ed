package org.meguri.query.cases.correction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.evidence.Consideration;
import org.meguri.command.evidence.CorrectionEvent;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConfirmed;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConsidered;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.meguri.command.evidence.CorrectionEvent.CorrectionSentBack;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Titles;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Corrections of cited evidence, one for each decision that cites it. */
@Component
class CorrectionCaseKind implements CaseKind<CorrectionState> {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Fold<Optional<CorrectionState>> FOLD =
      new Fold<Optional<CorrectionState>>()
          .on(CorrectionOpened.class, (s, e, r) -> Optional.of(CorrectionState.opened(e, r)))
          .on(CorrectionConsidered.class, (s, e, r) -> s.map(x -> x.considered(e, r)))
          .on(CorrectionSentBack.class, (s, e, r) -> s.map(x -> x.sentBack(e)))
          .on(CorrectionConfirmed.class, (s, e, r) -> s.map(x -> x.confirmed(e)));

  private final Titles titles;

  CorrectionCaseKind(Titles titles) {
    this.titles = titles;
  }

  @Override
  public String key() {
    return "correction";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<CorrectionState> state() {
    return CorrectionState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return CorrectionEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((CorrectionEvent) fact).correction().value();
  }

  @Override
  public Fold<Optional<CorrectionState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(CorrectionState s) {
    return Row.of(s.status())
        .titled(title(s, Locale.ENGLISH), title(s, Locale.JAPANESE))
        .inProject(s.project())
        .ofBureau(s.bureau())
        .on(LocalDate.ofInstant(s.openedAt(), TOKYO))
        .mentioning(s.kind().name().toLowerCase(Locale.ROOT), s.decision())
        .mentioning(s.evidence().kind().toLowerCase(Locale.ROOT), s.evidence().id());
  }

  private String title(CorrectionState s, Locale locale) {
    String number = s.id().substring(s.id().lastIndexOf('-') + 1);
    String kind = titles.said("decisionKind." + s.kind(), locale, s.kind().name());
    return titles.said(
        "correction.titleOf", locale, s.id(), Integer.toString(s.fiscalYear()), kind, number);
  }

  @Override
  public List<Section> page(CorrectionState s) {
    Section what =
        Section.of("correction.what")
            .fact(
                "correction.decision",
                Value.link(s.kind().name().toLowerCase(Locale.ROOT), s.decision()))
            .fact("correction.project", Value.project(s.project()))
            .fact("correction.evidenceKind", Value.of("cited", s.evidence().kind()))
            .fact("correction.evidence", Value.text(s.evidence().id()))
            .fact("correction.citedVersion", Value.number(s.evidence().version()))
            .fact("correction.reason", Value.text(s.reason()))
            .fact("correction.openedAt", Value.moment(s.openedAt()));
    CorrectionState.Confirmed confirmed = s.confirmed();
    if (confirmed != null) {
      what =
          what.fact("correction.outcome", Value.of("consideration", confirmed.outcome()))
              .fact("correction.confirmedBy", Value.person(confirmed.by()))
              .fact("correction.confirmedOn", Value.day(confirmed.on()));
    }
    Section next = next(s);
    return next == null ? List.of(what, considered(s)) : List.of(what, next, considered(s));
  }

  /** An assessment is made anew by this very case; for others somebody has to begin. */
  private static @Nullable Section next(CorrectionState s) {
    CorrectionState.Confirmed confirmed = s.confirmed();
    if (confirmed == null || confirmed.outcome() != Consideration.REASSESS) {
      return null;
    }
    return switch (s.kind()) {
      case ASSESSMENT -> null;
      case ALLOCATION -> next("correction.next.ALLOCATION", "/cases/budget?text=" + s.fiscalYear());
      case PROPOSAL -> next("correction.next.PROPOSAL", "/cases/proposal");
    };
  }

  private static Section next(String act, String where) {
    return Section.of("correction.next")
        .fact("correction.act", new Value.Leading(Value.word(act), where));
  }

  private static Section considered(CorrectionState s) {
    Section table =
        Section.of("correction.considered")
            .table(
                "correction.outcome",
                "correction.because",
                "correction.by",
                "correction.at",
                "correction.sentBackFor");
    for (CorrectionState.Considered each : s.considered()) {
      table =
          table.row(
              Value.of("consideration", each.outcome()),
              Value.text(each.reason()),
              Value.person(each.by()),
              Value.moment(each.at()),
              Value.text(each.sentBackFor()));
    }
    return table;
  }

  @Override
  public List<String> statuses() {
    return Stream.of(CorrectionState.Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY);
  }
}
