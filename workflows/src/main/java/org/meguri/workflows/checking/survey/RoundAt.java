package org.meguri.workflows.checking.survey;

import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.workflows.forms.TaskOnDesk;

/** A round of a project of a bureau. */
record RoundAt(RoundId round, ProjectId project, BureauId bureau) {

  static RoundAt of(TaskOnDesk task) {
    return new RoundAt(RoundId.of(task.variable("roundId")), task.project(), task.bureau());
  }

  static RoundAt of(RoundOpened opened) {
    return new RoundAt(opened.round(), opened.project(), opened.bureau());
  }

  /** Whether the source is the bureau itself, with its own visits and seminars. */
  boolean isBureau(String source) {
    return source.equals(bureau.value());
  }
}
