package org.meguri.command.monitoring;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Personal;
import org.meguri.command.monitoring.AnswerCommand.SubmitAnswer;
import org.meguri.command.monitoring.AnswerCommand.WithdrawAnswer;
import org.meguri.command.monitoring.AnswerEvent.AnswerSubmitted;
import org.meguri.command.monitoring.AnswerEvent.AnswerWithdrawn;
import org.meguri.command.monitoring.AnswerEvent.RemarkLeft;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;

/** One answer to a monitoring survey; null {@code submitted} means there is none. */
@Aggregate(type = "monitoring-answer", snapshotTriggerDefinition = "snapshots")
class MemberAnswer {
  @AggregateIdentifier private @Nullable AnswerId id;
  private @Nullable MonitoringId submitted;
  private @Nullable ProjectId project;
  private boolean withdrawn;

  MemberAnswer() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      SubmitAnswer command,
      @MetaDataValue(Actor.KEY) Actor actor,
      Links links,
      Programmes programmes) {
    Links.Open open =
        submitted == null ? links.take(command.digest(), command.on()).orElse(null) : null;
    if (!isRespondent(actor)) {
      return Outcome.refused(ActorRefused.NOT_AUTHORIZED);
    }
    if (open == null) {
      return Outcome.refused(MonitoringRefused.LINK_NOT_OPEN);
    }
    AnswersFit answers =
        new AnswersFit(questionnaire(programmes, open.questionnaire()), command.entries());
    return answers.then(
        command.answer(),
        () -> {
          links.used(open);
          record(command.answer(), open, answers);
        });
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      WithdrawAnswer command, @MetaDataValue(Actor.KEY) Actor actor, Invitations invitations) {
    MonitoringId survey = submitted;
    ProjectId of = project;
    if (survey == null || of == null || withdrawn) {
      return Outcome.refused(MonitoringRefused.ANSWER_UNKNOWN);
    }
    return Rule.that(isRespondent(actor), ActorRefused.NOT_AUTHORIZED)
        .and(
            () -> invitations.standing(command.answer(), command.on()).isPresent(),
            MonitoringRefused.MONITORING_CLOSED)
        .then(
            command.answer(),
            () -> AggregateLifecycle.apply(new AnswerWithdrawn(command.answer(), survey, of)));
  }

  @EventSourcingHandler
  void on(AnswerSubmitted event) {
    id = event.answer();
    submitted = event.survey();
    project = event.project();
  }

  @EventSourcingHandler
  void on(AnswerWithdrawn event) {
    withdrawn = true;
  }

  private static void record(AnswerId answer, Links.Open open, AnswersFit answers) {
    AggregateLifecycle.apply(
        new AnswerSubmitted(
            answer,
            open.survey(),
            open.project(),
            open.respondent(),
            open.questionnaire(),
            answers.choices(),
            answers.counts()));
    for (Map.Entry<String, String> text : answers.texts().entrySet()) {
      AggregateLifecycle.apply(
          new RemarkLeft(
              answer,
              open.survey(),
              text.getKey(),
              new Personal(answer.remarkKey(), text.getValue())));
    }
  }

  private static boolean isRespondent(Actor actor) {
    return actor.person().equals(Respondent.PERSON);
  }

  private static Questionnaire questionnaire(Programmes programmes, int version) {
    return java.util.Optional.ofNullable(programmes.current().monitoring())
        .flatMap(monitoring -> monitoring.questionnaire(version))
        .orElseThrow(
            () -> new IllegalStateException("Questionnaire " + version + " was asked and is gone"));
  }
}
