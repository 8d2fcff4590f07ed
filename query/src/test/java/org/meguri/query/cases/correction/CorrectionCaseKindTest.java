package org.meguri.query.cases.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.evidence.Consideration;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConfirmed;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConsidered;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.meguri.command.evidence.CorrectionId;
import org.meguri.command.evidence.DecisionKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Titles;
import org.meguri.query.cases.Value;
import org.springframework.context.support.StaticMessageSource;

/** What the page of a correction says about what follows from it. */
class CorrectionCaseKindTest {
  private static final CorrectionId ID = CorrectionId.of("correction-1");

  private final CorrectionCaseKind kind =
      new CorrectionCaseKind(new Titles(new StaticMessageSource()));

  @Test
  void whatIsDecidedAnewElsewhereNamesTheActAndWhereItIs() {
    assertThat(shown(confirmed(DecisionKind.ALLOCATION, Consideration.REASSESS)))
        .contains(leading("correction.next.ALLOCATION", "/cases/budget?text=2008"));
    assertThat(shown(confirmed(DecisionKind.PROPOSAL, Consideration.REASSESS)))
        .contains(leading("correction.next.PROPOSAL", "/cases/proposal"));
  }

  @Test
  void nothingIsToBeBegunWhereTheDecisionStandsOrItsOwnProcessGoesOn() {
    assertThat(headings(confirmed(DecisionKind.ALLOCATION, Consideration.STANDS)))
        .doesNotContain("correction.next");
    assertThat(headings(confirmed(DecisionKind.ASSESSMENT, Consideration.REASSESS)))
        .doesNotContain("correction.next");
  }

  @Test
  void theDecisionLeadsToItsPage() {
    assertThat(shown(confirmed(DecisionKind.ALLOCATION, Consideration.STANDS)))
        .contains(Value.link("allocation", "allocation-2008"));
  }

  private static Value leading(String word, String href) {
    return new Value.Leading(Value.word(word), href);
  }

  private List<Value> shown(CorrectionState state) {
    return kind.page(state).stream()
        .flatMap(section -> section.facts().stream())
        .map(Section.Fact::value)
        .toList();
  }

  private List<String> headings(CorrectionState state) {
    return kind.page(state).stream().map(Section::heading).toList();
  }

  private CorrectionState confirmed(DecisionKind of, Consideration outcome) {
    ProjectId project = ProjectId.WHOLE_PROGRAMME;
    History history =
        new History()
            .add(
                new CorrectionOpened(
                    ID,
                    of,
                    "allocation-2008",
                    project,
                    BureauId.POLICY_GROUP,
                    2008,
                    new Evidence("round", "round-k-rip-2007-winter", 1),
                    1,
                    "Miscounted"),
                new CorrectionConsidered(ID, project, outcome, "Weighed", ExampleYear.OFFICER),
                new CorrectionConfirmed(
                    ID, project, outcome, LocalDate.of(2008, 4, 1), ExampleYear.DIRECTOR));
    Optional<CorrectionState> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    return state.orElseThrow();
  }
}
