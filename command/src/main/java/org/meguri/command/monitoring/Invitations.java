package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meguri.command.member.MemberId;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked about the invitations of a monitoring survey; written in the events' own
 * transactions. Who has answered is known here and nowhere else, for as long as the survey runs.
 */
public interface Invitations {

  /** One invitation of the survey, by its number within the project. */
  record Invitation(ProjectId project, int number, MemberId member, boolean answered) {}

  /** All of a project's, in the order of their numbers. */
  List<Invitation> of(MonitoringId survey, ProjectId project);

  /** Those to be reminded, by project and number. */
  List<Invitation> unanswered(MonitoringId survey);

  /** What somebody holding the link is asked; empty where the link is not open on that day. */
  Optional<Asked> open(String digest, LocalDate on);

  /** The survey and the questionnaire's version a link is for. */
  record Asked(MonitoringId survey, int questionnaire, LocalDate closesOn) {}

  /** The survey of an answer that stands and may still be taken back on that day. */
  Optional<MonitoringId> standing(AnswerId answer, LocalDate on);
}
