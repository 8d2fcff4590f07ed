package org.meguri.query.monitoring;

import java.util.List;
import java.util.Map;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.actor.Personal;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.monitoring.AnswerEvent;
import org.meguri.command.monitoring.AnswerEvent.AnswerSubmitted;
import org.meguri.command.monitoring.AnswerEvent.AnswerWithdrawn;
import org.meguri.command.monitoring.AnswerEvent.RemarkLeft;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;
import org.meguri.query.fold.OtherCases;

/** How answers change what is counted. */
final class AnswersFold {

  /** What one event changes. */
  sealed interface Change {}

  /** One answer more. */
  record Given(
      String answer,
      String survey,
      String project,
      String respondent,
      int questionnaire,
      String origin,
      Map<String, String> choices,
      Map<String, Integer> counts)
      implements Change {}

  /** A free text more. */
  record Said(String remark, String survey, String question, String origin, Personal text)
      implements Change {}

  /** The answer counts no longer, and its texts are gone. */
  record TakenBack(String answer, String remark) implements Change {}

  /** The fold: the changes an event brings. */
  static final Fold<List<Change>> FOLD = fold();

  private AnswersFold() {}

  private static Fold<List<Change>> fold() {
    Fold<List<Change>> fold =
        new Fold<List<Change>>()
            .on(AnswerSubmitted.class, (c, e, r) -> List.of(given(e, r)))
            .on(RemarkLeft.class, (c, e, r) -> List.of(said(e, r)))
            .on(
                AnswerWithdrawn.class,
                (c, e, r) -> List.of(new TakenBack(e.answer().value(), remark(e))));
    OtherCases.EVENTS.stream()
        .filter(kind -> !kind.equals(AnswerEvent.class))
        .forEach(fold::leavesOutAllOf);
    return fold.leavesOutAllOf(ProjectEvent.class)
        .leavesOutAllOf(PlanEvent.class)
        .leavesOutAllOf(SurveyEvent.class)
        .leavesOutAllOf(AssessmentEvent.class)
        .leavesOutAllOf(CommissionEvent.class)
        .leavesOutAllOf(ReviewEvent.class)
        .leavesOutAllOf(SessionEvent.class)
        .leavesOutAllOf(TaskEvent.class)
        .leavesOutAllOf(ProcessEvent.class)
        .leavesOutAllOf(ActorEvent.class)
        .leavesOutAllOf(AuditEvent.class)
        .leavesOutAllOf(UpkeepEvent.class)
        .leavesOutAllOf(ProgrammeEvent.class);
  }

  private static Given given(AnswerSubmitted e, Recorded recorded) {
    return new Given(
        e.answer().value(),
        e.survey().value(),
        e.project().value(),
        e.respondent().name(),
        e.questionnaire(),
        recorded.envelope().origin().name(),
        e.choices(),
        e.counts());
  }

  private static Said said(RemarkLeft e, Recorded recorded) {
    return new Said(
        remark(e) + "-" + e.question(),
        e.survey().value(),
        e.question(),
        recorded.envelope().origin().name(),
        e.text());
  }

  /** In an order that is not the answers': what stands first here was not said first. */
  private static String remark(AnswerEvent event) {
    return event.answer().remarkKey().value();
  }
}
