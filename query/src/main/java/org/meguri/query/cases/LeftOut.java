package org.meguri.query.cases;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.Fact;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;
import org.meguri.query.fold.OtherCases;

/** What is no case of any kind: the projects' own year, tasks, accounts, readings. */
final class LeftOut {

  private static final Fold<Optional<Object>> PROJECTS =
      new Fold<Optional<Object>>()
          .leavesOutAllOf(ProjectEvent.class)
          .leavesOutAllOf(PlanEvent.class)
          .leavesOutAllOf(SurveyEvent.class)
          .leavesOutAllOf(ReviewEvent.class)
          .leavesOutAllOf(CommissionEvent.class)
          .leavesOutAllOf(SessionEvent.class)
          .leavesOutAllOf(TaskEvent.class)
          .leavesOutAllOf(ActorEvent.class)
          .leavesOutAllOf(AuditEvent.class)
          .leavesOutAllOf(UpkeepEvent.class)
          .leavesOutAllOf(ProgrammeEvent.class);

  private LeftOut() {}

  /** With what the kinds themselves leave out, and cases of a kind that has no list yet. */
  static Set<String> names(Kinds kinds) {
    Set<String> names = new HashSet<>(PROJECTS.leftOut());
    for (CaseKind<?> kind : kinds.all()) {
      names.addAll(kind.fold().leftOut());
    }
    Fold<Optional<Object>> others = new Fold<>();
    for (Class<? extends Fact> events : OtherCases.EVENTS) {
      if (kinds.all().stream().noneMatch(kind -> kind.events().equals(events))) {
        others.leavesOutAllOf(events);
      }
    }
    names.addAll(others.leftOut());
    return names;
  }
}
