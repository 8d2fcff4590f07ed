package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.programme.Monitoring.Kind;
import org.meguri.command.programme.Monitoring.Option;
import org.meguri.command.programme.Monitoring.Question;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.Monitoring.Topic;
import org.meguri.command.programme.ProgrammeFile.Name;

/** What a programme may ask its members, and that what it asked stays as it was. */
class QuestionnairesTest {
  private static final Name TEXT = new Name("How was it?", "いかがでしたか。");
  private static final List<Option> TWO =
      List.of(new Option("GOOD", TEXT), new Option("BAD", TEXT));
  private static final Question CHOICE = question("MOOD", Kind.CHOICE, TWO, null, List.of());
  private static final Question COUNT =
      question("HEADS", Kind.COUNT, List.of(), 100, List.of(0, 1, 5));
  private static final Question REMARK = question("REMARK", Kind.TEXT, List.of(), 500, List.of());

  @Test
  void theSecondTermsOwnQuestionnaireFitsAndAsksForEveryTopicOfThePlan() {
    Monitoring monitoring = Objects.requireNonNull(Examples.secondTerm().monitoring());
    assertThat(QuestionnairesFit.of(monitoring)).isEmpty();
    assertThat(monitoring.latest().questions())
        .extracting(Question::topic)
        .contains(Topic.values());
    assertThat(monitoring.smallestGroup()).isEqualTo(5);
  }

  @Test
  void questionsHaveWhatTheirKindNeedsAndNothingElse() {
    assertThat(breaches(CHOICE, COUNT, REMARK)).isEmpty();
    assertThat(breaches(question("MOOD", Kind.CHOICE, List.of(), null, List.of())))
        .contains("options-of-a-choice");
    assertThat(breaches(question("HEADS", Kind.COUNT, List.of(), null, List.of(0))))
        .contains("maximum-of-a-question");
    assertThat(breaches(question("HEADS", Kind.COUNT, List.of(), 100, List.of(1, 5))))
        .contains("bands-of-a-count");
    assertThat(breaches(question("HEADS", Kind.COUNT, List.of(), 100, List.of(0, 500))))
        .contains("bands-of-a-count");
    assertThat(breaches(question("REMARK", Kind.TEXT, TWO, 500, List.of())))
        .contains("options-of-a-choice");
  }

  @Test
  void nothingIsNamedTwiceAndTheDaysAreInOrder() {
    assertThat(breaches(CHOICE, CHOICE)).contains("duplicate");
    Monitoring reversed =
        new Monitoring(
            MonthDay.of(6, 1),
            List.of(MonthDay.of(9, 3), MonthDay.of(8, 1)),
            MonthDay.of(10, 31),
            10,
            5,
            List.of(asking(1, CHOICE)));
    assertThat(QuestionnairesFit.of(reversed))
        .extracting(SchemaCheck.Breach::pointer)
        .containsExactly("/monitoring/reminders/1");
  }

  @Test
  void aQuestionnaireMembersWereAskedByStaysAndAnotherVersionIsFree() {
    Questionnaire first = asking(1, CHOICE);
    Questionnaire changed = asking(1, REMARK);
    assertThat(stays(first, List.of(first, asking(2, REMARK)), Set.of(1))).isTrue();
    assertThat(stays(first, List.of(changed), Set.of())).isTrue();
    assertThat(
            new UsedQuestionnairesStay(Map.of(1, first), monitoring(changed), Set.of(1)).refusal())
        .contains(
            Outcome.refused(
                ProgrammeRefused.QUESTIONNAIRE_IN_USE_CHANGED,
                "field",
                "/monitoring/questionnaires",
                "version",
                "1"));
    assertThat(new UsedQuestionnairesStay(Map.of(1, first), null, Set.of(1)).refusal()).isPresent();
  }

  private static boolean stays(Questionnaire before, List<Questionnaire> after, Set<Integer> used) {
    return new UsedQuestionnairesStay(
            Map.of(1, before), monitoring(after.toArray(Questionnaire[]::new)), used)
        .refusal()
        .isEmpty();
  }

  private static List<String> breaches(Question... questions) {
    return QuestionnairesFit.of(monitoring(asking(1, questions))).stream()
        .map(SchemaCheck.Breach::code)
        .toList();
  }

  private static Monitoring monitoring(Questionnaire... questionnaires) {
    return new Monitoring(
        MonthDay.of(6, 1),
        List.of(MonthDay.of(8, 1), MonthDay.of(9, 3)),
        MonthDay.of(10, 31),
        10,
        5,
        List.of(questionnaires));
  }

  private static Questionnaire asking(int version, Question... questions) {
    return new Questionnaire(version, TEXT, TEXT, List.of(questions));
  }

  private static Question question(
      String code,
      Kind kind,
      List<Option> options,
      @Nullable Integer maximum,
      List<Integer> bands) {
    return new Question(code, Topic.USE, kind, TEXT, true, options, maximum, bands);
  }
}
