package org.meguri.query.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentEvent.AssessmentApproved;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.assessment.AssessmentEvent.AssessmentDrafted;
import org.meguri.command.assessment.AssessmentEvent.AssessmentForwarded;
import org.meguri.command.assessment.AssessmentEvent.AssessmentPublished;
import org.meguri.command.assessment.AssessmentEvent.EvidenceCorrected;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.assessment.AssessmentEvent.ReflectionDecided;
import org.meguri.command.assessment.AssessmentEvent.ReflectionProposed;
import org.meguri.command.assessment.AssessmentEvent.ReflectionRecommended;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.CriterionMark;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Grade;
import org.meguri.command.assessment.Mark;
import org.meguri.command.assessment.Reflection;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Recommendation;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.OpinionsOpened;
import org.meguri.command.commission.ReviewEvent.QuorumCounted;
import org.meguri.command.commission.ReviewEvent.ReviewConvened;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.commission.ReviewEvent.ReviewersAssigned;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.SessionId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanContent;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.PlanPart;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.OrganizationPart;
import org.meguri.command.project.ProjectDecision;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Target;
import org.meguri.command.project.TargetState;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.command.work.ProcessEvent.ProcessEnded;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.command.work.ProcessEvent.StepEntered;
import org.meguri.command.work.ProcessEvent.StepLeft;
import org.meguri.command.work.TaskEvent.TaskClaimed;
import org.meguri.command.work.TaskEvent.TaskCompleted;
import org.meguri.command.work.TaskEvent.TaskCreated;
import org.meguri.command.work.TaskEvent.TaskReminded;
import org.meguri.command.work.TaskId;

/** One year of one project as it is recorded, in chapters. */
public final class ExampleYear {

  public static final BureauId BUREAU = BureauId.of("kyushu");
  public static final PersonId MANAGER = PersonId.of("p-manager");
  public static final PersonId OFFICER = PersonId.of("p-officer");
  public static final PersonId DIRECTOR = PersonId.of("p-director");
  public static final PersonId CHAIR = PersonId.of("p-chair");
  public static final PersonId MEMBER = PersonId.of("p-member");
  public static final PersonId OTHER_MEMBER = PersonId.of("p-other-member");
  public static final String NEW_BUSINESSES = "NEW_BUSINESSES_LAUNCHED";
  private static final Map<String, String> WHY =
      Map.of("SEMINARS", "two were held with the chamber of commerce");
  private static final String PROCESS = "annual-plan-review";

  public final ProjectId project;
  public final BureauId bureau;
  public final PlanId plan;
  public final RoundId spring;
  public final AssessmentId exPost;
  public final ReviewId review;
  public final TaskId draftPlan;
  private final OrganizationId organization;
  private final History history;

  public ExampleYear(History history, String project, BureauId bureau) {
    this.history = history;
    this.project = ProjectId.of(project);
    this.bureau = bureau;
    this.plan = PlanId.of("plan-" + project + "-2006");
    this.spring = RoundId.of("survey-" + project + "-2006-SPRING");
    this.exPost = AssessmentId.of("assessment-" + project + "-2006-EX_POST");
    this.review = ReviewId.of(exPost, 1);
    this.draftPlan = TaskId.of("task-draft-" + project);
    this.organization = OrganizationId.of(project + "-promotion");
  }

  /** Everything, with the opinions opened. */
  public static History whole() {
    History history = new History();
    new ExampleYear(history, "k-rip", BUREAU)
        .prepared()
        .planned()
        .decided()
        .surveyed()
        .assessed()
        .opinionsIn()
        .resolved()
        .reflected();
    return history;
  }

