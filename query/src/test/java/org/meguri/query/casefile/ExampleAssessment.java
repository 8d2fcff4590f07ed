package org.meguri.query.casefile;

import static org.meguri.query.casefile.ExampleYear.CHAIR;
import static org.meguri.query.casefile.ExampleYear.DIRECTOR;
import static org.meguri.query.casefile.ExampleYear.MEMBER;
import static org.meguri.query.casefile.ExampleYear.OFFICER;
import static org.meguri.query.casefile.ExampleYear.OTHER_MEMBER;

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
import org.meguri.command.commission.SessionId;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.work.ProcessEvent.ProcessEnded;

/** June and July: the year is assessed, heard by the commission, published and reflected. */
final class ExampleAssessment {

  private ExampleAssessment() {}

  static void assessed(ExampleYear year, History history) {
    Evidence round = new Evidence("round", year.spring.value(), 2);
    history
        .on(2007, 6, 1)
        .by(OFFICER)
        .add(
            new AssessmentBegun(
                year.exPost,
                AssessmentKind.EX_POST,
                year.project,
                year.bureau,
                2006,
                year.plan,
                List.of(round)),
            new AssessmentDrafted(
                year.exPost,
                year.project,
                1,
                List.of(new CriterionMark(1, Mark.A, "as planned")),
                97,
                List.of(round),
                new RuleResult("assessment-grade", "1", Map.of("attainmentPercent", "97"), "B"),
                Grade.A,
                "exceptional partnerships",
                "a good year",
                OFFICER),
            new AssessmentForwarded(year.exPost, year.project, 1, DIRECTOR));
  }

  static void opinionsIn(ExampleYear year, History history) {
    history
        .on(2007, 6, 20)
        .by(PersonId.SYSTEM)
        .add(
            new ReviewOpened(
                year.review,
                year.exPost,
                year.project,
                year.bureau,
                2006,
                CommissionId.of("commission-second-term")),
            new ReviewConvened(
                year.review,
                year.project,
                SessionId.of("session-2007-07-02"),
                LocalDate.of(2007, 7, 2),
                OFFICER),
            new ReviewersAssigned(
                year.review,
                year.project,
                List.of(CHAIR, MEMBER, OTHER_MEMBER),
                List.of(),
                2,
                CHAIR),
            new ReviewerDeclined(
                year.review, year.project, OTHER_MEMBER, ConflictKind.EMPLOYMENT, "worked there"),
            new OpinionSubmitted(
                year.review,
                year.project,
                OpinionId.of("opinion-1-" + year.project),
                MEMBER,
                Recommendation.APPROVE_WITH_CONDITIONS,
                "SECRET-OPINION",
                "publish the figures"),
            new QuorumCounted(year.review, year.project, 2, 2, true));
  }

  static void resolved(ExampleYear year, History history) {
    history
        .on(2007, 7, 2)
        .by(CHAIR)
        .add(
            new OpinionsOpened(year.review, year.project, CHAIR),
            new ReviewResolved(
                year.review,
                year.exPost,
                year.project,
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
                year.exPost,
                year.project,
                OpinionId.of("opinion-1-" + year.project),
                "they are published",
                OFFICER),
            new AssessmentApproved(
                year.exPost,
                year.project,
                1,
                Grade.A,
                Resolution.APPROVE_WITH_CONDITIONS,
                null,
                DIRECTOR),
            new AssessmentPublished(
                year.exPost, year.project, 1, Grade.A, LocalDate.of(2007, 7, 12)));
  }

  static void reflected(ExampleYear year, History history) {
    history
        .on(2007, 7, 20)
        .by(DIRECTOR)
        .add(
            new ReflectionRecommended(
                year.exPost,
                year.project,
                new RuleResult("recommended-reflection", "1", Map.of("grade", "A"), "CONTINUE")),
            new ReflectionProposed(
                year.exPost, year.project, Reflection.CONTINUE, "goes well", OFFICER),
            new ReflectionDecided(
                year.exPost,
                year.project,
                Reflection.CONTINUE,
                "goes well",
                LocalDate.of(2007, 7, 20),
                DIRECTOR),
            new ProjectContinued(
                year.project, year.exPost, 2006, "goes well", LocalDate.of(2007, 7, 20)),
            new EvidenceCorrected(
                year.exPost,
                year.project,
                new Evidence("round", year.spring.value(), 2),
                "counted twice"),
            new ProcessEnded(
                "pi-" + year.project,
                year.project,
                "cycleClosed",
                Instant.parse("2007-07-20T00:00:00Z")));
  }
}
