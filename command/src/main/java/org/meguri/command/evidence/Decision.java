package org.meguri.command.evidence;

import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * A decision and something it cites, in the version it cites. {@code standing} says that it is to
 * be considered: nothing has taken its place, and no new draft will cite afresh.
 */
record Decision(
    DecisionKind kind,
    String id,
    ProjectId project,
    BureauId bureau,
    int fiscalYear,
    Evidence cited,
    boolean standing) {}
