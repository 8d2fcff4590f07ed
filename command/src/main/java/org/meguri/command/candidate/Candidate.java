package org.meguri.command.candidate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.candidate.CandidateRefused.*;

import java.util.Set;
import java.util.stream.Collectors;
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
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.candidate.CandidateCommand.*;
import org.meguri.command.candidate.CandidateEvent.*;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Industry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.proposal.ProposalId;

/** Decides on one candidate; null {@code bureau} means it is not known. */
@Aggregate(type = "candidate", snapshotTriggerDefinition = "snapshots")
class Candidate {
  @AggregateIdentifier private @Nullable CandidateId id;
  private @Nullable BureauId bureau;
  private CandidateStage stage = CandidateStage.REGISTERED;
  private @Nullable ProposalId proposal;

  Candidate() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RegisterCandidate c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    ProgrammeFile programme = programmes.current();
    return byOfficer(actor, c.bureau())
        .and(() -> bureau == null, CANDIDATE_KNOWN_ALREADY)
        .and(said("nameEn", c.name().en(), programme))
        .and(said("nameJa", c.name().ja(), programme))
        .and(said("area", c.area(), programme))
        .and(said("achievements", c.achievements(), programme))
        .and(covered(c, programme))
        .then(
            c.candidate(),
            () ->
                apply(
                    new CandidateRegistered(
                        c.candidate(),
                        c.bureau(),
                        c.name(),
                        c.area(),
                        c.industries(),
                        c.achievements(),
                        c.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AddAchievement c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return open(actor)
        .and(said("achievement", c.achievement(), programmes.current()))
        .and(() -> !c.since().isAfter(c.on()), IN_THE_FUTURE, "field", "since")
        .then(
            c.candidate(),
            () ->
                apply(
                    new AchievementAdded(
                        c.candidate(), c.achievement(), c.since(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      WithdrawCandidate c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return open(actor)
        .and(() -> stage == CandidateStage.REGISTERED, CANDIDATE_PROPOSED_ALREADY)
        .and(
            () ->
                Text.given("reason", c.reason(), longest(programmes), REASON_MISSING, TEXT_TOO_LONG)
                    .refusal())
        .then(
            c.candidate(),
            () -> apply(new CandidateWithdrawn(c.candidate(), c.reason(), c.on(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(NoteProposal c, @MetaDataValue(Actor.KEY) Actor actor) {
    return bySystem(actor)
        .and(() -> stage == CandidateStage.REGISTERED, CANDIDATE_NOT_OPEN)
        .then(c.candidate(), () -> apply(new CandidateProposed(c.candidate(), c.proposal())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(NoteAdoption c, @MetaDataValue(Actor.KEY) Actor actor) {
    return bySystem(actor)
        .and(() -> c.proposal().equals(proposal), CANDIDATE_NOT_OPEN)
        .then(
            c.candidate(),
            () ->
                apply(
                    new CandidateAdopted(
                        c.candidate(), c.proposal(), c.project(), c.effectiveOn())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(NoteDecline c, @MetaDataValue(Actor.KEY) Actor actor) {
    return bySystem(actor)
        .and(() -> c.proposal().equals(proposal), CANDIDATE_NOT_OPEN)
        .then(
            c.candidate(),
            () -> apply(new CandidateDeclined(c.candidate(), c.proposal(), c.reason())));
  }

  @EventSourcingHandler
  void on(CandidateRegistered event) {
    id = event.candidate();
    bureau = event.bureau();
  }

  @EventSourcingHandler
  void on(CandidateProposed event) {
    stage = CandidateStage.PROPOSED;
    proposal = event.proposal();
  }

  @EventSourcingHandler
  void on(CandidateAdopted event) {
    stage = CandidateStage.ADOPTED;
    proposal = null;
  }

  @EventSourcingHandler
  void on(CandidateDeclined event) {
    stage = CandidateStage.REGISTERED;
    proposal = null;
  }

  @EventSourcingHandler
  void on(CandidateWithdrawn event) {
    stage = CandidateStage.WITHDRAWN;
  }

  /** Achievements may come in while it is proposed, but not after it was adopted or withdrawn. */
  private Rule open(Actor actor) {
    BureauId of = bureau;
    return (of == null ? known() : byOfficer(actor, of))
        .and(
            () -> stage != CandidateStage.ADOPTED && stage != CandidateStage.WITHDRAWN,
            CANDIDATE_NOT_OPEN);
  }

  private Rule known() {
    return Rule.that(bureau != null, CANDIDATE_UNKNOWN);
  }

  private Rule bySystem(Actor actor) {
    return known().and(actor::isSystem, ActorRefused.NOT_AUTHORIZED);
  }

  private static Rule byOfficer(Actor actor, BureauId of) {
    return Rule.that(
        actor.isOfficerOf(of), ActorRefused.NOT_AUTHORIZED, "role", Role.OFFICER.name());
  }

  private static Rule covered(RegisterCandidate c, ProgrammeFile programme) {
    Set<String> known =
        programme.industries().stream().map(Industry::code).collect(Collectors.toSet());
    return Rule.that(known.containsAll(c.industries()), UNKNOWN_INDUSTRY, "field", "industries");
  }

  private static Rule said(String field, String text, ProgrammeFile programme) {
    return Text.given(
        field, text, programme.rules().maximumTextLength(), TEXT_MISSING, TEXT_TOO_LONG);
  }

  private static int longest(Programmes programmes) {
    return programmes.current().rules().maximumTextLength();
  }
}
