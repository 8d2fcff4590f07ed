package org.meguri.command.monitoring;

import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.holding;

import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.monitoring.MonitoringCommand.PublishResults;
import org.meguri.command.monitoring.MonitoringCommand.SendBackResults;
import org.meguri.command.monitoring.MonitoringCommand.WriteUpResults;
import org.meguri.command.monitoring.MonitoringEvent.ResultsPublished;
import org.meguri.command.monitoring.MonitoringEvent.ResultsSentBack;

class PublishingResultsTest extends MonitoringFixture {
  @Test
  void resultsAreWrittenUpOnceItIsClosed() {
    WriteUpResults writing = new WriteUpResults(SURVEY, 0, "Partnerships grew.", NOVEMBER);
    survey
        .given(BEGUN, OPENED, DRAWN, ISSUED, CLOSED)
        .when(writing, by(POLICY))
        .expectEvents(WRITTEN);
    refused(
        survey.given(BEGUN, OPENED, DRAWN, ISSUED).when(writing, by(POLICY)),
        MonitoringRefused.MONITORING_STILL_OPEN);
    refused(
        survey.given(BEGUN, OPENED, CLOSED, WRITTEN).when(writing, by(POLICY)),
        MonitoringRefused.STALE_VERSION,
        "found",
        "1");
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED)
            .when(new WriteUpResults(SURVEY, 0, " ", NOVEMBER), by(POLICY)),
        MonitoringRefused.REASON_MISSING,
        "field",
        "summary");
  }

  @Test
  void theDirectorPublishesOrSendsBackWhatSomebodyElseWrote() {
    survey
        .given(BEGUN, OPENED, CLOSED, WRITTEN)
        .when(new PublishResults(SURVEY, 1, NOVEMBER), by(CHIEF))
        .expectEvents(new ResultsPublished(SURVEY, 1, NOVEMBER, CHIEF.person()));
    survey
        .given(BEGUN, OPENED, CLOSED, WRITTEN)
        .when(new SendBackResults(SURVEY, "Name the sectors", NOVEMBER), by(CHIEF))
        .expectEvents(new ResultsSentBack(SURVEY, 1, "Name the sectors", NOVEMBER, CHIEF.person()));
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED)
            .when(new PublishResults(SURVEY, 0, NOVEMBER), by(CHIEF)),
        MonitoringRefused.RESULTS_MISSING);
  }

  @Test
  void nobodyPublishesWhatTheyWroteAndNothingIsWrittenAfterwards() {
    Actor both =
        holding(
            "kasumi",
            new RoleHeld(Role.POLICY_OFFICER, Scope.ALL),
            new RoleHeld(Role.POLICY_DIRECTOR, Scope.ALL));
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED, WRITTEN)
            .when(new PublishResults(SURVEY, 1, NOVEMBER), by(both)),
        MonitoringRefused.FOUR_EYES);
    ResultsPublished published = new ResultsPublished(SURVEY, 1, NOVEMBER, PersonId.of("kanda"));
    refused(
        survey
            .given(BEGUN, OPENED, CLOSED, WRITTEN, published)
            .when(new WriteUpResults(SURVEY, 1, "Again", NOVEMBER), by(POLICY)),
        MonitoringRefused.RESULTS_PUBLISHED_ALREADY);
  }
}
