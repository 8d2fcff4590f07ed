package org.meguri.workflows.checking.commission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.ReviewConvened;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.commission.ReviewEvent.VoteCast;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.command.programme.Programmes;
import org.meguri.query.access.Unknown;
import org.meguri.query.frame.People;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.checking.commission.ReadersConflict.Conflict;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.planning.AssessmentPapers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one person may see of one review: nothing of the case while a conflict stands, and nobody's
 * opinion but their own before the opinions are opened.
 */
@Component
class ReviewRoom {

  /** The review's own line. */
  public record Review(
      String id,
      String projectId,
      String projectName,
      String bureau,
      int fiscalYear,
      String kind,
      String state,
      @Nullable LocalDate heldOn,
      @Nullable String session,
      int present,
      int quorum,
      boolean quorumMet,
      boolean opened,
      @Nullable String resolution,
      @Nullable String conditions,
      @Nullable String minutes) {}

  /** An opinion; only that there is one, while it is sealed. */
  public record Opinion(
      String member,
      @Nullable String recommendation,
      @Nullable String text,
      @Nullable String conditions,
      boolean sealed,
      boolean own) {}

  /** A member kept away; {@code facts} are the ids of what it follows from. */
  public record Excluded(String member, String kind, boolean declared, String facts) {}

  /** A vote against, with its reasons. */
  public record DissentLine(String member, String reason) {}

  /** An item of the same session. */
  public record AgendaItem(String href, String name, String state, boolean current) {}

  /** Everything on the page. */
  public record Room(
      Review review,
      @Nullable Conflict conflict,
      boolean undeclared,
      List<Panel> papers,
      List<Opinion> opinions,
      List<Excluded> excluded,
      List<DissentLine> dissents,
      List<AgendaItem> agenda,
      @Nullable ReviewResolved resolved,
      boolean mayVote,
      List<ConditionLines.ConditionLine> conditions) {}

  private final Papers papers;
  private final Reviews reviews;
  private final ReadersConflict conflicts;
  private final ProjectNames names;
  private final Programmes programmes;
  private final AssessmentPapers evidence;
  private final People people;
  private final SessionItems items;
  private final ConditionLines conditions;

  ReviewRoom(
      Papers papers,
      Reviews reviews,
      ReadersConflict conflicts,
      ProjectNames names,
      Programmes programmes,
      AssessmentPapers evidence,
      People people,
      SessionItems items,
      ConditionLines conditions) {
    this.papers = papers;
    this.reviews = reviews;
    this.conflicts = conflicts;
    this.names = names;
    this.programmes = programmes;
    this.evidence = evidence;
    this.people = people;
    this.items = items;
    this.conditions = conditions;
  }

  ReviewOpened opened(String id) {
    return papers.latest(id, ReviewOpened.class).orElseThrow(() -> new Unknown(id));
  }

  @Transactional
  public Room of(ReviewOpened opening, PersonId reader, Locale locale) {
    ReviewStanding standing = reviews.standing(opening.review()).orElseThrow();
    Conflict conflict = conflicts.of(opening, reader);
    ReviewResolved resolved = papers.latest(opening.review(), ReviewResolved.class).orElse(null);
    boolean own = ownOpinion(opening.review(), reader).isPresent();
    return new Room(
        line(opening, standing, conflict == null ? resolved : null, locale),
        conflict,
        conflict == null && standing.reviewers().contains(reader) && !own && !standing.opened(),
        conflict == null ? evidence.of(opening.assessment()) : List.of(),
        conflict == null ? opinions(opening.review(), reader, locale) : List.of(),
        excluded(opening.review(), locale),
        conflict == null ? dissents(resolved, locale) : List.of(),
        agenda(opening, locale),
        conflict == null ? resolved : null,
        conflict == null && mayVote(standing, reader),
        conflict == null ? conditions.of(opening.review(), locale) : List.of());
  }

  private boolean mayVote(ReviewStanding standing, PersonId reader) {
    return standing.opened()
        && standing.resolution() == null
        && standing.withOpinion().contains(reader)
        && papers.latest(standing.review(), VoteCast.class, reader.value()).isEmpty();
  }

  private Review line(
      ReviewOpened opening,
      ReviewStanding standing,
      @Nullable ReviewResolved resolved,
      Locale locale) {
    return new Review(
        opening.review().value(),
        opening.project().value(),
        names.of(opening.project(), locale),
        opening.bureau().value(),
        opening.fiscalYear(),
        papers
            .latest(opening.assessment(), AssessmentBegun.class)
            .map(b -> b.kind().name())
            .orElse("EX_ANTE"),
        state(standing),
        standing.heldOn(),
        standing.session() == null ? null : standing.session().value(),
        standing.opinionCount(),
        standing.quorum(),
        standing.quorumMet(),
        standing.opened(),
        resolved == null ? null : resolved.resolution().name(),
        resolved == null ? null : resolved.conditions(),
        resolved == null ? null : resolved.minutes());
  }

  static String state(ReviewStanding standing) {
    if (standing.resolution() != null) {
      return "RESOLVED";
    }
    if (standing.opened()) {
      return "OPENED";
    }
    return standing.heldOn() == null ? "OPEN" : "CONVENED";
  }

  private List<Opinion> opinions(ReviewId review, PersonId reader, Locale locale) {
    boolean open = reviews.standing(review).filter(ReviewStanding::opened).isPresent();
    return papers.all(review, OpinionSubmitted.class).stream()
        .map(
            o -> {
              boolean own = o.member().equals(reader);
              boolean sealed = !open && !own;
              return new Opinion(
                  people.name(o.member(), locale),
                  sealed ? null : o.recommendation().name(),
                  sealed ? null : o.text(),
                  sealed ? null : o.conditions(),
                  sealed,
                  own);
            })
        .toList();
  }

  private Optional<OpinionSubmitted> ownOpinion(ReviewId review, PersonId reader) {
    return papers.latest(review, OpinionSubmitted.class, OpinionId.of(review, reader).value());
  }

  private List<Excluded> excluded(ReviewId review, Locale locale) {
    return items.recusals(review, locale).stream()
        .map(r -> new Excluded(r.member(), r.kind(), r.declared(), r.facts()))
        .toList();
  }

  private List<DissentLine> dissents(@Nullable ReviewResolved resolved, Locale locale) {
    return resolved == null
        ? List.of()
        : resolved.dissents().stream()
            .map(d -> new DissentLine(people.name(d.member(), locale), d.reason()))
            .toList();
  }

  /** What is heard in the same session, by name only. */
  private List<AgendaItem> agenda(ReviewOpened opening, Locale locale) {
    Optional<ReviewConvened> convened = papers.latest(opening.review(), ReviewConvened.class);
    if (convened.isEmpty()) {
      return List.of();
    }
    return papers.every(ReviewConvened.class).stream()
        .filter(c -> c.session().equals(convened.get().session()))
        .map(
            c ->
                new AgendaItem(
                    "/reviews/" + c.review(),
                    names.of(c.project(), locale),
                    reviews.standing(c.review()).map(ReviewRoom::state).orElse("OPEN"),
                    c.review().equals(opening.review())))
        .sorted(Comparator.comparing(AgendaItem::name))
        .toList();
  }
}
