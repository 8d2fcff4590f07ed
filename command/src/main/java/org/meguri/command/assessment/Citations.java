package org.meguri.command.assessment;

import java.util.List;
import org.meguri.command.project.ProjectId;

/** Which assessments rest on what; as recorded up to now and in this very transaction. */
public interface Citations {

  /** The assessments whose last draft cites that evidence, each with the version it cites. */
  List<Citation> citing(String kind, String id);

  /**
   * One assessment and what it cites; {@code standing} from the draft on until another takes its
   * place, for before that a new draft cites afresh.
   */
  record Citation(
      AssessmentId assessment,
      Evidence evidence,
      ProjectId project,
      int fiscalYear,
      boolean standing) {}
}
