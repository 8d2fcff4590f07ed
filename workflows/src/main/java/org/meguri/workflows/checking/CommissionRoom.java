package org.meguri.workflows.checking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.assessment.AssessmentEvent.AssessmentBegun;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.commission.CommissionRecords;
import org.meguri.command.commission.CommissionRecords.Interest;
import org.meguri.command.commission.CommissionRecords.Term;
import org.meguri.command.commission.CommissionRefused;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.command.programme.Programmes;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Sight;
import org.meguri.query.access.Unknown;
import org.meguri.query.frame.People;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.ReviewTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one person may see of the commission: members their own interests and reviews, less what a
 * conflict hides; whoever sees the whole programme everybody's interests.
 */
@Component
class CommissionRoom {

  /** A member in a term; {@code id} only where the reader may end it. */
  public record Member(
      @Nullable String id,
      String name,
      boolean chair,
      LocalDate from,
      LocalDate until,
      boolean inTerm,
      boolean own) {}

  /** An interest; {@code id} only where the reader may end it. */
  public record InterestLine(
      @Nullable String id,
      String member,
      String project,
      String kind,
      boolean declared,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String note,
      @Nullable String endNote) {}

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

  /**
   * Everything on the page; {@code member}: the reader has a term, so may declare; {@code
   * secretariat}: the reader appoints members.
   */
  public record Room(
      boolean member,
      boolean secretariat,
      List<Member> members,
      List<InterestLine> interests,
      List<ReviewLine> reviews,
      List<ToDecline> toDecline) {}

  private final CommissionRecords records;
  private final Reviews reviews;
  private final Papers papers;
  private final Programmes programmes;
  private final ReviewTasks tasks;
  private final ReadAccess access;
  private final ActorDirectory directory;
  private final People people;
  private final Clock clock;

