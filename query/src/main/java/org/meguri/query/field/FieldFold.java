package org.meguri.query.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityEvent;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;
import org.meguri.query.fold.OtherCases;

/** How activity records change what is counted. */
public final class FieldFold {

  /** What a record counts from now on, in the place of what it counted before. */
  public record Change(
      String activity,
      String project,
      String source,
      LocalDate heldOn,
      Map<String, BigDecimal> figures) {}

  /** The fold: the changes an event brings. */
  public static final Fold<List<Change>> FOLD = fold();

  private FieldFold() {}

  private static Fold<List<Change>> fold() {
    Fold<List<Change>> fold =
        new Fold<List<Change>>()
            .on(ActivityRecorded.class, (c, e, r) -> counted(e, e.source(), e.content()))
            .on(ActivityCorrected.class, (c, e, r) -> counted(e, e.source(), e.content()))
            .on(ActivityWithdrawn.class, (c, e, r) -> nothing(e));
    OtherCases.EVENTS.stream()
        .filter(kind -> !kind.equals(ActivityEvent.class))
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

  private static List<Change> counted(ActivityEvent event, String source, ActivityContent content) {
    return List.of(
        new Change(
            event.activity().value(),
            event.project().value(),
            source,
            content.heldOn(),
            content.figures()));
  }

  private static List<Change> nothing(ActivityWithdrawn event) {
    return List.of(
        new Change(
            event.activity().value(),
            event.project().value(),
            event.source(),
            LocalDate.EPOCH,
            Map.of()));
  }
}
