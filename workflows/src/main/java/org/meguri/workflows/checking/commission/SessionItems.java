package org.meguri.workflows.checking.commission;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.commission.ReviewEvent.*;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.query.access.Sight;
import org.meguri.query.frame.People;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What the minutes say of each item: who stayed away and why, the votes, the resolution. */
@Component
class SessionItems {

  /** Who stayed away; {@code facts} are ids of what it follows from, or the member's own words. */
  public record Recusal(String member, String kind, boolean declared, String facts) {}

  /** How many voted so. */
  public record Votes(String vote, int count) {}

  /** A vote against, with its reasons. */
  public record Dissent(String member, String reason) {}

  /** What was resolved. */
  public record Resolved(
      String resolution,
      List<Votes> votes,
      List<Dissent> dissents,
      @Nullable String conditions,
      String minutes) {}

  /**
   * An item; {@code barred}: a conflict keeps its papers and what was said from the reader; {@code
   * resolved} null before the resolution.
   */
  public record Item(
      int number,
      String review,
      String name,
      int fiscalYear,
      String kind,
      String state,
      boolean barred,
      List<String> reviewers,
      List<Recusal> recusals,
      @Nullable Resolved resolved) {}

  private final Papers papers;
  private final Reviews reviews;
  private final ProjectNames names;
  private final People people;

  SessionItems(Papers papers, Reviews reviews, ProjectNames names, People people) {
    this.papers = papers;
    this.reviews = reviews;
    this.names = names;
    this.people = people;
  }

  Optional<Item> of(int number, ReviewId review, Sight sight, Locale locale) {
    Optional<ReviewStanding> standing = reviews.standing(review);
    return papers
        .latest(review, ReviewOpened.class)
        .flatMap(opened -> standing.map(now -> item(number, opened, now, sight, locale)));
  }

  private Item item(
      int number, ReviewOpened opened, ReviewStanding now, Sight sight, Locale locale) {
    boolean barred = sight.barred().contains(opened.project().value());
    return new Item(
        number,
        opened.review().value(),
        names.of(opened.project(), locale),
        opened.fiscalYear(),
        papers
            .latest(opened.assessment(), AssessmentBegun.class)
            .map(begun -> begun.kind().name())
            .orElse("EX_ANTE"),
        ReviewRoom.state(now),
        barred,
        now.reviewers().stream().map(p -> people.name(p, locale)).toList(),
        recusals(opened.review(), locale),
        barred ? null : resolved(opened.review(), locale));
  }

  /** Those the facts kept away, and those who stepped back by their own word. */
  List<Recusal> recusals(ReviewId review, Locale locale) {
    Stream<Recusal> kept =
        papers.latest(review, ReviewersAssigned.class).stream()
            .flatMap(
                a ->
                    a.excluded().stream()
                        .map(
                            e ->
                                new Recusal(
                                    people.name(e.member(), locale),
                                    e.kind().name(),
                                    e.declared(),
                                    String.join(
                                        " ",
                                        a.grounds().stream()
                                            .filter(g -> g.member().equals(e.member()))
                                            .map(g -> g.fact())
                                            .distinct()
                                            .toList()))));
    Stream<Recusal> stepped =
        papers.all(review, ReviewerDeclined.class).stream()
            .map(d -> new Recusal(people.name(d.member(), locale), d.kind().name(), true, ""));
    return Stream.concat(kept, stepped).toList();
  }

  private @Nullable Resolved resolved(ReviewId review, Locale locale) {
    return papers
        .latest(review, ReviewResolved.class)
        .map(
            r ->
                new Resolved(
                    r.resolution().name(),
                    r.votes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new Votes(e.getKey(), e.getValue()))
                        .toList(),
                    r.dissents().stream()
                        .map(d -> new Dissent(people.name(d.member(), locale), d.reason()))
                        .toList(),
                    r.conditions(),
                    r.minutes()))
        .orElse(null);
  }
}
