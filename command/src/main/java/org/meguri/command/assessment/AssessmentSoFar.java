package org.meguri.command.assessment;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.assessment.AssessmentRefused.*;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.programme.Programmes;

/** What is remembered of an assessment, and the rules about who may do what with it. */
abstract class AssessmentSoFar {

  @AggregateIdentifier @Nullable AssessmentId id;
  @Nullable AssessmentBegun begun;
  Stage stage = Stage.BEGUN;
  int version;
  @Nullable Grade grade;
  int timesForwarded;
  List<Evidence> evidence = List.of();
  Set<PersonId> hands = new HashSet<>();
  Set<OpinionId> answered = new HashSet<>();
  boolean recommended;
  @Nullable ReflectionProposed proposal;
  boolean reflected;

  /** What it was begun with, where there is no doubt that it was. */
  AssessmentBegun known() {
    return Objects.requireNonNull(begun, "An assessment's first event is its beginning");
  }

  static Rule system(Actor actor) {
    return Rule.that(actor.isSystem(), NOT_AUTHORIZED, "role", Role.SYSTEM.name());
  }

  /** The bureau assesses a project, the policy group the whole programme. */
  static Rule officer(Actor actor, AssessmentBegun of) {
    if (!of.kind().isOfOneProject()) {
      return Rule.that(
          actor.has(Role.POLICY_OFFICER), NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name());
    }
    return Rule.that(actor.isOfficerOf(of.bureau()), NOT_AUTHORIZED, "role", Role.OFFICER.name())
        .and(() -> !actor.isManagerOf(of.project()), OWN_ORGANIZATION);
  }

  static Rule director(Actor actor, AssessmentBegun of) {
    if (!of.kind().isOfOneProject()) {
      return Rule.that(
          actor.has(Role.POLICY_DIRECTOR), NOT_AUTHORIZED, "role", Role.POLICY_DIRECTOR.name());
    }
    return Rule.that(actor.isDirectorOf(of.bureau()), NOT_AUTHORIZED, "role", Role.DIRECTOR.name())
        .and(() -> !actor.isManagerOf(of.project()), OWN_ORGANIZATION);
  }

  Rule seen(int expectedVersion) {
    return Rule.that(
        () -> expectedVersion == version, STALE_VERSION, "found", Integer.toString(version));
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
  void on(AssessmentBegun e) {
    id = e.assessment();
    begun = e;
    evidence = e.evidence();
  }

  @EventSourcingHandler
  void on(AssessmentDrafted e) {
    stage = Stage.DRAFTED;
    version = e.version();
    grade = e.grade();
    evidence = e.evidence();
    hands.add(e.by());
  }

  @EventSourcingHandler
  void on(AssessmentSentBack e) {
    stage = stage == Stage.DRAFTED ? Stage.SENT_BACK : stage;
  }

  @EventSourcingHandler
  void on(AssessmentForwarded e) {
    stage = Stage.FORWARDED;
    timesForwarded++;
  }

  @EventSourcingHandler
  void on(OpinionAnswered e) {
    answered.add(e.opinion());
    hands.add(e.by());
  }

  @EventSourcingHandler
  void on(AssessmentApproved e) {
    stage = Stage.APPROVED;
  }

  @EventSourcingHandler
  void on(AssessmentPublished e) {
    stage = Stage.PUBLISHED;
  }

  @EventSourcingHandler
  void on(AssessmentSuperseded e) {
    stage = Stage.SUPERSEDED;
  }

  @EventSourcingHandler
  void on(ReflectionRecommended e) {
    recommended = true;
  }

  @EventSourcingHandler
  void on(ReflectionProposed e) {
    proposal = e;
  }

  @EventSourcingHandler
  void on(ReflectionSentBack e) {
    proposal = null;
  }

  @EventSourcingHandler
  void on(ReflectionDecided e) {
    reflected = true;
  }
}
