package org.meguri.command.designation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.designation.DesignationRefused.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.designation.DesignationCommand.ApplyForDesignation;
import org.meguri.command.designation.DesignationCommand.ApplyForRenewal;
import org.meguri.command.designation.DesignationCommand.Designate;
import org.meguri.command.designation.DesignationCommand.DesignateAsListed;
import org.meguri.command.designation.DesignationCommand.ExamineRequest;
import org.meguri.command.designation.DesignationCommand.RefuseDesignation;
import org.meguri.command.designation.DesignationCommand.ResubmitRequest;
import org.meguri.command.designation.DesignationCommand.ReturnRequest;
import org.meguri.command.designation.DesignationCommand.SendBackExamination;
import org.meguri.command.designation.DesignationCommand.WithdrawRequest;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationAppliedFor;
import org.meguri.command.designation.DesignationEvent.DesignationDenied;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationEvent.ExaminationSentBack;
import org.meguri.command.designation.DesignationEvent.RenewalAppliedFor;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.designation.DesignationEvent.RequestResubmitted;
import org.meguri.command.designation.DesignationEvent.RequestReturned;
import org.meguri.command.designation.DesignationEvent.RequestWithdrawn;
import org.meguri.command.organization.Organizations;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeAuthority;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;

/**
 * Decides on application and renewal. Longer than most because the office's whole path from the
 * application to the decision belongs to one designation.
 */
@Aggregate(type = "designation", snapshotTriggerDefinition = "snapshots")
class Designation extends DesignationMeasures {

