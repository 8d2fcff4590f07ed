package org.meguri.command.member;

import java.time.LocalDate;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** Who may write down what becomes of a project's members, partnerships and applications. */
public interface Keepers {

  /**
   * An officer of the project's bureau, a manager of the project, or staff of an organization that
   * promotes it or is designated for it on that day; and the process that moves what is open. Of
   * one that became part of another, whoever keeps that one brings to its end what was begun.
   */
  Rule keeps(ProjectId project, Actor actor, LocalDate on);

  /**
   * The bureau of a known project.
   *
   * @throws java.util.NoSuchElementException the project is unknown: ask {@link #keeps} first
   */
  BureauId bureauOf(ProjectId project);
}
