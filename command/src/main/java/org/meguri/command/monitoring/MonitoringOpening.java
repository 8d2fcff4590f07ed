package org.meguri.command.monitoring;

import java.util.Optional;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.monitoring.MonitoringCommand.BeginMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.OpenMonitoring;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.ProgrammeFile;

/** A survey is opened with a questionnaire of the programme, so many invited, and days in order. */
record MonitoringOpening(OpenMonitoring command, ProgrammeFile programme) implements Rule {
  private static final int MOST_INVITED = 20_000;

  @Override
  public Optional<Outcome> refusal() {
    return isAsked()
        .and(MonitoringSoFar.past("frameOn", command.frameOn(), command.on()))
        .and(someInvited())
        .and(closesLater())
        .refusal();
  }

  private Rule isAsked() {
    Optional<Monitoring> monitoring = Optional.ofNullable(programme.monitoring());
    return Rule.that(
        monitoring.flatMap(m -> m.questionnaire(command.questionnaire())).isPresent(),
        MonitoringRefused.QUESTIONNAIRE_UNKNOWN,
        "field",
        "questionnaire");
  }

  private Rule someInvited() {
    return Rule.that(
        command.invitedPerProject() > 0 && command.invitedPerProject() <= MOST_INVITED,
        MonitoringRefused.INVITED_OUT_OF_RANGE,
        "field",
        "invitedPerProject",
        "limit",
        Integer.toString(MOST_INVITED));
  }

  private Rule closesLater() {
    return Rule.that(
        command.closesOn().isAfter(command.on()),
        MonitoringRefused.CLOSING_DAY_PAST,
        "field",
        "closesOn",
        "on",
        command.on().toString());
  }

  static Rule daysInOrder(BeginMonitoring command) {
    return Rule.that(
        command.opensOn().isBefore(command.closesOn()),
        MonitoringRefused.DATES_REVERSED,
        "field",
        "closesOn");
  }
}
