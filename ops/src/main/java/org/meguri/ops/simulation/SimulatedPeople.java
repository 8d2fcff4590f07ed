package org.meguri.ops.simulation;

import java.time.LocalDate;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.workflows.tasklist.Candidate;
import org.meguri.workflows.tasklist.Phase;
import org.meguri.workflows.tasklist.Task;

/** Who of the sample takes a task, and after how many business days. */
final class SimulatedPeople {

  private final CaseRandom chance;
  private final Setting setting;
  private final GrantBook grants;

  SimulatedPeople(Setting setting, GrantBook grants) {
    this.setting = setting;
    this.grants = grants;
    this.chance = setting.chance();
  }

  /** The holder where the diagram names one, else somebody of the role. */
  PersonId worker(Task task) {
    PersonId holder = task.holder();
    if (holder != null) {
      return holder;
    }
    String candidate = task.candidate();
    if (candidate == null) {
      throw new IllegalStateException("Task " + task.id() + " is for nobody");
    }
    Candidate who = Candidate.of(candidate);
    String scope = who.scope().id();
    String login =
        switch (who.role()) {
          case MANAGER -> scope + ".manager";
          case STAFF -> scope + ".staff";
          case OFFICER -> scope + ".officer" + chance.between(1, 2, task.caseId(), "officer");
          case DIRECTOR -> scope + ".director";
          case POLICY_OFFICER -> "policy.officer";
          case POLICY_DIRECTOR -> "policy.director";
          case ADMINISTRATOR -> "admin";
          case COMMISSION_MEMBER, COMMISSION_CHAIR, AUDITOR, SYSTEM ->
              throw new IllegalStateException("No diagram gives tasks to " + Role.AUDITOR);
        };
    return setting.person(login);
  }

  /** A project has one plan and one round at a time, but many grants. */
  static Object about(Task task) {
    return task.phase() == Phase.DO ? task.caseId() : task.project();
  }

  /**
   * The day somebody does it: a final report some days before it is due, or too late; what the
   * sample shows waiting, after it has opened.
   */
  LocalDate day(Task task, int nth) {
    if (setting.courses().of(task.caseId()).filter(c -> c.waits(task.element())).isPresent()) {
      return setting.days().plus(SampleDatabase.SAMPLE_DAY, businessDays(task, nth));
    }
    LocalDate created = LocalDate.ofInstant(task.createdAt(), OfficeClock.TOKYO);
    if (!task.element().equals("submitFinalReport") || nth > 0) {
      return setting.days().plus(created, businessDays(task, nth));
    }
    LocalDate due = LocalDate.ofInstant(task.dueAt(), OfficeClock.TOKYO);
    LocalDate meant =
        grants.reportsLate(task.caseId())
            ? due.plusDays(10)
            : due.minusDays(chance.between(5, 20, task.caseId(), "report"));
    return setting.days().onOrAfter(meant.isAfter(created) ? meant : created.plusDays(1));
  }

  /** Business days from the task's creation to its completion. */
  int businessDays(Task task, int nth) {
    Object[] question = {about(task), task.fiscalYear(), task.element(), task.subject(), nth};
    return switch (task.element()) {
      case "draftPlan" ->
          nth == 0 ? chance.between(8, 18, question) : chance.between(2, 4, question);
      case "assessPlan" -> chance.between(2, 6, question);
      case "assessExPost" -> chance.between(3, 8, question);
      case "convene" -> chance.between(3, 5, question);
      case "giveOpinion" -> chance.between(2, 5, question);
      case "submitFigures", "submitBureauFigures" -> surveyDays(task, question);
      case "checkFigures", "closeRound" -> chance.between(1, 2, question);
      // Decided once the designation has ended, which is told some weeks ahead.
      case "decideOnLostDesignation" -> chance.between(24, 28, question);
      // The year is about to begin, and its first grants are applied for.
      case "proposeShares", "giveAllocationOpinion", "decideShares" -> 1;
      case "grantLateException" -> chance.between(1, 2, question);
      default -> chance.between(1, 3, question);
    };
  }

  /**
   * A third of the projects answer at once, a third about the internal due date, a third after it.
   */
  private int surveyDays(Task task, Object[] question) {
    return switch (chance.between(0, 2, task.project(), task.fiscalYear(), "pace")) {
      case 0 -> chance.between(6, 12, question);
      case 1 -> chance.between(20, 25, question);
      default -> chance.between(30, 34, question);
    };
  }
}