  Designation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ApplyForDesignation c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Projects projects,
      Applying applying) {
    BureauId bureau = projects.bureauOf(c.project()).orElse(null);
    if (bureau == null) {
      return Outcome.refused(ProjectRefused.PROJECT_UNKNOWN, "project", c.project().toString());
    }
    Party of = new Party(c.project(), c.organization(), bureau, c.kind());
    return of.byStaff(actor)
        .and(() -> party == null, DESIGNATION_KNOWN_ALREADY)
        .and(RequestFits.said(c.request(), c.kind(), programmes.current()))
        .and(applying.mayApply(of, c.on()))
        .then(
            c.designation(),
            () ->
                apply(
                    new DesignationAppliedFor(
                        c.designation(),
                        c.project(),
                        c.organization(),
                        bureau,
                        c.kind(),
                        1,
                        c.request(),
                        c.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ApplyForRenewal c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    Party of = party;
    if (of == null) {
      return Outcome.refused(DESIGNATION_UNKNOWN);
    }
    return of.byStaff(actor)
        .and(() -> inForce(c.on()), DESIGNATION_NOT_IN_FORCE)
        .and(() -> pending == null, REQUEST_PENDING)
        .and(RequestFits.said(c.request(), of.kind(), programmes.current()))
        .and(extended(c.request().term()))
        .then(
            c.designation(),
            () ->
                apply(
                    new RenewalAppliedFor(
                        c.designation(),
                        of.project(),
                        version + 1,
                        c.request(),
                        c.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ResubmitRequest c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    Party of = party;
    Pending asked = pending;
    if (of == null || asked == null) {
      return none(of);
    }
    return of.byStaff(actor)
        .and(asked::returned, NOT_RETURNED)
        .and(seen(c.expectedVersion()))
        .and(RequestFits.said(c.request(), of.kind(), programmes.current()))
        .and(() -> fits(asked, c.request().term()).refusal())
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestResubmitted(
                        c.designation(),
                        of.project(),
                        asked.matter(),
                        version + 1,
                        c.request(),
                        c.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(WithdrawRequest c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    Party of = party;
    Pending asked = pending;
    if (of == null || asked == null) {
      return none(of);
    }
    return of.byStaff(actor)
        .and(() -> RequestFits.reasoned("reason", c.reason(), programmes.current()).refusal())
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestWithdrawn(
                        c.designation(),
                        of.project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ReturnRequest c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Party of = party;
    Pending asked = pending;
    if (of == null || asked == null) {
      return none(of);
    }
    return of.byOfficer(actor, managers, c.on())
        .and(examinable(asked))
        .and(seen(c.expectedVersion()))
        .and(() -> RequestFits.reasoned("reason", c.reason(), programmes.current()).refusal())
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestReturned(
                        c.designation(),
                        of.project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ExamineRequest c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Party of = party;
    Pending asked = pending;
    if (of == null || asked == null) {
      return none(of);
    }
    return of.byOfficer(actor, managers, c.on())
        .and(examinable(asked))
        .and(seen(c.expectedVersion()))
        .and(RequestFits.within(c.term(), programmes.current()))
        .and(() -> fits(asked, c.term()).refusal())
        .and(() -> RequestFits.reasoned("reasons", c.reasons(), programmes.current()).refusal())
        .then(
            c.designation(),
            () ->
                apply(
                    new RequestExamined(
                        c.designation(),
                        of.project(),
                        asked.matter(),
                        c.expectedVersion(),
                        c.recommendation(),
                        c.reasons(),
                        c.term(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SendBackExamination c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Party of = party;
    Pending asked = pending;
    if (of == null || asked == null) {
      return none(of);
    }
    return of.byDirector(actor, managers, c.on())
        .and(() -> asked.proposal() != null, NOT_EXAMINED)
        .and(() -> RequestFits.reasoned("reason", c.reason(), programmes.current()).refusal())
        .then(
            c.designation(),
            () ->
                apply(
                    new ExaminationSentBack(
                        c.designation(),
                        of.project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      Designate c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers,
      Organizations organizations) {
    Party of = party;
    Pending asked = pending;
    if (of == null || asked == null) {
      return none(of);
    }
    boolean renewal = asked.matter() == Matter.RENEWAL;
    return of.byDirector(actor, managers, c.on())
        .and(() -> Deciding.byAnother(asked, actor).refusal())
        .and(() -> Deciding.departureReasoned(asked, c.reasons(), programmes.current()).refusal())
        .and(RequestFits.within(c.term(), programmes.current()))
        .and(() -> fits(asked, c.term()).refusal())
        .and(
            renewal
                ? Rule.that(() -> inForce(c.on()), DESIGNATION_NOT_IN_FORCE)
                : RequestFits.notBefore(c.on(), c.term().from(), "from"))
        .and(() -> Applying.active(of, organizations).refusal())
        .then(
            c.designation(),
            () -> apply(renewal ? renewed(c, of, actor) : designated(c, of, actor)));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RefuseDesignation c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      ClusterManagers managers) {
    Party of = party;
    Pending asked = pending;
    if (of == null || asked == null) {
      return none(of);
    }
    return of.byDirector(actor, managers, c.on())
        .and(() -> Deciding.byAnother(asked, actor).refusal())
        .and(() -> RequestFits.reasoned("reason", c.reason(), programmes.current()).refusal())
        .then(
            c.designation(),
            () ->
                apply(
                    new DesignationDenied(
                        c.designation(),
                        of.project(),
                        asked.matter(),
                        c.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      DesignateAsListed c,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      Projects projects,
      Organizations organizations) {
    BureauId bureau = projects.bureauOf(c.project()).orElse(null);
    if (bureau == null) {
      return Outcome.refused(ProjectRefused.PROJECT_UNKNOWN, "project", c.project().toString());
    }
    Party of = new Party(c.project(), c.organization(), bureau, c.kind());
    return ProgrammeAuthority.of(actor)
        .and(() -> party == null || (asListed && of.equals(party)), DESIGNATION_KNOWN_ALREADY)
        .and(() -> Applying.suited(of, organizations).refusal())
        .then(
            c.designation(),
            () -> {
              if (party == null) {
                Term whole = RequestFits.termOf(programmes.current());
                apply(
                    new Designated(
                        c.designation(),
                        c.project(),
                        c.organization(),
                        bureau,
                        c.kind(),
                        whole,
                        true,
                        null,
                        whole.from(),
                        actor.person()));
              }
            });
  }

  private static Designated designated(Designate c, Party of, Actor actor) {
    return new Designated(
        c.designation(),
        of.project(),
        of.organization(),
        of.bureau(),
        of.kind(),
        c.term(),
        false,
        c.reasons(),
        c.term().from(),
        actor.person());
  }

  private DesignationRenewed renewed(Designate c, Party of, Actor actor) {
    Term before = term == null ? c.term() : term;
    return new DesignationRenewed(
        c.designation(),
        of.project(),
        new Term(before.from(), c.term().until()),
        c.reasons(),
        before.until().plusDays(1),
        actor.person());
  }

  private static Outcome none(@Nullable Party of) {
    return Outcome.refused(of == null ? DESIGNATION_UNKNOWN : NO_REQUEST_PENDING);
  }

  private static Rule examinable(Pending asked) {
    return Rule.that(!asked.returned(), REQUEST_RETURNED)
        .and(() -> asked.proposal() == null, EXAMINED_ALREADY);
  }

  private Rule seen(int expectedVersion) {
    return Rule.that(expectedVersion == version, STALE_VERSION, "found", Integer.toString(version));
  }

  private Rule fits(Pending asked, Term wished) {
    return asked.matter() == Matter.RENEWAL ? extended(wished) : Rule.that(true, TERM_NOT_EXTENDED);
  }

  private Rule extended(Term wished) {
    return Rule.that(
        () -> term != null && wished.until().isAfter(term.until()),
        TERM_NOT_EXTENDED,
        "field",
        "until");
  }
}
