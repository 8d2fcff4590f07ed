package org.meguri.command.monitoring;

import java.util.Map;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.Personal;
import org.meguri.command.project.ProjectId;

/**
 * The life of one answer. Says which project and what kind of respondent it counts for, and never
 * which member gave it. No day of its own: when somebody answered is nobody's concern.
 */
public sealed interface AnswerEvent extends Fact {

  AnswerId answer();

  MonitoringId survey();

  /** {@code choices} are options' codes, both maps by question's code. */
  @EventName("monitoring.answer-submitted")
  record AnswerSubmitted(
      AnswerId answer,
      MonitoringId survey,
      ProjectId project,
      Respondent respondent,
      int questionnaire,
      Map<String, String> choices,
      Map<String, Integer> counts)
      implements AnswerEvent {}

  /** Free text, under a key of its own: it can be made unreadable should it name somebody. */
  @EventName("monitoring.remark-left")
  record RemarkLeft(AnswerId answer, MonitoringId survey, String question, Personal text)
      implements AnswerEvent {}

  @EventName("monitoring.answer-withdrawn")
  record AnswerWithdrawn(AnswerId answer, MonitoringId survey, ProjectId project)
      implements AnswerEvent {}
}
