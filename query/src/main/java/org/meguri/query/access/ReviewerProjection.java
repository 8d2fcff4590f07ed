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
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.programme.ProgrammeEvent;
import org.meguri.command.project.ProjectEvent;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps which commission members are assigned to which reviews, and so to which projects. */
@Component
public class ReviewerProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "access";

  /** A change of who is assigned; added to or taken from the table in order. */
  private record Change(boolean assigned, String review, PersonId person, String project) {}

  private static final Fold<List<Change>> FOLD =
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
          .leavesOut(QuorumCounted.class, OpinionsOpened.class, ReviewResolved.class)
          .leavesOutAllOf(ProjectEvent.class)
          .leavesOutAllOf(PlanEvent.class)
          .leavesOutAllOf(SurveyEvent.class)
          .leavesOutAllOf(AssessmentEvent.class)
          .leavesOutAllOf(CommissionEvent.class)
          .leavesOutAllOf(SessionEvent.class)
          .leavesOutAllOf(TaskEvent.class)
          .leavesOutAllOf(ProcessEvent.class)
          .leavesOutAllOf(ActorEvent.class)
          .leavesOutAllOf(AuditEvent.class)
          .leavesOutAllOf(ProgrammeEvent.class);

  private final JdbcTemplate jdbc;

  ReviewerProjection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> leavesOut() {
    return FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    for (Recorded recorded : batch) {
      for (Change change : FOLD.on(List.of(), recorded)) {
        write(change);
      }
    }
  }

  @Override
  public void reset() {
    jdbc.update("delete from access.reviewer");
  }

  private void write(Change change) {
    if (change.assigned()) {
      jdbc.update(
          """
          insert into access.reviewer (review, person, project) values (?, ?, ?)
          on conflict do nothing
          """,
          change.review(),
          change.person().value(),
          change.project());
    } else {
      jdbc.update(
          "delete from access.reviewer where review = ? and person = ?",
          change.review(),
          change.person().value());
    }
  }

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
