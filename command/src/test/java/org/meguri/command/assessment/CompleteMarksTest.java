package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.assessment.AssessmentRefused.CRITERION_MISSING;
import static org.meguri.command.assessment.AssessmentRefused.REASON_MISSING;
import static org.meguri.command.assessment.AssessmentRefused.UNKNOWN_CRITERION;
import static org.meguri.command.assessment.SomeEvidence.allMarks;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.programme.Examples;

class CompleteMarksTest {
  @Test
  void everyCriterionMarkedWithReasonsIsComplete() {
    assertThat(of(allMarks()).refusal()).isEmpty();
  }

  @Test
  void aMissingCriterionIsNamed() {
    assertThat(of(allMarks().subList(0, 5)).refusal())
        .contains(Outcome.refused(CRITERION_MISSING, "field", "mark.6"));
  }

  @Test
  void aCriterionMarkedTwiceIsNotMarked() {
    List<CriterionMark> marks = new ArrayList<>(allMarks());
    marks.add(new CriterionMark(3, Mark.A, "別の理由"));
    assertThat(of(marks).refusal()).contains(Outcome.refused(CRITERION_MISSING, "field", "mark.3"));
  }

  @Test
  void aCriterionNotInTheProgrammeIsUnknown() {
    List<CriterionMark> marks = new ArrayList<>(allMarks());
    marks.add(new CriterionMark(7, Mark.A, "理由"));
    assertThat(of(marks).refusal()).contains(Outcome.refused(UNKNOWN_CRITERION, "field", "mark.7"));
  }

  @Test
  void aMarkWithoutReasonsIsNamed() {
    List<CriterionMark> marks = new ArrayList<>(allMarks());
    marks.set(1, new CriterionMark(2, Mark.A, "　"));
    assertThat(of(marks).refusal()).contains(Outcome.refused(REASON_MISSING, "field", "reason.2"));
  }

  private static CompleteMarks of(List<CriterionMark> marks) {
    return new CompleteMarks(marks, Examples.secondTerm().criteria(), 100);
  }
}
