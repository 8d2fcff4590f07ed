package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.meguri.command.project.ProjectId;

/** Which assessment takes which one's place is read from the ids. */
class AssessmentIdTest {

  private static final AssessmentId FIRST =
      AssessmentId.of(ProjectId.of("k-rip"), 2006, AssessmentKind.EX_POST);

  @Test
  void theFirstTakesNobodysPlace() {
    assertThat(FIRST.predecessor()).isEmpty();
  }

  @Test
  void eachNextOneTakesThePlaceOfTheOneBefore() {
    AssessmentId second = FIRST.next();
    assertThat(second).hasToString("assessment-k-rip-2006-EX_POST-2");
    assertThat(second.predecessor()).contains(FIRST);
    assertThat(second.next().predecessor()).contains(second);
  }
}
