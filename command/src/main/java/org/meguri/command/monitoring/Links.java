package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.project.ProjectId;

/** What the rules of surveys and answers ask of the tables, and write into them as they decide. */
interface Links {

  /** An open invitation, kept from everybody else until the asking transaction ends. */
  record Open(
      MonitoringId survey,
      ProjectId project,
      int number,
      Respondent respondent,
      int questionnaire) {}

  /** Empty for a guessed, used, replaced or expired link: nobody learns which. */
  Optional<Open> take(String digest, LocalDate on);

  /** It is used up. */
  void used(Open invitation);

  /** Digests in the order of the numbers, for invitations that have none. */
  void issue(MonitoringId survey, ProjectId project, List<String> digests);

  /** Another digest; false where that invitation is unknown or has been answered. */
  boolean renew(MonitoringId survey, ProjectId project, int number, String digest);

  /** How many of each project have not answered yet. */
  Map<String, Integer> waiting(MonitoringId survey);

  /** Counts for good: no answer comes in or is taken back until the asking transaction ends. */
  Map<String, Response> count(MonitoringId survey);
}
