package org.meguri.query.casefile;

import static org.meguri.query.casefile.ExampleYear.DIRECTOR;
import static org.meguri.query.casefile.ExampleYear.MANAGER;
import static org.meguri.query.casefile.ExampleYear.NEW_BUSINESSES;
import static org.meguri.query.casefile.ExampleYear.OFFICER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.plan.PlanContent;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanPart;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.OrganizationPart;
import org.meguri.command.project.ProjectDecision;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
import org.meguri.command.project.Target;
import org.meguri.command.project.TargetState;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.command.work.ProcessEvent.StepEntered;
import org.meguri.command.work.ProcessEvent.StepLeft;
import org.meguri.command.work.TaskEvent.TaskClaimed;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.meguri.command.work.TaskEvent.TaskReminded;

/** From January to March: the project is prepared, its plan made and decided. */
final class ExamplePlanning {
  private static final String PROCESS = "annual-plan-review";

  private ExamplePlanning() {}

  static void prepared(ExampleYear year, History history) {
    history
        .on(2006, 1, 10)
        .by(PersonId.SYSTEM)
        .add(
            new ProjectPrepared(
                year.project,
                ProgrammeId.of("second-term"),
                year.bureau,
                "K-RIP " + year.project,
                "ケーリップ " + year.project,
                true,
                List.of("ENVIRONMENT_ENERGY"),
                List.of(),
                List.of(
                    new OrganizationPart(
                        year.organization, "Council", "協議会", "PROMOTION", null, "invented")),
                null,
                null,
                null),
            new TargetRecorded(
                year.project,
                new Target(
                    "new-businesses-launched",
                    NEW_BUSINESSES,
                    NEW_BUSINESSES,
                    TargetState.PRINTED,
                    new BigDecimal("1500"),
                    List.of(),
                    new Name("businesses", "件"),
                    new Name("FY2006-FY2010", "2006年度~2010年度"),
                    null,
                    null,
                    Map.of())));
  }

  static void planned(ExampleYear year, History history) {
    String instance = "pi-" + year.project;
    Instant begun = Instant.parse("2006-01-10T00:00:00Z");
    history.add(
        new PlanOpened(
            year.plan,
            year.project,
            year.bureau,
            2006,
            List.of(year.organization),
            LocalDate.of(2006, 2, 15)),
        new ProcessStarted(instance, year.project, PROCESS, 1, year.plan.value(), null, begun),
        new StepEntered(instance, year.project, "draftPlan", "ai-1", begun),
        new TaskCreated(
            year.draftPlan,
            year.project,
            year.bureau,
            2006,
            instance,
            PROCESS,
            1,
            "draftPlan",
            year.plan.value(),
            null,
            "manager:" + year.project,
            null,
            begun,
            Instant.parse("2006-02-15T08:00:00Z")),
        new TaskReminded(year.draftPlan, year.project, Instant.parse("2006-02-10T00:00:00Z")));
    history
        .on(2006, 2, 13)
        .by(MANAGER)
        .add(
            new TaskClaimed(year.draftPlan, year.project, MANAGER),
            new PlanSubmitted(year.plan, year.project, 1, content(year, 200), MANAGER),
            new PlanReturned(year.plan, year.project, 1, "activities too vague", OFFICER),
            new PlanSubmitted(year.plan, year.project, 2, content(year, 250), MANAGER),
            new TaskCompleted(
                year.draftPlan,
                year.project,
                MANAGER,
                null,
                "command-1",
                "SUBMITTED",
                Instant.parse("2006-02-13T00:10:00Z")),
            new StepLeft(
                instance,
                year.project,
                "draftPlan",
                "ai-1",
                false,
                Instant.parse("2006-02-13T00:10:00Z")),
            new StepEntered(
                instance,
                year.project,
                "assessPlan",
                "ai-2",
                Instant.parse("2006-02-13T00:10:00Z")));
  }

  static void decided(ExampleYear year, History history) {
    history
        .on(2006, 3, 30)
        .by(DIRECTOR)
        .add(
            new ProjectDecided(
                year.project, ProjectDecision.CONTINUED, null, LocalDate.of(2006, 4, 1), DIRECTOR),
            new PlanApproved(
                year.plan,
                year.project,
                2,
                AssessmentId.of("assessment-" + year.project + "-2006-EX_ANTE"),
                LocalDate.of(2006, 4, 1),
                DIRECTOR));
  }

  private static PlanContent content(ExampleYear year, int newBusinesses) {
    return new PlanContent(
        List.of(
            new PlanPart(
                year.organization,
                null,
                "matching sessions",
                Map.of(NEW_BUSINESSES, BigDecimal.valueOf(newBusinesses)))),
        12_000_000L,
        20,
        "membership fees");
  }
}