  CommissionRoom(
      CommissionRecords records,
      Reviews reviews,
      Papers papers,
      Programmes programmes,
      ReviewTasks tasks,
      ReadAccess access,
      ActorDirectory directory,
      People people,
      Clock clock) {
    this.records = records;
    this.reviews = reviews;
    this.papers = papers;
    this.programmes = programmes;
    this.tasks = tasks;
    this.access = access;
    this.directory = directory;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The programme's commission.
   *
   * @throws Unknown no programme is in use yet
   */
  private CommissionId commission() {
    return programmes
        .inUse()
        .map(programme -> CommissionId.of(programme.id()))
        .orElseThrow(() -> new Unknown("commission"));
  }

  /**
   * The room as this reader sees it.
   *
   * @throws NotShown the reader neither belongs to the commission nor sees the whole programme
   */
  @Transactional(readOnly = true)
  public Room of(PersonId reader, Locale locale) {
    Sight sight = sightOf(reader);
    List<Term> terms = records.terms(commission());
    LocalDate today = LocalDate.now(clock);
    boolean secretariat = isSecretariat(reader);
    List<String> assigned = access.reviewsOf(reader);
    return new Room(
        terms.stream().anyMatch(term -> term.member().equals(reader)),
        secretariat,
        terms.stream()
            .map(
                term ->
                    new Member(
                        secretariat && !term.until().isBefore(today) ? term.member().value() : null,
                        people.name(term.member(), locale),
                        term.chair(),
                        term.from(),
                        term.until(),
                        term.includes(today),
                        term.member().equals(reader)))
            .toList(),
        records.interests().stream()
            .filter(interest -> sight.all() || interest.member().equals(reader))
            .map(interest -> line(interest, reader, today, locale))
            .toList(),
        assigned.stream()
            .flatMap(review -> reviewLine(review, sight, locale).stream())
            .sorted(
                Comparator.comparing((ReviewLine line) -> line.state().equals("RESOLVED"))
                    .thenComparing(
                        ReviewLine::heldOn, Comparator.nullsFirst(Comparator.reverseOrder()))
                    .thenComparing(ReviewLine::id))
            .toList(),
        assigned.stream().flatMap(review -> toDecline(review, sight, reader, locale)).toList());
  }

  private Stream<ToDecline> toDecline(String review, Sight sight, PersonId reader, Locale locale) {
    return papers
        .latest(review, ReviewOpened.class)
        .filter(opened -> sight.barred().contains(opened.project().value()))
        .stream()
        .flatMap(
            opened ->
                Stream.ofNullable(tasks.href(review, "giveOpinion", reader))
                    .map(
                        href ->
                            new ToDecline(projectName(opened.project().value(), locale), href)));
  }

  /**
   * The commission, for who appoints its members.
   *
   * @throws NotShown the reader is not of the policy group
   */
  CommissionId commissionUnder(PersonId reader) {
    if (!isSecretariat(reader)) {
      throw new NotShown(ActorRefused.NOT_AUTHORIZED.code());
    }
    return commission();
  }

  private boolean isSecretariat(PersonId reader) {
    return Stream.of(Role.POLICY_OFFICER, Role.POLICY_DIRECTOR)
        .anyMatch(directory.actorOf(reader, null)::has);
  }

  /** Whether the interest is the reader's own word and still stands. */
  boolean mayEnd(PersonId reader, InterestKey key) {
    LocalDate today = LocalDate.now(clock);
    return records.interests().stream()
        .anyMatch(i -> InterestKey.of(i).equals(key) && isOpen(i, reader, today));
  }

  /**
   * The commission, for who gives their own word on interests.
   *
   * @throws NotShown the reader is and was no member
   */
  CommissionId commissionOf(PersonId reader) {
    CommissionId commission = commission();
    if (records.terms(commission).stream().noneMatch(term -> term.member().equals(reader))) {
      throw new NotShown(CommissionRefused.NOT_A_MEMBER.code());
    }
    return commission;
  }

  /** Refuses whoever the commission is no business of. */
  private Sight sightOf(PersonId reader) {
    Sight sight = access.sightOf(reader);
    boolean belongs =
        Stream.of(Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER)
            .anyMatch(directory.actorOf(reader, null)::has);
    if (!sight.all() && !belongs) {
      throw new NotShown(ActorRefused.NOT_AUTHORIZED.code());
    }
    return sight;
  }

  private InterestLine line(Interest interest, PersonId reader, LocalDate today, Locale locale) {
    return new InterestLine(
        isOpen(interest, reader, today) ? InterestKey.of(interest).toString() : null,
        people.name(interest.member(), locale),
        projectName(interest.about().value(), locale),
        interest.kind().name(),
        interest.declared(),
        interest.from(),
        interest.until(),
        interest.declared() ? interest.note() : null,
        interest.endNote());
  }

  private static boolean isOpen(Interest interest, PersonId reader, LocalDate today) {
    LocalDate until = interest.until();
    return interest.declared()
        && interest.member().equals(reader)
        && (until == null || until.isAfter(today));
  }

  private Optional<ReviewLine> reviewLine(String review, Sight sight, Locale locale) {
    Optional<ReviewOpened> opened =
        papers
            .latest(review, ReviewOpened.class)
            .filter(o -> !sight.barred().contains(o.project().value()));
    Optional<ReviewStanding> standing = reviews.standing(ReviewId.of(review));
    return opened.flatMap(o -> standing.map(s -> reviewLine(o, s, locale)));
  }

  private ReviewLine reviewLine(ReviewOpened opened, ReviewStanding standing, Locale locale) {
    return new ReviewLine(
        opened.review().value(),
        projectName(opened.project().value(), locale),
        opened.fiscalYear(),
        papers
            .latest(opened.assessment(), AssessmentBegun.class)
            .map(begun -> begun.kind().name())
            .orElse("EX_ANTE"),
        ReviewRoom.state(standing),
        standing.heldOn());
  }

  private String projectName(String project, Locale locale) {
    return programmes
        .current()
        .project(project)
        .map(p -> locale.getLanguage().equals("en") ? p.name().en() : p.name().ja())
        .orElse(project);
  }
}
