package org.meguri.workflows.checking.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionRecords;
import org.meguri.command.commission.CommissionRecords.Interest;
import org.meguri.command.commission.CommissionRecords.Term;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Sight;
import org.meguri.query.frame.People;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.checking.commission.ReviewsOfMember.ReviewLine;
import org.meguri.workflows.checking.commission.ReviewsOfMember.ToDecline;
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
      List<ToDecline> toDecline,
      List<ConditionLines.ConditionLine> conditions) {}

  private final CommissionAccess commission;
  private final CommissionRecords records;
  private final ReviewsOfMember reviews;
  private final ConditionLines conditions;
  private final ReadAccess access;
  private final People people;
  private final ProjectNames names;
  private final Clock clock;

  CommissionRoom(
      CommissionAccess commission,
      CommissionRecords records,
      ReviewsOfMember reviews,
      ConditionLines conditions,
      ReadAccess access,
      People people,
      ProjectNames names,
      Clock clock) {
    this.commission = commission;
    this.records = records;
    this.reviews = reviews;
    this.conditions = conditions;
    this.access = access;
    this.people = people;
    this.names = names;
    this.clock = clock;
  }

  /**
   * The room as this reader sees it.
   *
   * @throws NotShown the reader neither belongs to the commission nor sees the whole programme
   */
  @Transactional(readOnly = true)
  public Room of(PersonId reader, Locale locale) {
    Sight sight = commission.sightOf(reader);
    boolean secretariat = commission.isSecretariat(reader);
    LocalDate today = LocalDate.now(clock);
    List<String> assigned = access.reviewsOf(reader);
    return new Room(
        commission.isMember(reader),
        secretariat,
        records.terms(commission.commission()).stream()
            .map(term -> member(term, reader, secretariat, today, locale))
            .toList(),
        records.interests().stream()
            .filter(interest -> sight.all() || interest.member().equals(reader))
            .map(interest -> line(interest, reader, today, locale))
            .toList(),
        reviews.lines(assigned, sight, locale),
        reviews.toDecline(assigned, sight, reader, locale),
        conditions.open(sight, locale));
  }

  /** Whether the interest is the reader's own word and still stands. */
  boolean mayEnd(PersonId reader, InterestKey key) {
    LocalDate today = LocalDate.now(clock);
    return records.interests().stream()
        .anyMatch(i -> InterestKey.of(i).equals(key) && isOpen(i, reader, today));
  }

  private Member member(
      Term term, PersonId reader, boolean secretariat, LocalDate today, Locale locale) {
    return new Member(
        secretariat && !term.until().isBefore(today) ? term.member().value() : null,
        people.name(term.member(), locale),
        term.chair(),
        term.from(),
        term.until(),
        term.includes(today),
        term.member().equals(reader));
  }

  private InterestLine line(Interest interest, PersonId reader, LocalDate today, Locale locale) {
    return new InterestLine(
        isOpen(interest, reader, today) ? InterestKey.of(interest).toString() : null,
        people.name(interest.member(), locale),
        names.of(interest.about(), locale),
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
}
