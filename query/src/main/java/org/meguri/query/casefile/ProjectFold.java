package org.meguri.query.casefile;

import org.meguri.command.actor.ActorEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.storage.Recorded;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.query.fold.Fold;

/** How a project's case follows from its events. */
public final class ProjectFold {

  /**
   * Grows with every change of a step, so that stored rows and checkpoints of before are rebuilt.
   */
  public static final int VERSION = 5;

  /** The fold over all facts of one project. */
  public static final Fold<ProjectCase> FOLD = fold();

  private ProjectFold() {}

  /** The case after one more of its facts. */
  public static ProjectCase after(ProjectCase before, Recorded recorded) {
    return FOLD.on(before, recorded).at(recorded, HeadingFold.FOLD.on(before.heading(), recorded));
  }

  /** The case after some more of its facts, in the order of the log. */
  public static ProjectCase after(ProjectCase before, Iterable<Recorded> facts) {
    ProjectCase state = before;
    for (Recorded recorded : facts) {
      state = after(state, recorded);
    }
    return state;
  }

  private static Fold<ProjectCase> fold() {
    Fold<ProjectCase> fold = new Fold<>();
    ProjectSteps.into(fold);
    PlanSteps.into(fold);
    SurveySteps.into(fold);
    AssessmentSteps.into(fold);
    ReviewSteps.into(fold);
    WorkSteps.into(fold);
    return fold.leavesOutAllOf(CommissionEvent.class)
        .leavesOutAllOf(SessionEvent.class)
        .leavesOutOtherCases()
        .leavesOutAllOf(ActorEvent.class)
        .leavesOutAllOf(AuditEvent.class)
        .leavesOutAllOf(UpkeepEvent.class)
        .leavesOutAllOf(ProgrammeEvent.class);
  }
}
