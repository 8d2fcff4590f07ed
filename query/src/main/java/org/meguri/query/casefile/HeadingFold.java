package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.changed;
import static org.meguri.query.fold.Copy.with;
import static org.meguri.query.fold.Copy.without;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.assessment.AssessmentEvent.AssessmentApproved;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.AssessmentForwarded;
import org.meguri.command.assessment.AssessmentEvent.AssessmentPublished;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSentBack;
import org.meguri.command.assessment.AssessmentEvent.AssessmentSuperseded;
import org.meguri.command.assessment.AssessmentEvent.EvidenceCorrected;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.assessment.AssessmentEvent.ReflectionDecided;
import org.meguri.command.assessment.AssessmentEvent.ReflectionProposed;
import org.meguri.command.assessment.AssessmentEvent.ReflectionRecommended;
import org.meguri.command.assessment.AssessmentEvent.ReflectionSentBack;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectDecision;
import org.meguri.command.project.ProjectEvent.ChangeAnnounced;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectEvent.ProjectAbolished;
import org.meguri.command.project.ProjectEvent.ProjectAdopted;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectIntegrated;
import org.meguri.command.project.ProjectEvent.ProjectModified;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.ProjectReceived;
import org.meguri.command.project.ProjectEvent.TargetChanged;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
import org.meguri.command.project.ProjectEvent.WorkClosed;
import org.meguri.command.project.Target;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
import org.meguri.command.survey.SurveyEvent.FiguresConfirmed;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.command.survey.SurveyEvent.LateExceptionRefused;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.command.survey.SurveyEvent.RoundSentBack;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent.TaskAssigned;
import org.meguri.command.work.TaskEvent.TaskCancelled;
import org.meguri.command.work.TaskEvent.TaskClaimed;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.meguri.command.work.TaskEvent.TaskDueDayMoved;
import org.meguri.command.work.TaskEvent.TaskEscalated;
import org.meguri.command.work.TaskEvent.TaskReleased;
import org.meguri.command.work.TaskEvent.TaskReminded;
import org.meguri.query.fold.Fold;

/** How a project's heading follows from its events. */
public final class HeadingFold {

  private HeadingFold() {}

  /** The fold. */
  public static final Fold<Heading> FOLD = fold();

