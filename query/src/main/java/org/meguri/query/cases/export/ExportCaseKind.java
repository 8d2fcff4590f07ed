package org.meguri.query.cases.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.Fact;
import org.meguri.command.export.ExportEvent;
import org.meguri.command.export.ExportEvent.ListTaken;
import org.meguri.command.programme.BureauId;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.meguri.query.fold.Fold;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Files that were taken. The policy group's, whoever took them and of whichever project: a bureau
 * does not read what another one takes.
 */
@Component
class ExportCaseKind implements CaseKind<ExportState> {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final String TAKEN = "TAKEN";
  private static final Fold<Optional<ExportState>> FOLD =
      new Fold<Optional<ExportState>>()
          .on(ListTaken.class, (s, e, r) -> Optional.of(new ExportState(e, r.recordedAt())));

  private final MessageSource messages;

  ExportCaseKind(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public String key() {
    return "export";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<ExportState> state() {
    return ExportState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return ExportEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((ExportEvent) fact).export().value();
  }

  @Override
  public Fold<Optional<ExportState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(ExportState s) {
    return Row.of(TAKEN)
        .titled(title(s, Locale.ENGLISH), title(s, Locale.JAPANESE))
        .ofBureau(BureauId.POLICY_GROUP)
        .on(LocalDate.ofInstant(s.at(), TOKYO));
  }

  private String title(ExportState s, Locale locale) {
    String list = s.taken().list();
    return Objects.requireNonNullElse(
        messages.getMessage("case." + list + ".plural", null, list, locale), list);
  }

  @Override
  public List<Section> page(ExportState s) {
    ListTaken taken = s.taken();
    return List.of(
        Section.of("export.what")
            .fact("export.list", Value.word("case." + taken.list() + ".plural"))
            .fact("export.project", Value.project(taken.project()))
            .fact("export.cases", Value.number(taken.cases()))
            .fact("export.persons", Value.number(taken.persons()))
            .fact("export.by", Value.person(taken.by()))
            .fact("export.at", Value.moment(s.at())));
  }

  @Override
  public List<String> statuses() {
    return List.of(TAKEN);
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.DAY);
  }
}
