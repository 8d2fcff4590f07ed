package org.meguri.query.cases.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSuperseded;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** An assessment of the whole programme on the read side, and what takes its place. */
@OnTheReadSide
class AssessmentCaseKindTest {

  private static final AssessmentId ANNUAL =
      AssessmentId.of(ProjectId.WHOLE_PROGRAMME, 2006, AssessmentKind.PROGRAMME_ANNUAL);

  @Autowired AssessmentCaseKind kind;

  @Test
  void oneOfTheWholeProgrammeIsThePolicyGroups() {
    Row row = kind.row(folded(ANNUAL, new History().add(begun(ANNUAL))));
    assertThat(row.bureau()).isEqualTo("policy-group");
    assertThat(row.projects()).containsExactly("whole-programme");
    assertThat(row.titleEn()).isEqualTo("FY2006 Annual assessment of the programme");
  }

  @Test
  void theOldLeadsToWhatTookItsPlaceAndTheNewToWhatItReplaces() {
    AssessmentId next = ANNUAL.next();
    AssessmentState old =
        folded(
            ANNUAL,
            new History()
                .add(
                    begun(ANNUAL),
                    new AssessmentSuperseded(
                        ANNUAL, ProjectId.WHOLE_PROGRAMME, next, "figures corrected")));
    AssessmentState now = folded(next, new History().add(begun(next)));
    assertThat(old.assessment().state()).isEqualTo(AssessmentCase.State.SUPERSEDED);
    assertThat(links(old)).contains(Value.link("assessment", next));
    assertThat(links(now)).contains(Value.link("assessment", ANNUAL));
    assertThat(kind.row(now).titleEn()).endsWith("(no. 2)");
  }

  private List<Value> links(AssessmentState state) {
    return kind.page(state).stream()
        .map(Section::facts)
        .flatMap(List::stream)
        .map(Section.Fact::value)
        .toList();
  }

  private AssessmentState folded(AssessmentId id, History history) {
    Optional<AssessmentState> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    assertThat(state).as(id.value()).isPresent();
    return state.orElseThrow();
  }

  private static AssessmentBegun begun(AssessmentId id) {
    return new AssessmentBegun(
        id,
        AssessmentKind.PROGRAMME_ANNUAL,
        ProjectId.WHOLE_PROGRAMME,
        BureauId.POLICY_GROUP,
        2006,
        null,
        List.of(new Evidence("assessment", "assessment-k-rip-2006-EX_ANTE", 1)));
  }
}
