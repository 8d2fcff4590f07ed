package org.meguri.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.assessment.AssessmentRefused.*;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.Reviews;
import org.meguri.command.plan.Plans;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.Rounds;

/** One assessment from its beginning to what follows from it. */
@Aggregate(type = "assessment", snapshotTriggerDefinition = "snapshots")
class Assessment {

  @AggregateIdentifier private @Nullable AssessmentId id;
  private @Nullable AssessmentBegun begun;
  private Stage stage = Stage.BEGUN;
  private int version;
  private @Nullable Grade grade;
  private int timesForwarded;
  private List<Evidence> evidence = List.of();
  private Set<PersonId> hands = new HashSet<>();
  private Set<OpinionId> answered = new HashSet<>();
  private boolean recommended;
  private @Nullable ReflectionProposed proposal;
  private boolean reflected;

  Assessment() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      BeginAssessment c, @MetaDataValue(Actor.KEY) Actor actor, Plans plans, Rounds rounds) {
    return system(actor)
        .and(() -> begun == null, BEGUN_ALREADY)
        .and(
            () ->
                new RestsOnWhatStands(
                        c.kind(),
                        c.project(),
                        c.fiscalYear(),
                        c.plan(),
                        c.evidence(),
                        plans,
                        rounds)
                    .refusal())
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentBegun(
                        c.assessment(),
                        c.kind(),
                        c.project(),
                        c.bureau(),
                        c.fiscalYear(),
                        c.plan(),
                        c.evidence())));
  }

  /** A draft that names no evidence of its own rests on what the assessment was begun with. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      DraftAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Plans plans,
      Rounds rounds,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    ProgrammeFile programme = programmes.current();
    int longest = programme.rules().maximumTextLength();
    List<Evidence> cited = c.evidence().isEmpty() ? own.evidence() : c.evidence();
    return officer(actor, own)
        .and(() -> mayBeDrafted(reviews), stage.isPublic() ? PUBLISHED_ALREADY : WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(new CompleteMarks(c.marks(), programme.criteria(), longest))
        .and(new ReasonedGrade(c.recommended(), c.grade(), c.departureReason(), longest))
        .and(Text.given("summary", c.summary(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .and(() -> restsOn(own, cited, plans, rounds).refusal())
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentDrafted(
                        c.assessment(),
                        own.project(),
                        version + 1,
                        c.marks(),
                        c.attainmentPercent(),
                        cited,
                        c.recommended(),
                        c.grade(),
                        c.departureReason(),
                        c.summary(),
                        actor.person())));
  }

  /**
   * Before the commission saw it, the draft goes back; afterwards only the answers do, because a
   * new draft needs a new review.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SendBackAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return director(actor, own)
        .and(() -> version > 0, NOT_DRAFTED)
        .and(() -> mayBeSentBack(reviews), stage.isPublic() ? PUBLISHED_ALREADY : WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentSentBack(
                        c.assessment(), own.project(), version, c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ForwardAssessment c, @MetaDataValue(Actor.KEY) Actor actor) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return director(actor, own)
        .and(() -> version > 0, NOT_DRAFTED)
        .and(() -> stage == Stage.DRAFTED, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> new FourEyes(hands).allow(actor), FOUR_EYES)
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentForwarded(
                        c.assessment(), own.project(), version, actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      AnswerOpinion c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    int longest = programmes.current().rules().maximumTextLength();
    return officer(actor, own)
        .and(() -> !stage.isPublic(), PUBLISHED_ALREADY)
        .and(() -> stage != Stage.APPROVED, WRONG_STATE)
        .and(() -> reviews.opinionsOn(c.assessment()).contains(c.opinion()), OPINION_UNKNOWN)
        .and(Text.given("answer." + c.opinion(), c.answer(), longest, TEXT_MISSING, TEXT_TOO_LONG))
        .then(
            c.assessment(),
            () ->
                apply(
                    new OpinionAnswered(
                        c.assessment(), own.project(), c.opinion(), c.answer(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ApproveAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Plans plans,
      Rounds rounds,
      Reviews reviews,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    Grade drafted = grade;
    if (drafted == null) {
      return Outcome.refused(NOT_DRAFTED);
    }
    int longest = programmes.current().rules().maximumTextLength();
    return director(actor, own)
        .and(() -> new FourEyes(hands).allow(actor), FOUR_EYES)
        .and(() -> stage == Stage.FORWARDED, stage.isPublic() ? PUBLISHED_ALREADY : WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(() -> planStands(own, plans, rounds).refusal())
        .and(() -> heard(reviews, c.departureReason()).refusal())
        .and(Text.atMost("departureReason", c.departureReason(), longest, TEXT_TOO_LONG))
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentApproved(
                        c.assessment(),
                        own.project(),
                        version,
                        drafted,
                        resolution(reviews).orElseThrow(),
                        c.departureReason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(PublishAssessment c, @MetaDataValue(Actor.KEY) Actor actor) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    Grade approved = grade;
    return system(actor)
        .and(() -> !stage.isPublic(), PUBLISHED_ALREADY)
        .and(() -> stage == Stage.APPROVED && approved != null, NOT_APPROVED)
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentPublished(
                        c.assessment(),
                        own.project(),
                        version,
                        java.util.Objects.requireNonNull(approved),
                        c.on())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SupersedeAssessment c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Published others,
      Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return system(actor)
        .and(() -> stage == Stage.PUBLISHED, WRONG_STATE)
        .and(
            () -> !c.successor().equals(c.assessment()) && others.isPublished(c.successor()),
            SUCCESSOR_NOT_PUBLISHED)
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new AssessmentSuperseded(
                        c.assessment(), own.project(), c.successor(), c.reason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      MarkEvidenceCorrected c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return system(actor)
        .and(() -> evidence.contains(c.evidence()), EVIDENCE_NOT_CITED)
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new EvidenceCorrected(
                        c.assessment(), own.project(), c.evidence(), c.reason())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecommendReflection c, @MetaDataValue(Actor.KEY) Actor actor) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return system(actor)
        .and(() -> stage == Stage.PUBLISHED && !recommended, WRONG_STATE)
        .then(
            c.assessment(),
            () -> apply(new ReflectionRecommended(c.assessment(), own.project(), c.recommended())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ProposeReflection c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return officer(actor, own)
        .and(() -> recommended && !reflected, WRONG_STATE)
        .and(() -> Carried.out(c.outcome()), REFLECTION_NOT_AVAILABLE, "field", "outcome")
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new ReflectionProposed(
                        c.assessment(), own.project(), c.outcome(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SendBackReflection c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    return director(actor, own)
        .and(() -> proposal != null && !reflected, WRONG_STATE)
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new ReflectionSentBack(
                        c.assessment(), own.project(), c.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DecideReflection c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    AssessmentBegun own = begun;
    if (own == null) {
      return Outcome.refused(ASSESSMENT_UNKNOWN);
    }
    ReflectionProposed proposed = proposal;
    if (proposed == null || reflected) {
      return director(actor, own).then(() -> Outcome.refused(WRONG_STATE));
    }
    return director(actor, own)
        .and(() -> new FourEyes(List.of(proposed.by())).allow(actor), FOUR_EYES)
        .and(() -> Carried.out(c.outcome()), REFLECTION_NOT_AVAILABLE, "field", "outcome")
        .and(() -> c.outcome() == proposed.outcome(), WRONG_STATE, "field", "outcome")
        .and(reason(c.reason(), programmes))
        .then(
            c.assessment(),
            () ->
                apply(
                    new ReflectionDecided(
                        c.assessment(),
                        own.project(),
                        c.outcome(),
                        c.reason(),
                        c.on(),
                        actor.person())));
  }

  private static Rule system(Actor actor) {
    return Rule.that(actor.isSystem(), NOT_AUTHORIZED, "role", Role.SYSTEM.name());
  }

  private static Rule officer(Actor actor, AssessmentBegun of) {
    return Rule.that(actor.isOfficerOf(of.bureau()), NOT_AUTHORIZED, "role", Role.OFFICER.name())
        .and(() -> !actor.isManagerOf(of.project()), OWN_ORGANIZATION);
  }

  private static Rule director(Actor actor, AssessmentBegun of) {
    return Rule.that(actor.isDirectorOf(of.bureau()), NOT_AUTHORIZED, "role", Role.DIRECTOR.name())
        .and(() -> !actor.isManagerOf(of.project()), OWN_ORGANIZATION);
  }

  private Rule seen(int expectedVersion) {
    return Rule.that(
        () -> expectedVersion == version, STALE_VERSION, "found", Integer.toString(version));
  }

  private static Rule reason(String reason, Programmes programmes) {
    return Text.given(
        "reason",
        reason,
        programmes.current().rules().maximumTextLength(),
        REASON_MISSING,
        TEXT_TOO_LONG);
  }

  private static Rule restsOn(
      AssessmentBegun of, List<Evidence> cited, Plans plans, Rounds rounds) {
    return new RestsOnWhatStands(
        of.kind(), of.project(), of.fiscalYear(), of.plan(), cited, plans, rounds);
  }

  /** The plan a director approves with the ex-ante assessment is the one that was assessed. */
  private Rule planStands(AssessmentBegun of, Plans plans, Rounds rounds) {
    List<Evidence> cited = evidence.stream().filter(e -> e.kind().equals("plan")).toList();
    return of.kind() == AssessmentKind.EX_ANTE
        ? restsOn(of, cited, plans, rounds)
        : Optional::empty;
  }

  /** Once forwarded, only the commission's return opens it for a new draft. */
  private boolean mayBeDrafted(Reviews reviews) {
    return switch (stage) {
      case BEGUN, DRAFTED, SENT_BACK -> true;
      case FORWARDED -> resolution(reviews).filter(Resolution.RETURN::equals).isPresent();
      case APPROVED, PUBLISHED, SUPERSEDED -> false;
    };
  }

  private boolean mayBeSentBack(Reviews reviews) {
    return stage == Stage.DRAFTED || (stage == Stage.FORWARDED && resolution(reviews).isPresent());
  }

  private HeardByTheCommission heard(Reviews reviews, @Nullable String departureReason) {
    AssessmentId assessment = java.util.Objects.requireNonNull(id);
    return new HeardByTheCommission(
        reviews.latest(assessment),
        timesForwarded,
        reviews.opinionsOn(assessment),
        answered,
        departureReason);
  }

  private Optional<Resolution> resolution(Reviews reviews) {
    return heard(reviews, null).resolution();
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
