package org.meguri.command.monitoring;

import static org.meguri.command.monitoring.AnswerExamples.answered;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.POLICY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Personal;
import org.meguri.command.monitoring.AnswerCommand.SubmitAnswer;
import org.meguri.command.monitoring.AnswerCommand.WithdrawAnswer;
import org.meguri.command.monitoring.AnswerEvent.AnswerSubmitted;
import org.meguri.command.monitoring.AnswerEvent.AnswerWithdrawn;
import org.meguri.command.monitoring.AnswerEvent.RemarkLeft;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

class AnswerTest extends SurveyFixture {
  private static final AnswerId ANSWER = AnswerId.of("monitoring-answer-2006-abc");
  private static final Actor RESPONDENT = new Actor(Respondent.PERSON, Set.of(), null);
  private static final AnswerSubmitted SUBMITTED = submitted(Map.of());

  private AggregateTestFixture<MemberAnswer> answer;
  private boolean stands = true;

  @BeforeEach
  void anOffice() {
    answer = new AggregateTestFixture<>(MemberAnswer.class);
    answer.registerInjectableResource(Examples.programmes());
    answer.registerInjectableResource(links);
    answer.registerInjectableResource(new Standing());
  }

  @Test
  void anAnswerSaysWhatProjectItCountsForAndNotWhoGaveIt() {
    answer.givenNoPriorActivity().when(sending(answered()), by(RESPONDENT)).expectEvents(SUBMITTED);
  }

  @Test
  void freeTextStandsApartUnderAKeyOfItsOwn() {
    answer
        .givenNoPriorActivity()
        .when(sending(answered("REMARK", " More matching, please. ")), by(RESPONDENT))
        .expectEvents(
            SUBMITTED,
            new RemarkLeft(
                ANSWER,
                SURVEY,
                "REMARK",
                new Personal(ANSWER.remarkKey(), "More matching, please.")));
  }

  @Test
  void figuresAreTakenAsAnOfficeWritesThem() {
    answer
        .givenNoPriorActivity()
        .when(sending(answered("EMPLOYEES_ADDED", "１,２00")), by(RESPONDENT))
        .expectEvents(submitted(Map.of("EMPLOYEES_ADDED", 1200)));
  }

  @Test
  void aLinkThatIsGuessedUsedOrExpiredIsNotOpenAndNobodyLearnsWhich() {
    refused(
        answer
            .givenNoPriorActivity()
            .when(new SubmitAnswer(ANSWER, "guessed", answered(), JULY), by(RESPONDENT)),
        MonitoringRefused.LINK_NOT_OPEN);
    refused(
        answer
            .givenNoPriorActivity()
            .when(new SubmitAnswer(ANSWER, StubLinks.DIGEST, answered(), NOVEMBER), by(RESPONDENT)),
        MonitoringRefused.LINK_NOT_OPEN);
    links.used = true;
    refused(
        answer.givenNoPriorActivity().when(sending(answered()), by(RESPONDENT)),
        MonitoringRefused.LINK_NOT_OPEN);
    refused(
        answer.given(SUBMITTED).when(sending(answered()), by(RESPONDENT)),
        MonitoringRefused.LINK_NOT_OPEN);
  }

  @Test
  void nobodyOfTheOfficeAnswersForAMember() {
    refused(
        answer.givenNoPriorActivity().when(sending(answered()), by(POLICY)),
        ActorRefused.NOT_AUTHORIZED);
  }

  @Test
  void impossibleAnswersAreRefusedWithFieldAndRule() {
    impossible("SATISFACTION", "BEST_EVER", MonitoringRefused.OPTION_UNKNOWN);
    impossible("SATISFACTION", "", MonitoringRefused.ANSWER_MISSING);
    impossible("EMPLOYEES_ADDED", "-1", MonitoringRefused.FIGURE_NEGATIVE);
    impossible("EMPLOYEES_ADDED", "some", MonitoringRefused.NUMBER_EXPECTED);
    impossible("EMPLOYEES_ADDED", "1.5", MonitoringRefused.NUMBER_EXPECTED);
    impossible("EMPLOYEES_ADDED", "100001", MonitoringRefused.FIGURE_ABSURD, "limit", "100000");
    impossible(
        "EMPLOYEES_ADDED",
        "99999999999999999999",
        MonitoringRefused.FIGURE_ABSURD,
        "limit",
        "100000");
    impossible("REMARK", "長".repeat(2001), MonitoringRefused.TEXT_TOO_LONG, "limit", "2000");
    impossible("SHOE_SIZE", "44", MonitoringRefused.QUESTION_UNKNOWN);
  }

  @Test
  void whoeverGaveAnAnswerTakesItBackWhileTheSurveyRuns() {
    WithdrawAnswer withdrawal = new WithdrawAnswer(ANSWER, JULY);
    AnswerWithdrawn withdrawn = new AnswerWithdrawn(ANSWER, SURVEY, K_RIP);
    answer.given(SUBMITTED).when(withdrawal, by(RESPONDENT)).expectEvents(withdrawn);
    refused(
        answer.given(SUBMITTED, withdrawn).when(withdrawal, by(RESPONDENT)),
        MonitoringRefused.ANSWER_UNKNOWN);
    stands = false;
    refused(
        answer.given(SUBMITTED).when(withdrawal, by(RESPONDENT)),
        MonitoringRefused.MONITORING_CLOSED);
  }

  private void impossible(String field, String entry, Refusal refusal, String... more) {
    String[] facts =
        more.length == 0
            ? new String[] {"field", field}
            : new String[] {"field", field, more[0], more[1]};
    refused(
        answer.givenNoPriorActivity().when(sending(answered(field, entry)), by(RESPONDENT)),
        refusal,
        facts);
  }

  private static SubmitAnswer sending(Map<String, String> entries) {
    return new SubmitAnswer(ANSWER, StubLinks.DIGEST, entries, JULY);
  }

  private static AnswerSubmitted submitted(Map<String, Integer> counts) {
    return new AnswerSubmitted(ANSWER, SURVEY, K_RIP, Respondent.COMPANY, 1, answered(), counts);
  }

  private final class Standing implements Invitations {
    @Override
    public List<Invitation> of(MonitoringId survey, ProjectId project) {
      return List.of();
    }

    @Override
    public List<Invitation> unanswered(MonitoringId survey) {
      return List.of();
    }

    @Override
    public Optional<Asked> open(String digest, LocalDate on) {
      return Optional.empty();
    }

    @Override
    public Optional<MonitoringId> standing(AnswerId id, LocalDate on) {
      return stands ? Optional.of(SURVEY) : Optional.empty();
    }
  }
}
