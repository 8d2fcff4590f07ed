package org.meguri.query.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.project.ProjectEvent.*;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;

/** Which facts say where a project comes from and where it went. */
final class LineageFold {
  static final Fold<List<Step>> FOLD = fold();

  private LineageFold() {}

  private static Fold<List<Step>> fold() {
    return ofProjects(new Fold<>())
        .leavesOutOtherCases()
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

  private static Fold<List<Step>> ofProjects(Fold<List<Step>> fold) {
    return fold.on(
            ProjectPrepared.class,
            (s, e, r) -> named(e, e.nameEn(), e.nameJa(), e.bureau().value(), null, r))
        .on(
            ProjectModified.class,
            (s, e, r) -> named(e, e.name().en(), e.name().ja(), null, e.effectiveOn(), r))
        .on(
            ProjectDecided.class,
            (s, e, r) -> turn(e, Step.Kind.IN_FORCE, null, e.basis(), e.effectiveOn(), r))
        .on(
            ProjectAdopted.class,
            (s, e, r) -> turn(e, Step.Kind.IN_FORCE, null, e.basis(), e.effectiveOn(), r))
        .on(
            ProjectAbolished.class,
            (s, e, r) -> turn(e, Step.Kind.ENDED, null, e.basis(), e.effectiveOn(), r))
        .on(
            ProjectIntegrated.class,
            (s, e, r) ->
                turn(e, Step.Kind.INTEGRATED, e.into().value(), e.basis(), e.effectiveOn(), r))
        .leavesOut(
            TargetRecorded.class,
            TargetChanged.class,
            PendingTargetSet.class,
            ProjectContinued.class,
            ChangeAnnounced.class,
            ProjectReceived.class,
            WorkClosed.class);
  }

  private static List<Step> named(
      ProjectEvent e,
      String en,
      String ja,
      @Nullable String bureau,
      @Nullable LocalDate day,
      Recorded r) {
    return List.of(
        new Step(
            r.position(), e.project().value(), Step.Kind.NAMED, null, en, ja, bureau, null, day));
  }

  private static List<Step> turn(
      ProjectEvent e,
      Step.Kind kind,
      @Nullable String other,
      @Nullable String basis,
      LocalDate day,
      Recorded r) {
    return List.of(
        new Step(r.position(), e.project().value(), kind, other, null, null, null, basis, day));
  }
}
