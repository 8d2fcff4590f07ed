package org.meguri.command.survey;

import java.util.Optional;
import org.meguri.command.Rule;
import org.meguri.command.project.ProjectRefused;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.SurveyCommand.OpenRound;

/** What a round needs to be opened: a known project of that bureau, a form, days in order. */
final class RoundOpening {
  private RoundOpening() {}

  static Rule belongsToItsProject(OpenRound command, Projects projects) {
    return Rule.that(
            projects.bureauOf(command.project()).equals(Optional.of(command.bureau()))
                && command
                    .round()
                    .equals(RoundId.of(command.project(), command.fiscalYear(), command.window())),
            ProjectRefused.PROJECT_UNKNOWN,
            "project",
            command.project().toString())
        .and(
            Rule.that(
                !command.organizations().isEmpty()
                    && projects
                        .organizationsOf(command.project())
                        .containsAll(command.organizations()),
                SurveyRefused.UNKNOWN_SOURCE,
                "field",
                "organizations"))
        .and(
            Rule.that(!command.form().isEmpty(), SurveyRefused.UNKNOWN_INDICATOR, "field", "form"));
  }

  static Rule daysInOrder(OpenRound command) {
    return Rule.that(
        !command.opensOn().isAfter(command.internalDueOn())
            && !command.internalDueOn().isAfter(command.closesOn()),
        SurveyRefused.DATES_REVERSED,
        "field",
        "internalDueOn");
  }
}
