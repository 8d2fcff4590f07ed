package org.meguri.command;

import org.jspecify.annotations.Nullable;
import org.meguri.command.project.ProjectId;

/**
 * A fact of a case that may be one project's or nobody's: a budget is a project's, a support
 * measure's or the whole year's.
 */
public interface OfProject extends Fact {

  /** Whose it is; null where it is no project's. */
  @Nullable ProjectId project();
}
