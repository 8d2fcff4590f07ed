package org.meguri.workflows.checking.commission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.query.access.Sight;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.ReviewTasks;
import org.springframework.stereotype.Component;

/**
 * The reviews a member was assigned to: those still open first, nothing of a case in which a
 * conflict stands but the way out of it.
 */
@Component
class ReviewsOfMember {

  /** A review the reader takes or took part in. */
  public record ReviewLine(
      String id,
      String project,
      int fiscalYear,
      String kind,
      String state,
      @Nullable LocalDate heldOn) {}

  /** A review the reader still has to step back from, because an interest stands in its project. */
  public record ToDecline(String project, String href) {}

  private final Reviews reviews;
  private final Papers papers;
  private final ReviewTasks tasks;
  private final ProjectNames names;

  ReviewsOfMember(Reviews reviews, Papers papers, ReviewTasks tasks, ProjectNames names) {
    this.reviews = reviews;
    this.papers = papers;
    this.tasks = tasks;
    this.names = names;
  }

  List<ReviewLine> lines(List<String> assigned, Sight sight, Locale locale) {
    return assigned.stream()
        .flatMap(review -> papers.latest(review, ReviewOpened.class).stream())
        .filter(opened -> !isBarred(opened, sight))
        .flatMap(opened -> line(opened, locale).stream())
        .sorted(
            Comparator.comparing((ReviewLine line) -> line.state().equals("RESOLVED"))
                .thenComparing(ReviewLine::heldOn, Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(ReviewLine::id))
        .toList();
  }

  List<ToDecline> toDecline(List<String> assigned, Sight sight, PersonId reader, Locale locale) {
    return assigned.stream()
        .flatMap(review -> papers.latest(review, ReviewOpened.class).stream())
        .filter(opened -> isBarred(opened, sight))
        .flatMap(
            opened ->
                Stream.ofNullable(tasks.href(opened.review().value(), "giveOpinion", reader))
                    .map(href -> new ToDecline(names.of(opened.project(), locale), href)))
        .toList();
  }

  private static boolean isBarred(ReviewOpened opened, Sight sight) {
    return sight.barred().contains(opened.project().value());
  }

  private Optional<ReviewLine> line(ReviewOpened opened, Locale locale) {
    Optional<ReviewStanding> standing = reviews.standing(ReviewId.of(opened.review().value()));
    return standing.map(
        s ->
            new ReviewLine(
                opened.review().value(),
                names.of(opened.project(), locale),
                opened.fiscalYear(),
                papers
                    .latest(opened.assessment(), AssessmentBegun.class)
                    .map(begun -> begun.kind().name())
                    .orElse("EX_ANTE"),
                ReviewRoom.state(s),
                s.heldOn()));
  }
}
