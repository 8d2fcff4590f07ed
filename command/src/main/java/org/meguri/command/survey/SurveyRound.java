package org.meguri.command.survey;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.activity.RecordedFigures;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.SurveyCommand.*;
import org.meguri.command.survey.SurveyEvent.*;

/** Decides on one survey round; null {@code opened} means the round is not known. */
@Aggregate(type = "survey", snapshotTriggerDefinition = "snapshots")
class SurveyRound extends RoundSoFar {

  SurveyRound() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(OpenRound command, @MetaDataValue(Actor.KEY) Actor actor, Projects projects) {
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED, "role", Role.SYSTEM.name())
        .and(Rule.that(opened == null, SurveyRefused.ROUND_OPEN_ALREADY))
        .and(() -> RoundOpening.belongsToItsProject(command, projects).refusal())
        .and(RoundOpening.daysInOrder(command))
        .then(
            command.round(),
            () ->
                apply(
                    new RoundOpened(
                        command.round(),
                        command.project(),
                        command.bureau(),
                        command.fiscalYear(),
                        command.window(),
                        command.opensOn(),
                        command.internalDueOn(),
                        command.closesOn(),
                        command.form().stream().map(Indicator::code).toList(),
                        command.organizations())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SubmitFigures command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      RecordedFigures field) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    ProgrammeFile programme = programmes.current();
    Beside beside =
        Beside.of(
            round, command.source(), command.figures(), command.explanations(), programme, field);
    return Sources.speaksFor(round, command.source(), actor)
        .and(collecting(round).maySubmit(command.on()))
        .and(Rule.that(!sent.containsKey(command.source()), SurveyRefused.SUBMITTED_ALREADY))
        .and(seen(command.source(), command.expectedVersion()))
        .and(new FiguresFit(command.figures(), Sources.formOf(round, command.source(), programme)))
        .and(beside)
        .and(remarked(command.remarks(), programme))
        .then(
            command.round(),
            () ->
                apply(
                    new FiguresSubmitted(
                        command.round(),
                        round.project(),
                        command.source(),
                        versionOf(command.source()) + 1,
                        Totals.plain(command.figures()),
                        beside.needed(),
                        beside.recorded(),
                        command.remarks(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      AskCorrection command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    return Sources.byOfficer(round, actor)
        .and(Rule.that(!closed, SurveyRefused.ROUND_CLOSED))
        .and(Sources.known(round, command.source()))
        .and(Rule.that(sent.containsKey(command.source()), SurveyRefused.NOTHING_TO_CORRECT))
        .and(reasoned(command.reason(), programmes.current()))
        .then(
            command.round(),
            () ->
                apply(
                    new CorrectionAsked(
                        command.round(),
                        round.project(),
                        command.source(),
                        command.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(ConfirmFigures command, @MetaDataValue(Actor.KEY) Actor actor) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    return Sources.byOfficer(round, actor)
        .and(Rule.that(!closed, SurveyRefused.ROUND_CLOSED))
        .and(complete(round))
        .then(
            command.round(),
            () ->
                apply(
                    new FiguresConfirmed(
                        command.round(), round.project(), command.on(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SendBackRound command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    return Sources.byDirector(round, actor)
        .and(Rule.that(!closed, SurveyRefused.ROUND_CLOSED))
        .and(reasoned(command.reason(), programmes.current()))
        .then(
            command.round(),
            () ->
                apply(
                    new RoundSentBack(
                        command.round(), round.project(), command.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      CorrectFigures command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Programmes programmes,
      RecordedFigures field) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    ProgrammeFile programme = programmes.current();
    Map<String, BigDecimal> figures = Totals.plain(command.figures());
    Beside beside =
        Beside.of(round, command.source(), figures, command.explanations(), programme, field);
    Sent before = sent.get(command.source());
    return Sources.speaksFor(round, command.source(), actor)
        .and(
            collecting(round).mayCorrect(command.on(), correctionsAsked.contains(command.source())))
        .and(Rule.that(before != null, SurveyRefused.NOTHING_TO_CORRECT))
        .and(seen(command.source(), command.expectedVersion()))
        .and(new FiguresFit(command.figures(), Sources.formOf(round, command.source(), programme)))
        .and(
            () -> before == null || !before.says(figures, beside.needed()),
            SurveyRefused.NOTHING_TO_CORRECT)
        .and(beside)
        .and(reasoned(command.reason(), programme))
        .then(
            command.round(),
            () ->
                apply(
                    new FiguresCorrected(
                        command.round(),
                        round.project(),
                        command.source(),
                        versionOf(command.source()) + 1,
                        figures,
                        beside.needed(),
                        beside.recorded(),
                        command.reason(),
                        closed,
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      GrantLateException command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    ProgrammeFile programme = programmes.current();
    return Sources.byDirector(round, actor)
        .and(new LateException(command.on(), programme.rules()).mayLast(command.until()))
        .and(reasoned(command.reason(), programme))
        .then(
            command.round(),
            () ->
                apply(
                    new LateExceptionGranted(
                        command.round(),
                        round.project(),
                        command.until(),
                        command.reason(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      RefuseLateException command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    return Sources.byDirector(round, actor)
        .and(reasoned(command.reason(), programmes.current()))
        .then(
            command.round(),
            () ->
                apply(
                    new LateExceptionRefused(
                        command.round(), round.project(), command.reason(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CloseRound command, @MetaDataValue(Actor.KEY) Actor actor) {
    RoundOpened round = opened;
    if (round == null) {
      return Outcome.refused(SurveyRefused.ROUND_UNKNOWN);
    }
    return Sources.byDirector(round, actor)
        .and(Rule.that(!closed, SurveyRefused.ROUND_CLOSED))
        .and(
            Rule.that(
                !command.on().isBefore(round.opensOn()),
                SurveyRefused.ROUND_NOT_OPEN,
                "opensOn",
                round.opensOn().toString()))
        .and(complete(round))
        .and(Sources.sentByOthers(sent.values(), actor))
        .then(
            command.round(),
            () ->
                apply(
                    new RoundClosed(
                        command.round(), round.project(), totals(), command.on(), actor.person())));
  }
}
