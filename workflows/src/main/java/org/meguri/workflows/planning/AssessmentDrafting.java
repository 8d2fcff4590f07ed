package org.meguri.workflows.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentCommand.DraftAssessment;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSentBack;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.CriterionMark;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Grade;
import org.meguri.command.assessment.Mark;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Criterion;
import org.meguri.command.programme.Programmes;
import org.meguri.command.work.WorkRefused;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * What drafting an assessment asks in either kind: a mark with reasons per criterion, the grade, a
 * summary.
 */
@Component
public class AssessmentDrafting {

  /** What is drafted, and on what it rests. */
  public record Draft(
      AssessmentId assessment,
      AssessmentKind kind,
      boolean hasNumericTarget,
      @Nullable Integer attainmentPercent,
      List<Evidence> evidence) {}

  private static final String VERSION = "draftVersion";

  private final Papers papers;
  private final Programmes programmes;
  private final Grading grading;

  AssessmentDrafting(Papers papers, Programmes programmes, Grading grading) {
    this.papers = papers;
    this.programmes = programmes;
    this.grading = grading;
  }

  /** Prefilled with the last draft, so that one sent back is corrected and not written anew. */
  public List<Field> fields(AssessmentId assessment) {
    ProgrammeFile programme = programmes.current();
    int longest = programme.rules().maximumTextLength();
    AssessmentDrafted last = papers.latest(assessment, AssessmentDrafted.class).orElse(null);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.version(VERSION, last == null ? 0 : last.version()));
    for (Criterion criterion : programme.criteria()) {
      Optional<CriterionMark> before = markOf(last, criterion.number());
      fields.add(
          Field.choice(mark(criterion), Label.key("field.mark"), Choices.of("mark", Mark.class))
              .under(Label.named(criterion.name()))
              .preset(before.map(CriterionMark::mark).orElse(null)));
      fields.add(
          Field.longText(reason(criterion), Label.key("field.markReason"), longest)
              .preset(before.map(CriterionMark::reason).orElse(null)));
    }
    fields.add(
        Field.choice("grade", Label.key("field.grade"), Choices.of("grade", Grade.class))
            .under(Label.key("field.group.grade"))
            .preset(last == null ? null : last.grade()));
    fields.add(
        Field.longText("departureReason", Label.key("field.departureReason"), longest)
            .optional()
            .preset(last == null ? null : last.departureReason()));
    fields.add(
        Field.longText("summary", Label.key("field.summary"), longest)
            .preset(last == null ? null : last.summary()));
    return fields;
  }

  /** Why the director sent the last draft back. */
  public List<Panel> sentBack(AssessmentId assessment) {
    return papers
        .latest(assessment, AssessmentSentBack.class)
        .map(
            s ->
                List.of(
                    new Panel(
                        Label.key("evidence.sentBack"),
                        List.of(new Line(Label.key("field.reason"), s.reason())))))
        .orElse(List.of());
  }

  /** A grade other than the recommended one needs its reasons. */
  public List<FieldProblem> problems(Draft draft, Entries entries) {
    boolean departs = !recommended(draft, entries).result().equals(entries.text("grade"));
    return departs && !entries.has("departureReason")
        ? List.of(new FieldProblem("departureReason", WorkRefused.FIELD_MISSING, ""))
        : List.of();
  }

  public DraftAssessment decode(Draft draft, Entries entries) {
    RuleResult recommended = recommended(draft, entries);
    boolean departs = !recommended.result().equals(entries.text("grade"));
    return new DraftAssessment(
        draft.assessment(),
        entries.whole(VERSION),
        marks(entries),
        draft.attainmentPercent(),
        draft.evidence(),
        recommended,
        entries.choice("grade", Grade.class),
        departs ? entries.textOrNull("departureReason") : null,
        entries.text("summary"));
  }

  /** What the decision table answers to the marks entered so far. */
  public RuleResult recommended(Draft draft, Entries entries) {
    int overall =
        programmes.current().criteria().stream()
            .filter(Criterion::summary)
            .mapToInt(Criterion::number)
            .findFirst()
            .orElse(0);
    return grading.grade(
        draft.kind(), draft.hasNumericTarget(), draft.attainmentPercent(), marks(entries), overall);
  }

  private List<CriterionMark> marks(Entries entries) {
    return programmes.current().criteria().stream()
        .filter(c -> entries.has(mark(c)))
        .map(
            c ->
                new CriterionMark(
                    c.number(), entries.choice(mark(c), Mark.class), entries.text(reason(c))))
        .toList();
  }

  private static Optional<CriterionMark> markOf(@Nullable AssessmentDrafted last, int criterion) {
    return last == null
        ? Optional.empty()
        : last.marks().stream().filter(m -> m.criterion() == criterion).findFirst();
  }

  private static String mark(Criterion criterion) {
    return "mark." + criterion.number();
  }

  private static String reason(Criterion criterion) {
    return "reason." + criterion.number();
  }
}
