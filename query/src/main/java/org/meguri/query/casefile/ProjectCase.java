package org.meguri.query.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.Recorded;

/**
 * Everything known about one project up to a position of the log; tasks that wait are in the
 * heading.
 */
public record ProjectCase(
    String project,
    long position,
    @Nullable Instant recordedAt,
    int events,
    Heading heading,
    Profile profile,
    Map<String, TargetLine> targets,
    Map<String, PlanCase> plans,
    Map<String, Round> rounds,
    Map<String, AssessmentCase> assessments,
    Map<String, Review> reviews,
    Map<String, Passage> passages) {

  /** Before anything was recorded. */
  public static ProjectCase empty(String project) {
    return new ProjectCase(
        project,
        0,
        null,
        0,
        Heading.empty(project),
        Profile.EMPTY,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  /** The review of an assessment, the last one where there were several. */
  public Optional<Review> reviewOf(String assessment) {
    return reviews.values().stream()
        .filter(review -> review.assessment().equals(assessment))
        .reduce((first, later) -> later);
  }

  /** With other reviews, for a reader who may not see all of them. */
  public ProjectCase withReviews(Map<String, Review> shown) {
    return new ProjectCase(
        project,
        position,
        recordedAt,
        events,
        heading,
        profile,
        targets,
        plans,
        rounds,
        assessments,
        shown,
        passages);
  }

  ProjectCase at(Recorded recorded, Heading newHeading) {
    return new ProjectCase(
        project,
        recorded.position(),
        recorded.recordedAt(),
        events + 1,
        newHeading,
        profile,
        targets,
        plans,
        rounds,
        assessments,
        reviews,
        passages);
  }

  ProjectCase withProfile(Profile changed) {
    return new ProjectCase(
        project,
        position,
        recordedAt,
        events,
        heading,
        changed,
        targets,
        plans,
        rounds,
        assessments,
        reviews,
        passages);
  }

  ProjectCase withTargets(Map<String, TargetLine> changed) {
    return new ProjectCase(
        project,
        position,
        recordedAt,
        events,
        heading,
        profile,
        changed,
        plans,
        rounds,
        assessments,
        reviews,
        passages);
  }

  ProjectCase withPlans(Map<String, PlanCase> changed) {
    return new ProjectCase(
        project,
        position,
        recordedAt,
        events,
        heading,
        profile,
        targets,
        changed,
        rounds,
        assessments,
        reviews,
        passages);
  }

  ProjectCase withRounds(Map<String, Round> changed) {
    return new ProjectCase(
        project,
        position,
        recordedAt,
        events,
        heading,
        profile,
        targets,
        plans,
        changed,
        assessments,
        reviews,
        passages);
  }

  ProjectCase withAssessments(Map<String, AssessmentCase> changed) {
    return new ProjectCase(
        project,
        position,
        recordedAt,
        events,
        heading,
        profile,
        targets,
        plans,
        rounds,
        changed,
        reviews,
        passages);
  }

  ProjectCase withPassages(Map<String, Passage> changed) {
    return new ProjectCase(
        project,
        position,
        recordedAt,
        events,
        heading,
        profile,
        targets,
        plans,
        rounds,
        assessments,
        reviews,
        changed);
  }
}
