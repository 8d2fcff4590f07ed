package org.meguri.command.budget;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/** What was decided about a whole year at once, and is carried into its budgets one by one. */
public interface SharesOfTheYear {

  /** For a project, or without one the total of the year; empty while nothing is decided. */
  Optional<Decision> decided(int fiscalYear, @Nullable ProjectId project);

  /** The amount, and the two who stand for it. */
  record Decision(Yen amount, PersonId draftedBy, PersonId by) {}
}
