package org.meguri.command.commission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.CommissionEvent.*;

/** The commission's members in their terms, and the interests they have. */
@Aggregate(type = "commission", snapshotTriggerDefinition = "snapshots")
class Commission {
  private static final int LONGEST_NOTE = 2_000;

  @AggregateIdentifier private @Nullable CommissionId id;
  private List<Term> terms = new ArrayList<>();

  /** A member's time in office, both days included. */
  record Term(PersonId member, boolean chair, LocalDate from, LocalDate until) {

    boolean includes(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean meets(LocalDate first, LocalDate last) {
      return !first.isAfter(until) && !last.isBefore(from);
    }
  }

  Commission() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AppointMember c, @MetaDataValue(Actor.KEY) Actor actor) {
    return secretariat(actor)
        .and(() -> !c.until().isBefore(c.from()), DATES_REVERSED, "field", "until")
        .and(
            () -> terms.stream().noneMatch(t -> t.member().equals(c.member()) && meets(t, c)),
            MEMBER_ALREADY)
        .and(
            () -> !c.chair() || terms.stream().noneMatch(t -> t.chair() && meets(t, c)),
            CHAIR_ALREADY,
            "field",
            "chair")
        .then(
            c.commission(),
            () ->
                apply(
                    new MemberAppointed(
                        c.commission(), c.member(), c.chair(), c.from(), c.until())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(EndMembership c, @MetaDataValue(Actor.KEY) Actor actor) {
    return secretariat(actor)
        .and(() -> belongsOn(c.member(), c.on()), NOT_A_MEMBER, "field", "member")
        .and(Text.given("reason", c.reason(), LONGEST_NOTE, REASON_MISSING, TEXT_TOO_LONG))
        .then(
            c.commission(),
            () -> apply(new MemberEnded(c.commission(), c.member(), c.on(), c.reason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordEmployment c, @MetaDataValue(Actor.KEY) Actor actor) {
    return secretariat(actor)
        .and(() -> wasEverMember(c.member()), NOT_A_MEMBER, "field", "member")
        .and(inOrder("until", c.from(), c.until()))
        .then(
            c.commission(),
            () ->
                apply(
                    new EmploymentRecorded(
                        c.commission(),
                        c.member(),
                        c.organization(),
                        c.about(),
                        c.from(),
                        c.until())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordAffiliation c, @MetaDataValue(Actor.KEY) Actor actor) {
    return secretariat(actor)
        .and(() -> wasEverMember(c.member()), NOT_A_MEMBER, "field", "member")
        .and(
            () -> c.organization() != null || c.registered() != null,
            AFFILIATION_UNNAMED,
            "field",
            "organization")
        .and(inOrder("until", c.from(), c.until()))
        .then(
            c.commission(),
            () ->
                apply(
                    new AffiliationRecorded(
                        c.commission(),
                        c.member(),
                        c.kind(),
                        c.organization(),
                        c.registered(),
                        c.from(),
                        c.until())));
  }

  /** A declaration is the member's own word: no substitute and no secretariat gives it. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DeclareInterest c, @MetaDataValue(Actor.KEY) Actor actor) {
    return ownWord(c.member(), actor)
        .and(() -> wasEverMember(c.member()), NOT_A_MEMBER)
        .and(inOrder("until", c.from(), c.until()))
        .and(Text.given("note", c.note(), LONGEST_NOTE, REASON_MISSING, TEXT_TOO_LONG))
        .then(
            c.commission(),
            () ->
                apply(
                    new InterestDeclared(
                        c.commission(),
                        c.member(),
                        c.about(),
                        c.kind(),
                        c.from(),
                        c.until(),
                        c.note())));
  }

  /** As the declaration: the member's own word, on what they declared or declined a review for. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(EndInterest c, @MetaDataValue(Actor.KEY) Actor actor, Roll roll) {
    return ownWord(c.member(), actor)
        .and(
            () -> roll.declares(c.member(), c.about(), c.kind(), c.from(), c.on()),
            INTEREST_NOT_DECLARED)
        .and(inOrder("on", c.from(), c.on()))
        .and(Text.given("note", c.note(), LONGEST_NOTE, REASON_MISSING, TEXT_TOO_LONG))
        .then(
            c.commission(),
            () ->
                apply(
                    new InterestEnded(
                        c.commission(),
                        c.member(),
                        c.about(),
                        c.kind(),
                        c.from(),
                        c.on(),
                        c.note())));
  }

  private static Rule ownWord(PersonId member, Actor actor) {
    return Rule.that(
        actor.person().equals(member), NOT_AUTHORIZED, "role", Role.COMMISSION_MEMBER.name());
  }

  private static Rule secretariat(Actor actor) {
    return Rule.that(
        actor.isSystem() || actor.has(Role.POLICY_OFFICER) || actor.has(Role.POLICY_DIRECTOR),
        NOT_AUTHORIZED,
        "role",
        Role.POLICY_OFFICER.name());
  }

  private static Rule inOrder(String field, LocalDate from, @Nullable LocalDate until) {
    return Rule.that(until == null || !until.isBefore(from), DATES_REVERSED, "field", field);
  }

  private static boolean meets(Term term, AppointMember c) {
    return term.meets(c.from(), c.until());
  }

  private boolean wasEverMember(PersonId person) {
    return terms.stream().anyMatch(t -> t.member().equals(person));
  }

  private boolean belongsOn(PersonId person, LocalDate day) {
    return terms.stream().anyMatch(t -> t.member().equals(person) && t.includes(day));
  }

  @EventSourcingHandler
  void on(MemberAppointed e) {
    id = e.commission();
    terms.add(new Term(e.member(), e.chair(), e.from(), e.until()));
  }

  @EventSourcingHandler
  void on(MemberEnded e) {
    terms.replaceAll(
        t ->
            t.member().equals(e.member()) && t.includes(e.effectiveOn())
                ? new Term(t.member(), t.chair(), t.from(), e.effectiveOn())
                : t);
  }
}
