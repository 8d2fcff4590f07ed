package org.meguri.command.export;

import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;

/** A file that was taken; each is a stream of its own. */
public sealed interface ExportEvent extends Fact {

  ExportId export();

  /**
   * The list of a kind of case was taken as a file, of one project where {@code project} is there:
   * so many cases, and of these so many that are persons.
   */
  @EventName("export.list-taken")
  record ListTaken(
      ExportId export,
      String list,
      @Nullable ProjectId project,
      int cases,
      int persons,
      PersonId by)
      implements ExportEvent {}
}
