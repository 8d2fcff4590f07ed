package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;
import org.meguri.command.programme.Programmes;

/** What is remembered of a review, and who may do what in it. */
abstract class ReviewSoFar {

  @AggregateIdentifier @Nullable ReviewId id;
  @Nullable ReviewOpened opening;
  @Nullable ReviewConvened convened;
  Reviewers reviewers = Reviewers.none();
  int quorum;
  boolean quorumFailed;
  Map<PersonId, Recommendation> cast = new LinkedHashMap<>();
  boolean opened;
  boolean resolved;

  /**
   * The reviewers in term on the day of the session, less those whom a conflict keeps away then.
   */
  Reviewers takingPart(Roll roll) {
    ReviewOpened review = opening;
    ReviewConvened session = convened;
    if (review == null || session == null) {
      return Reviewers.none();
    }
    List<PersonId> inConflict =
        roll.excluded(review.commission(), review.project(), session.heldOn()).stream()
            .map(Exclusion::member)
            .toList();
    return reviewers.without(inConflict).only(inTerm(roll));
  }

  /** Members in term on the day of the session: a membership may have ended since the naming. */
  List<PersonId> inTerm(Roll roll) {
    ReviewOpened review = opening;
    ReviewConvened session = convened;
    return review == null || session == null
        ? List.of()
        : roll.inTerm(review.commission(), session.heldOn()).stream()
            .map(Roll.Seat::member)
            .toList();
  }

  Eligibility eligible(ReviewOpened review, LocalDate named, Roll roll) {
    ReviewConvened session = convened;
    return new Eligibility(roll, review, named, session == null ? named : session.heldOn());
  }

  static Rule system(Actor actor) {
    return Rule.that(actor.isSystem(), NOT_AUTHORIZED, "role", Role.SYSTEM.name());
  }

  static Rule secretariat(Actor actor) {
    return Rule.that(
        actor.has(Role.POLICY_OFFICER), NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name());
  }

  /** No substitute gives an opinion: conflicts are the member's own. */
  static Rule ownHand(Actor actor, PersonId member) {
    return Rule.that(
        actor.person().equals(member), NOT_AUTHORIZED, "role", Role.COMMISSION_MEMBER.name());
  }

  Rule hasNotDeclined(PersonId member) {
    return Rule.that(() -> reviewers.assigned(member), NOT_A_REVIEWER)
        .and(() -> !reviewers.hasDeclined(member), DECLINED_ALREADY);
  }

  /** A membership may have ended, or a conflict come up, since the naming. */
  Rule takesPart(PersonId member, Roll roll) {
    return Rule.that(() -> inTerm(roll).contains(member), TERM_OVER)
        .and(() -> takingPart(roll).assigned(member), CONFLICT_OF_INTEREST);
  }

  /** Whoever approves with conditions states them. */
  static Rule conditions(boolean stated, @Nullable String conditions, int longest) {
    return stated
        ? Text.given("conditions", conditions, longest, TEXT_MISSING, TEXT_TOO_LONG)
        : Text.atMost("conditions", conditions, longest, TEXT_TOO_LONG);
  }

  static Rule reason(String reason, Programmes programmes) {
    return Text.given(
        "reason",
        reason,
        programmes.current().rules().maximumTextLength(),
        REASON_MISSING,
        TEXT_TOO_LONG);
  }

  @EventSourcingHandler
  void on(ReviewOpened e) {
    id = e.review();
    opening = e;
  }

  @EventSourcingHandler
  void on(ReviewConvened e) {
    convened = e;
  }

  @EventSourcingHandler
  void on(ReviewersAssigned e) {
    reviewers = Reviewers.of(e.reviewers());
    quorum = e.quorum();
  }

  @EventSourcingHandler
  void on(ReviewersReplaced e) {
    reviewers = reviewers.joinedBy(e.added());
    quorumFailed = false;
  }

  @EventSourcingHandler
  void on(OpinionSubmitted e) {
    reviewers = reviewers.opined(e.member());
  }

  @EventSourcingHandler
  void on(ReviewerDeclined e) {
    reviewers = reviewers.declined(e.member());
  }

  @EventSourcingHandler
  void on(VoteCast e) {
    cast.put(e.member(), e.vote());
  }

  /** A quorum lost later seals the opinions again: whoever is named then writes unseeing. */
  @EventSourcingHandler
  void on(QuorumCounted e) {
    quorumFailed = !e.met();
    opened = opened && e.met();
  }

  @EventSourcingHandler
  void on(OpinionsOpened e) {
    opened = true;
  }

  @EventSourcingHandler
  void on(ReviewResolved e) {
    resolved = true;
  }
}
