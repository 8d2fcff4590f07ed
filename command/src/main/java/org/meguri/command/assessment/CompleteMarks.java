package org.meguri.command.assessment;

import static org.meguri.command.assessment.AssessmentRefused.CRITERION_MISSING;
import static org.meguri.command.assessment.AssessmentRefused.REASON_MISSING;
import static org.meguri.command.assessment.AssessmentRefused.TEXT_TOO_LONG;
import static org.meguri.command.assessment.AssessmentRefused.UNKNOWN_CRITERION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.programme.ProgrammeFile.Criterion;

/** Every criterion of the programme is marked once, each mark with its reasons. */
record CompleteMarks(List<CriterionMark> marks, List<Criterion> criteria, int longest)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    Set<Integer> known =
        criteria.stream().map(Criterion::number).collect(Collectors.toUnmodifiableSet());
    Stream<Rule> askedFor =
        marks.stream()
            .map(
                mark ->
                    Rule.that(
                        known.contains(mark.criterion()),
                        UNKNOWN_CRITERION,
                        "field",
                        "mark." + mark.criterion()));
    Stream<Rule> markedOnce =
        criteria.stream()
            .map(
                criterion ->
                    Rule.that(
                        marks.stream().filter(m -> m.criterion() == criterion.number()).count()
                            == 1,
                        CRITERION_MISSING,
                        "field",
                        "mark." + criterion.number()));
    Stream<Rule> reasoned =
        marks.stream()
            .map(
                mark ->
                    Text.given(
                        "reason." + mark.criterion(),
                        mark.reason(),
                        longest,
                        REASON_MISSING,
                        TEXT_TOO_LONG));
    return Rule.all(Stream.of(askedFor, markedOnce, reasoned).flatMap(rules -> rules).toList())
        .refusal();
  }
}
