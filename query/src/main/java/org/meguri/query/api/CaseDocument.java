package org.meguri.query.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casefile.OpenTask;
import org.meguri.query.casefile.PlanCase;
import org.meguri.query.casefile.Profile;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Review;
import org.meguri.query.casefile.Round;
import org.meguri.query.casefile.TargetLine;
import org.meguri.query.projects.ProjectLine;

/** A project's case as the API answers it, with what it was known and true as of. */
public record CaseDocument(
    String id,
    Known known,
    ProjectLine project,
    Profile profile,
    Collection<TargetLine> targets,
    Collection<PlanCase> plans,
    List<RoundDocument> rounds,
    Collection<AssessmentCase> assessments,
    Collection<Review> reviews,
    Collection<OpenTask> openTasks,
    Map<String, String> people) {

  /** The last event it rests on, when that was recorded, and the day it was true on if asked. */
  public record Known(
      long position, int events, @Nullable Instant recordedAt, @Nullable LocalDate trueOn) {}

  /** A round with the sums over its sources' latest figures and who has not answered. */
  public record RoundDocument(
      Round round, boolean closed, Map<String, BigDecimal> totals, List<String> missing) {}

  static CaseDocument of(
      ProjectCase found, @Nullable LocalDate trueOn, Map<String, String> people) {
    Heading heading = found.heading();
    return new CaseDocument(
        found.project(),
        new Known(found.position(), found.events(), found.recordedAt(), trueOn),
        ProjectLine.of(heading),
        found.profile(),
        found.targets().values(),
        found.plans().values(),
        found.rounds().values().stream()
            .map(r -> new RoundDocument(r, r.isClosed(), r.totals(), r.missing()))
            .toList(),
        found.assessments().values(),
        found.reviews().values(),
        heading.tasks().values(),
        people);
  }
}
