package org.meguri.command.monitoring;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.member.Members;
import org.meguri.command.monitoring.MonitoringCommand.*;
import org.meguri.command.monitoring.MonitoringEvent.*;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;

/** Decides on one year's monitoring survey. */
@Aggregate(type = "monitoring", snapshotTriggerDefinition = "snapshots")
class MonitoringSurvey extends MonitoringSoFar {
  MonitoringSurvey() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(BeginMonitoring command, @MetaDataValue(Actor.KEY) Actor actor) {
    return bySystem(actor)
        .and(Rule.that(begun == null, MonitoringRefused.MONITORING_BEGUN_ALREADY))
        .and(MonitoringOpening.daysInOrder(command))
        .then(
            command.survey(),
            () ->
                apply(
                    new MonitoringBegun(
                        command.survey(),
                        command.fiscalYear(),
                        command.opensOn(),
                        command.closesOn())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      OpenMonitoring command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return byOfficer(actor)
        .and(known())
        .and(Rule.that(opened == null, MonitoringRefused.MONITORING_OPENED_ALREADY))
        .and(new MonitoringOpening(command, programmes.current()))
        .then(
            command.survey(),
            () ->
                apply(
                    new MonitoringOpened(
                        command.survey(),
                        command.questionnaire(),
                        command.frameOn(),
                        command.invitedPerProject(),
                        command.closesOn(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(DrawFrame command, @MetaDataValue(Actor.KEY) Actor actor, Members members) {
    MonitoringOpened survey = opened;
    if (survey == null) {
      return bySystem(actor)
          .and(running())
          .then(() -> Outcome.refused(MonitoringRefused.MONITORING_NOT_OPENED));
    }
    return bySystem(actor)
        .and(running())
        .and(Rule.that(drawn.isEmpty(), MonitoringRefused.FRAME_DRAWN_ALREADY))
        .then(
            command.survey(),
            () -> command.projects().forEach(project -> draw(survey, project, command, members)));
  }

  private static void draw(
      MonitoringOpened survey, ProjectId project, DrawFrame command, Members members) {
    apply(
        new FrameDrawn(
            survey.survey(),
            project,
            Frame.of(
                survey.survey(), project, survey.frameOn(), survey.invitedPerProject(), members),
            command.on()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(IssueInvitations command, @MetaDataValue(Actor.KEY) Actor actor, Links links) {
    String project = command.project().value();
    int invited = drawn.getOrDefault(project, 0);
    return byOfficer(actor)
        .and(running())
        .and(
            Rule.that(
                drawn.containsKey(project), MonitoringRefused.FRAME_NOT_DRAWN, "project", project))
        .and(
            Rule.that(
                !issued.contains(project),
                MonitoringRefused.INVITATIONS_ISSUED_ALREADY,
                "project",
                project))
        .and(
            Rule.that(
                command.digests().size() == invited,
                MonitoringRefused.INVITED_OUT_OF_RANGE,
                "limit",
                Integer.toString(invited)))
        .then(
            command.survey(),
            () -> {
              links.issue(command.survey(), command.project(), command.digests());
              apply(
                  new InvitationsIssued(
                      command.survey(), command.project(), invited, command.on(), actor.person()));
            });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RenewInvitation command, @MetaDataValue(Actor.KEY) Actor actor, Links links) {
    String project = command.project().value();
    return byOfficer(actor)
        .and(running())
        .and(
            Rule.that(
                issued.contains(project)
                    && command.number() > 0
                    && command.number() <= drawn.getOrDefault(project, 0),
                MonitoringRefused.INVITATION_UNKNOWN,
                "field",
                "number"))
        .and(
            () ->
                links.renew(
                    command.survey(), command.project(), command.number(), command.digest()),
            MonitoringRefused.ANSWERED_ALREADY,
            "field",
            "number")
        .then(
            command.survey(),
            () ->
                apply(
                    new InvitationRenewed(
                        command.survey(),
                        command.project(),
                        command.number(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RecordSending command, @MetaDataValue(Actor.KEY) Actor actor) {
    return byOfficer(actor)
        .and(running())
        .and(Rule.that(!sent, MonitoringRefused.INVITATIONS_SENT_ALREADY))
        .and(allIssued())
        .and(past("sentOn", command.sentOn(), command.on()))
        .then(
            command.survey(),
            () -> apply(new InvitationsSent(command.survey(), command.sentOn(), actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(RemindRespondents command, @MetaDataValue(Actor.KEY) Actor actor, Links links) {
    return bySystem(actor)
        .and(running())
        .and(Rule.that(command.reminder() > reminders, MonitoringRefused.REMINDED_ALREADY))
        .then(
            command.survey(),
            () ->
                apply(
                    new RespondentsReminded(
                        command.survey(),
                        command.reminder(),
                        links.waiting(command.survey()),
                        command.on())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(CloseMonitoring command, @MetaDataValue(Actor.KEY) Actor actor, Links links) {
    MonitoringOpened survey = opened;
    boolean early = survey != null && !command.on().isAfter(survey.closesOn());
    return bySystem(actor)
        .and(running())
        .and(Rule.that(!early, MonitoringRefused.MONITORING_STILL_OPEN))
        .then(
            command.survey(),
            () ->
                apply(
                    new MonitoringClosed(
                        command.survey(), links.count(command.survey()), command.on())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      WriteUpResults command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return byOfficer(actor)
        .and(over())
        .and(seen(command.expectedVersion()))
        .and(() -> written("summary", command.summary(), longest(programmes)).refusal())
        .then(
            command.survey(),
            () ->
                apply(
                    new ResultsWritten(
                        command.survey(),
                        version + 1,
                        command.summary(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SendBackResults command, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    return byDirector(actor)
        .and(over())
        .and(Rule.that(version > 0, MonitoringRefused.RESULTS_MISSING))
        .and(() -> written("reason", command.reason(), longest(programmes)).refusal())
        .then(
            command.survey(),
            () ->
                apply(
                    new ResultsSentBack(
                        command.survey(),
                        version,
                        command.reason(),
                        command.on(),
                        actor.person())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(PublishResults command, @MetaDataValue(Actor.KEY) Actor actor) {
    return byDirector(actor)
        .and(over())
        .and(Rule.that(version > 0, MonitoringRefused.RESULTS_MISSING))
        .and(seen(command.expectedVersion()))
        .and(() -> writer == null || !actor.is(writer), MonitoringRefused.FOUR_EYES)
        .then(
            command.survey(),
            () ->
                apply(
                    new ResultsPublished(command.survey(), version, command.on(), actor.person())));
  }

  private static int longest(Programmes programmes) {
    return programmes.current().rules().maximumTextLength();
  }
}
