package org.meguri.query.cases.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.AssessmentFold;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Titles;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Assessments of all kinds in one list. */
@Component
class AssessmentCaseKind implements CaseKind<AssessmentState> {

  private static final Fold<Optional<AssessmentState>> FOLD = states();

  private final Titles titles;

  AssessmentCaseKind(Titles titles) {
    this.titles = titles;
  }

  private static Fold<Optional<AssessmentState>> states() {
    Fold<Optional<AssessmentState>> fold = new Fold<>();
    for (Class<?> event : AssessmentEvent.class.getPermittedSubclasses()) {
      fold.on(
          event.asSubclass(AssessmentEvent.class),
          (s, e, r) -> {
            Optional<AssessmentCase> now =
                AssessmentFold.FOLD.on(s.map(AssessmentState::assessment), r);
            return e instanceof AssessmentBegun begun
                ? now.map(it -> begun(begun, it))
                : s.flatMap(before -> now.map(before::now));
          });
    }
    return fold;
  }

  private static AssessmentState begun(AssessmentBegun e, AssessmentCase assessment) {
    return new AssessmentState(
        e.project().value(),
        e.bureau().value(),
        e.assessment().predecessor().map(AssessmentId::value).orElse(null),
        assessment);
  }

  @Override
  public String key() {
    return "assessment";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<AssessmentState> state() {
    return AssessmentState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return AssessmentEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((AssessmentEvent) fact).assessment().value();
  }

  @Override
  public Fold<Optional<AssessmentState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(AssessmentState s) {
    AssessmentCase.@Nullable Publication publication = s.assessment().publication();
    return Row.of(s.assessment().state())
        .titled(title(s, Locale.ENGLISH), title(s, Locale.JAPANESE))
        .inProject(s.project())
        .ofBureau(s.bureau())
        .on(publication == null ? null : publication.effectiveOn())
        .foundBy(s.assessment().kind().name(), Integer.toString(s.assessment().fiscalYear()));
  }

  /** Without the project's name, which changes in its life: a row says what its facts said. */
  private String title(AssessmentState s, Locale locale) {
    AssessmentCase of = s.assessment();
    String kind = titles.said("assessmentKind." + of.kind(), locale, of.kind().name());
    String round = round(s);
    return titles.said(
        round.isEmpty() ? "assessment.titleOf" : "assessment.titleOfNext",
        locale,
        of.id(),
        Integer.toString(of.fiscalYear()),
        kind,
        round);
  }

  /** The number of an assessment that takes another's place, from 2; empty for the first. */
  private static String round(AssessmentState s) {
    String id = s.assessment().id();
    return s.predecessor() == null ? "" : id.substring(id.lastIndexOf('-') + 1);
  }

  @Override
  public List<Section> page(AssessmentState s) {
    return AssessmentSections.of(s);
  }

  @Override
  public List<String> statuses() {
    return Stream.of(AssessmentCase.State.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.BUREAU, Column.DAY);
  }
}
