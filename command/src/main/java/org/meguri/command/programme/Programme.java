package org.meguri.command.programme;

import java.util.LinkedHashMap;
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
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.ProgrammeCommand.ImportProgramme;
import org.meguri.command.programme.ProgrammeEvent.ProgrammeImported;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.project.ProjectLives;

/** Decides which version of a programme is in force; version 0 means none was imported. */
@Aggregate(type = "programme", snapshotTriggerDefinition = "snapshots")
class Programme {
  @AggregateIdentifier private @Nullable ProgrammeId id;
  private int version;
  private String contentHash = "";
  private @Nullable Terms terms;
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Map<Integer, Questionnaire> questionnaires = new LinkedHashMap<>();

  Programme() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      ImportProgramme command,
      @MetaDataValue(Actor.KEY) Actor actor,
      IndicatorsInUse inUse,
      QuestionnairesInUse asked,
      AssessmentsDrafted assessed,
      ProjectLives projects) {
    Rule allowed = ProgrammeAuthority.of(actor);
    if (command.contentHash().equals(contentHash)) {
      return allowed.then(() -> Outcome.accepted(command.programme()));
    }
    return allowed
        .and(
            Rule.that(
                command.content().version() > version,
                ProgrammeRefused.PROGRAMME_VERSION_STALE,
                "field",
                "/version",
                "found",
                Integer.toString(version)))
        .and(
            () ->
                new UsedIndicatorsStay(indicators, command.content().indicators(), inUse.codes())
                    .refusal())
        .and(
            () ->
                new UsedTermsStay(
                        terms,
                        Terms.of(command.content()),
                        !inUse.codes().isEmpty(),
                        assessed.any())
                    .refusal())
        .and(() -> new PartsOfProjectsStay(projects.entries(), command.content()).refusal())
        .and(
            () ->
                new UsedQuestionnairesStay(
                        questionnaires, command.content().monitoring(), asked.versions())
                    .refusal())
        .then(
            () -> {
              AggregateLifecycle.apply(
                  new ProgrammeImported(
                      command.programme(),
                      command.content().version(),
                      command.contentHash(),
                      command.content()));
              return Outcome.accepted(command.programme());
            });
  }

  @EventSourcingHandler
  void on(ProgrammeImported event) {
    id = event.programme();
    version = event.version();
    contentHash = event.contentHash();
    terms = Terms.of(event.content());
    indicators.clear();
    event.content().indicators().forEach(i -> indicators.put(i.code(), i));
    questionnaires.clear();
    Monitoring monitoring = event.content().monitoring();
    if (monitoring != null) {
      monitoring.questionnaires().forEach(q -> questionnaires.put(q.version(), q));
    }
  }
}
