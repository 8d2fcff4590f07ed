package org.meguri.workflows.checking.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.monitoring.AnswerCommand.SubmitAnswer;
import org.meguri.command.monitoring.AnswerCommand.WithdrawAnswer;
import org.meguri.command.monitoring.AnswerId;
import org.meguri.command.monitoring.Invitations;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.monitoring.PersonalLink;
import org.meguri.command.monitoring.Respondent;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way to answer by a personal link, for the page and the simulation alike. */
@Component
public class AnsweringDesk {

  private final Invitations invitations;
  private final Programmes programmes;
  private final CommandDesk commands;
  private final AnswerDrafts drafts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AnsweringDesk(
      Invitations invitations,
      Programmes programmes,
      CommandDesk commands,
      AnswerDrafts drafts,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.invitations = invitations;
    this.programmes = programmes;
    this.commands = commands;
    this.drafts = drafts;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What the holder of a link is asked, until when, and what they have entered so far. */
  record Sheet(
      MonitoringId survey,
      Questionnaire questionnaire,
      LocalDate closesOn,
      int version,
      Map<String, String> entries) {}

  /** Empty for a guessed, used, replaced or expired link. */
  Optional<Sheet> open(PersonalLink link) {
    return invitations
        .open(link.digest(), LocalDate.now(clock))
        .map(
            asked -> {
              AnswerDrafts.Draft draft = drafts.of(link);
              return new Sheet(
                  asked.survey(),
                  Objects.requireNonNull(programmes.current().monitoring())
                      .questionnaire(asked.questionnaire())
                      .orElseThrow(),
                  asked.closesOn(),
                  draft.version(),
                  draft.entries());
            });
  }

  /** The draft's new version; empty where another one was kept meanwhile. */
  Optional<Integer> keep(Sheet sheet, PersonalLink link, int seen, Map<String, String> entries) {
    Map<String, String> kept = new TreeMap<>(entries);
    kept.keySet().removeIf(code -> sheet.questionnaire().question(code).isEmpty());
    return drafts.keep(sheet.survey(), link, seen, kept);
  }

  /** The answer and the end of its draft, both or neither. */
  Outcome submit(Sheet sheet, PersonalLink link, Map<String, String> entries) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Outcome outcome = submit(sheet.survey(), link, entries, Origin.WORK);
              if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
              } else {
                drafts.discard(link);
              }
              return outcome;
            }));
  }

  /** In the caller's transaction, where there is one: many may be sent together. */
  public Outcome submit(
      MonitoringId survey, PersonalLink link, Map<String, String> entries, Origin origin) {
    return commands.send(
        new SubmitAnswer(AnswerId.of(survey, link), link.digest(), entries, LocalDate.now(clock)),
        acting(survey).from(origin));
  }

  Outcome withdraw(MonitoringId survey, PersonalLink link) {
    return commands.send(
        new WithdrawAnswer(AnswerId.of(survey, link), LocalDate.now(clock)), acting(survey));
  }

  /** Nothing that would tell one respondent from another. */
  private static Acting acting(MonitoringId survey) {
    return Acting.as(Respondent.PERSON, CommandId.of(UUID.randomUUID().toString()))
        .correlated(survey.value());
  }
}