  public ExampleYear prepared() {
    history
        .on(2006, 1, 10)
        .by(PersonId.SYSTEM)
        .add(
            new ProjectPrepared(
                project,
                ProgrammeId.of("second-term"),
                bureau,
                "K-RIP " + project,
                "ケーリップ " + project,
                true,
                List.of("ENVIRONMENT_ENERGY"),
                List.of(),
                List.of(
                    new OrganizationPart(
                        organization, "Council", "協議会", "PROMOTION", null, "invented")),
                null,
                null,
                null),
            new TargetRecorded(
                project,
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
    return this;
  }

  public ExampleYear planned() {
    String instance = "pi-" + project;
    Instant begun = Instant.parse("2006-01-10T00:00:00Z");
    history.add(
        new PlanOpened(
            plan, project, bureau, 2006, List.of(organization), LocalDate.of(2006, 2, 15)),
        new ProcessStarted(instance, project, PROCESS, 1, plan.value(), null, begun),
        new StepEntered(instance, project, "draftPlan", "ai-1", begun),
        new TaskCreated(
            draftPlan,
            project,
            bureau,
            2006,
            instance,
            PROCESS,
            1,
            "draftPlan",
            plan.value(),
            null,
            "manager:" + project,
            null,
            begun,
            Instant.parse("2006-02-15T08:00:00Z")),
        new TaskReminded(draftPlan, project, Instant.parse("2006-02-10T00:00:00Z")));
    history
        .on(2006, 2, 13)
        .by(MANAGER)
        .add(
            new TaskClaimed(draftPlan, project, MANAGER),
            new PlanSubmitted(plan, project, 1, content(200), MANAGER),
            new PlanReturned(plan, project, 1, "activities too vague", OFFICER),
            new PlanSubmitted(plan, project, 2, content(250), MANAGER),
            new TaskCompleted(
                draftPlan,
                project,
                MANAGER,
                null,
                "command-1",
                "SUBMITTED",
                Instant.parse("2006-02-13T00:10:00Z")),
            new StepLeft(
                instance,
                project,
                "draftPlan",
                "ai-1",
                false,
                Instant.parse("2006-02-13T00:10:00Z")),
            new StepEntered(
                instance, project, "assessPlan", "ai-2", Instant.parse("2006-02-13T00:10:00Z")));
    return this;
  }

  public ExampleYear decided() {
    history
        .on(2006, 3, 30)
        .by(DIRECTOR)
        .add(
            new ProjectDecided(
                project, ProjectDecision.CONTINUED, null, LocalDate.of(2006, 4, 1), DIRECTOR),
            new PlanApproved(
                plan,
                project,
                2,
                AssessmentId.of("assessment-" + project + "-2006-EX_ANTE"),
                LocalDate.of(2006, 4, 1),
                DIRECTOR));
    return this;
  }

  public ExampleYear surveyed() {
    history
        .on(2007, 4, 2)
        .by(PersonId.SYSTEM)
        .add(
            new RoundOpened(
                spring,
                project,
                bureau,
                2006,
                SurveyWindow.SPRING,
                LocalDate.of(2007, 4, 1),
                LocalDate.of(2007, 5, 11),
                LocalDate.of(2007, 5, 31),
                List.of("SEMINARS", NEW_BUSINESSES),
                List.of(organization)));
    history
        .on(2007, 5, 8)
        .by(MANAGER)
        .add(
            new FiguresSubmitted(
                spring,
                project,
                organization.value(),
                1,
                figures(12, 240),
                WHY,
                figures(10, 240),
                null,
                MANAGER),
            new FiguresSubmitted(
                spring,
                project,
                bureau.value(),
                1,
                figures(3, 0),
                Map.of(),
                Map.of("SEMINARS", BigDecimal.valueOf(3)),
                "own seminars",
                OFFICER),
            new FiguresCorrected(
                spring,
                project,
                organization.value(),
                2,
                figures(12, 244),
                WHY,
                figures(10, 244),
                "four were missing",
                false,
                MANAGER));
    history
        .on(2007, 5, 14)
        .by(DIRECTOR)
        .add(
            new RoundClosed(
                spring, project, figures(15, 244), LocalDate.of(2007, 5, 14), DIRECTOR));
    return this;
  }

  public ExampleYear assessed() {
    Evidence round = new Evidence("round", spring.value(), 2);
    history
        .on(2007, 6, 1)
        .by(OFFICER)
        .add(
            new AssessmentBegun(
                exPost, AssessmentKind.EX_POST, project, bureau, 2006, plan, List.of(round)),
            new AssessmentDrafted(
                exPost,
                project,
                1,
                List.of(new CriterionMark(1, Mark.A, "as planned")),
                97,
                List.of(round),
                new RuleResult("assessment-grade", "1", Map.of("attainmentPercent", "97"), "B"),
                Grade.A,
                "exceptional partnerships",
                "a good year",
                OFFICER),
            new AssessmentForwarded(exPost, project, 1, DIRECTOR));
    return this;
  }

  public ExampleYear opinionsIn() {
    history
        .on(2007, 6, 20)
        .by(PersonId.SYSTEM)
        .add(
            new ReviewOpened(
                review, exPost, project, bureau, 2006, CommissionId.of("commission-second-term")),
            new ReviewConvened(
                review,
                project,
                SessionId.of("session-2007-07-02"),
                LocalDate.of(2007, 7, 2),
                OFFICER),
            new ReviewersAssigned(
                review, project, List.of(CHAIR, MEMBER, OTHER_MEMBER), List.of(), 2, CHAIR),
            new ReviewerDeclined(
                review, project, OTHER_MEMBER, ConflictKind.EMPLOYMENT, "worked there"),
            new OpinionSubmitted(
                review,
                project,
                OpinionId.of("opinion-1-" + project),
                MEMBER,
                Recommendation.APPROVE_WITH_CONDITIONS,
                "SECRET-OPINION",
                "publish the figures"),
            new QuorumCounted(review, project, 2, 2, true));
    return this;
  }

  public ExampleYear resolved() {
    history
        .on(2007, 7, 2)
        .by(CHAIR)
        .add(
            new OpinionsOpened(review, project, CHAIR),
            new ReviewResolved(
                review,
                exPost,
                project,
                Resolution.APPROVE_WITH_CONDITIONS,
                Map.of("APPROVE_WITH_CONDITIONS", 2),
                List.of(),
                "publish the figures",
                "the commission agreed",
                LocalDate.of(2007, 7, 2),
                CHAIR));
    history
        .on(2007, 7, 10)
        .by(OFFICER)
        .add(
            new OpinionAnswered(
                exPost,
                project,
                OpinionId.of("opinion-1-" + project),
                "they are published",
                OFFICER),
            new AssessmentApproved(
                exPost, project, 1, Grade.A, Resolution.APPROVE_WITH_CONDITIONS, null, DIRECTOR),
            new AssessmentPublished(exPost, project, 1, Grade.A, LocalDate.of(2007, 7, 12)));
    return this;
  }

  public ExampleYear reflected() {
    history
        .on(2007, 7, 20)
        .by(DIRECTOR)
        .add(
            new ReflectionRecommended(
                exPost,
                project,
                new RuleResult("recommended-reflection", "1", Map.of("grade", "A"), "CONTINUE")),
            new ReflectionProposed(exPost, project, Reflection.CONTINUE, "goes well", OFFICER),
            new ReflectionDecided(
                exPost,
                project,
                Reflection.CONTINUE,
                "goes well",
                LocalDate.of(2007, 7, 20),
                DIRECTOR),
            new ProjectContinued(project, exPost, 2006, "goes well", LocalDate.of(2007, 7, 20)),
            new EvidenceCorrected(
                exPost, project, new Evidence("round", spring.value(), 2), "counted twice"),
            new ProcessEnded(
                "pi-" + project, project, "cycleClosed", Instant.parse("2007-07-20T00:00:00Z")));
    return this;
  }

  private PlanContent content(int newBusinesses) {
    return new PlanContent(
        List.of(
            new PlanPart(
                organization,
                null,
                "matching sessions",
                Map.of(NEW_BUSINESSES, BigDecimal.valueOf(newBusinesses)))),
        12_000_000L,
        20,
        "membership fees");
  }

  private static Map<String, BigDecimal> figures(int seminars, int newBusinesses) {
    return Map.of(
        "SEMINARS",
        BigDecimal.valueOf(seminars),
        NEW_BUSINESSES,
        BigDecimal.valueOf(newBusinesses));
  }
}