  private static Fold<Heading> fold() {
    return new Fold<Heading>()
        .on(ProjectPrepared.class, (s, e, r) -> s.named(e.bureau().value(), e.nameEn(), e.nameJa()))
        .on(ProjectDecided.class, (s, e, r) -> s.decided(e.decision(), e.effectiveOn()))
        .on(ProjectAdopted.class, (s, e, r) -> s.decided(ProjectDecision.ADOPTED, e.effectiveOn()))
        .on(ProjectModified.class, HeadingFold::modified)
        .on(TargetChanged.class, HeadingFold::aimed)
        .on(ProjectAbolished.class, (s, e, r) -> s.ended(e.effectiveOn()))
        .on(ProjectIntegrated.class, (s, e, r) -> s.ended(e.effectiveOn()))
        .leavesOut(ChangeAnnounced.class, ProjectReceived.class, WorkClosed.class)
        .on(TargetRecorded.class, (s, e, r) -> s.target() == null ? s.aiming(common(e)) : s)
        .on(PendingTargetSet.class, HeadingFold::pendingSet)
        .on(AssessmentPublished.class, (s, e, r) -> s.graded(e.grade()))
        .on(PlanOpened.class, (s, e, r) -> s.in(Phase.PLAN, e.fiscalYear()))
        .on(PlanApproved.class, (s, e, r) -> s.in(Phase.DO))
        .on(RoundOpened.class, HeadingFold::windowOpens)
        .on(AssessmentBegun.class, HeadingFold::assessmentBegins)
        .on(ReflectionRecommended.class, (s, e, r) -> s.in(Phase.ACT))
        .on(ReflectionDecided.class, (s, e, r) -> s.in(Phase.ACT))
        .on(ProjectContinued.class, (s, e, r) -> s.in(Phase.ACT, e.fiscalYear()))
        .on(TaskCreated.class, (s, e, r) -> s.with(with(s.tasks(), e.task(), open(e))))
        .on(
            TaskClaimed.class,
            (s, e, r) -> s.with(changed(s.tasks(), e.task(), t -> t.heldBy(e.by()))))
        .on(
            TaskAssigned.class,
            (s, e, r) -> s.with(changed(s.tasks(), e.task(), t -> t.heldBy(e.to()))))
        .on(
            TaskReleased.class,
            (s, e, r) -> s.with(changed(s.tasks(), e.task(), t -> t.heldBy(null))))
        .on(
            TaskReminded.class,
            (s, e, r) -> s.with(changed(s.tasks(), e.task(), OpenTask::reminded)))
        .on(
            TaskEscalated.class,
            (s, e, r) -> s.with(changed(s.tasks(), e.task(), t -> t.escalated(e.to()))))
        .on(
            TaskDueDayMoved.class,
            (s, e, r) -> s.with(changed(s.tasks(), e.task(), t -> t.due(e.dueAt()))))
        .on(TaskCompleted.class, (s, e, r) -> s.with(without(s.tasks(), e.task())))
        .on(TaskCancelled.class, (s, e, r) -> s.with(without(s.tasks(), e.task())))
        .leavesOut(PlanSubmitted.class, PlanReturned.class)
        .leavesOut(FiguresSubmitted.class, FiguresCorrected.class, CorrectionAsked.class)
        .leavesOut(FiguresConfirmed.class, RoundSentBack.class)
        .leavesOut(LateExceptionGranted.class, LateExceptionRefused.class, RoundClosed.class)
        .leavesOut(AssessmentDrafted.class, AssessmentSentBack.class, AssessmentForwarded.class)
        .leavesOut(OpinionAnswered.class, AssessmentApproved.class)
        .leavesOut(EvidenceCorrected.class, AssessmentSuperseded.class)
        .leavesOut(ReflectionProposed.class, ReflectionSentBack.class)
        .leavesOutAllOf(ReviewEvent.class)
        .leavesOutAllOf(ProcessEvent.class)
        .leavesOutAllOf(CommissionEvent.class)
        .leavesOutAllOf(SessionEvent.class)
        .leavesOutOtherCases()
        .leavesOutAllOf(ActorEvent.class)
        .leavesOutAllOf(AuditEvent.class)
        .leavesOutAllOf(UpkeepEvent.class)
        .leavesOutAllOf(ProgrammeEvent.class);
  }

  /** It stays in force from the day it was. */
  private static Heading modified(Heading heading, ProjectModified e, Recorded recorded) {
    return heading
        .named(heading.bureau(), e.name().en(), e.name().ja())
        .decided(
            ProjectDecision.valueOf(e.change().name()),
            Objects.requireNonNullElse(heading.inForceFrom(), e.effectiveOn()));
  }

  private static Heading aimed(Heading heading, TargetChanged e, Recorded recorded) {
    Target now = e.now();
    Heading.CommonTarget common = heading.target();
    if (now == null) {
      return heading;
    }
    return common == null || common.id().equals(now.id()) ? heading.aiming(common(now)) : heading;
  }

  private static Heading.CommonTarget common(TargetRecorded recorded) {
    return common(recorded.target());
  }

  private static Heading.CommonTarget common(Target target) {
    return new Heading.CommonTarget(
        target.id(),
        target.indicator(),
        target.state().name(),
        target.value(),
        target.candidates());
  }

  private static Heading pendingSet(Heading heading, PendingTargetSet set, Recorded recorded) {
    Heading.@Nullable CommonTarget target = heading.target();
    return target != null && target.id().equals(set.targetId())
        ? heading.aiming(target.set(set.value()))
        : heading;
  }

  /** The SPRING survey looks back on its year; WINTER runs while the year is being worked. */
  private static Heading windowOpens(Heading heading, RoundOpened opened, Recorded recorded) {
    return opened.window() == SurveyWindow.SPRING
        ? heading.in(Phase.CHECK, opened.fiscalYear())
        : heading;
  }

  private static Heading assessmentBegins(
      Heading heading, AssessmentBegun begun, Recorded recorded) {
    return begun.kind() == AssessmentKind.EX_POST
        ? heading.in(Phase.CHECK, begun.fiscalYear())
        : heading;
  }

  private static OpenTask open(TaskCreated created) {
    return new OpenTask(
        created.task().value(),
        created.process(),
        created.processInstance(),
        created.element(),
        created.caseId(),
        created.fiscalYear(),
        created.subject(),
        created.candidate(),
        created.assignee(),
        created.createdAt(),
        created.dueAt(),
        0,
        null);
  }
}
