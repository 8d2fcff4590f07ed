package org.meguri.query.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.command.actor.ActorEvent;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.audit.AuditEvent;
import org.meguri.command.commission.CommissionEvent;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.OpinionsOpened;
import org.meguri.command.commission.ReviewEvent.QuorumCounted;
import org.meguri.command.commission.ReviewEvent.ReviewConvened;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.commission.ReviewEvent.ReviewersAssigned;
import org.meguri.command.commission.ReviewEvent.ReviewersReplaced;
import org.meguri.command.commission.ReviewEvent.VoteCast;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.upkeep.UpkeepEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;

/** How a review's events say who is assigned to it. */
public final class ReviewerFold {

  /** A change of who is assigned; added to or taken from the table in order. */
  public record Change(boolean assigned, String review, PersonId person, String project) {}

  /** The fold: the changes an event brings. */
  public static final Fold<List<Change>> FOLD =
      new Fold<List<Change>>()
          .on(ReviewersAssigned.class, (changes, e, r) -> assigned(changes, e))
          .on(
              ReviewersReplaced.class,
              (changes, e, r) ->
                  with(changes, e.added(), true, e.review().value(), e.project().value()))
          .on(
              ReviewerDeclined.class,
              (changes, e, r) ->
                  with(
                      changes, List.of(e.member()), false, e.review().value(), e.project().value()))
          .leavesOut(ReviewOpened.class, ReviewConvened.class, OpinionSubmitted.class)
          .leavesOut(
              QuorumCounted.class, OpinionsOpened.class, ReviewResolved.class, VoteCast.class)
          .leavesOutAllOf(ProjectEvent.class)
          .leavesOutAllOf(PlanEvent.class)
          .leavesOutAllOf(SurveyEvent.class)
          .leavesOutAllOf(AssessmentEvent.class)
          .leavesOutAllOf(CommissionEvent.class)
          .leavesOutAllOf(SessionEvent.class)
          .leavesOutAllOf(TaskEvent.class)
          .leavesOutAllOf(ProcessEvent.class)
          .leavesOutOtherCases()
          .leavesOutAllOf(ActorEvent.class)
          .leavesOutAllOf(AuditEvent.class)
          .leavesOutAllOf(UpkeepEvent.class)
          .leavesOutAllOf(ProgrammeEvent.class);

  private ReviewerFold() {}

  private static List<Change> assigned(List<Change> changes, ReviewersAssigned event) {
    Set<PersonId> people =
        Stream.concat(event.reviewers().stream(), Stream.of(event.chair()))
            .collect(Collectors.toSet());
    return with(
        changes, List.copyOf(people), true, event.review().value(), event.project().value());
  }

  private static List<Change> with(
      List<Change> changes,
      List<PersonId> people,
      boolean assigned,
      String review,
      String project) {
    List<Change> all = new ArrayList<>(changes);
    people.forEach(person -> all.add(new Change(assigned, review, person, project)));
    return all;
  }
}
