package org.meguri.command.supporter;

import java.time.LocalDate;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** The time of a business supporter with a project. */
public sealed interface SupporterEvent extends ProjectFact {

  SupporterId supporter();

  @EventName("supporter.recruited")
  record SupporterRecruited(
      SupporterId supporter,
      ProjectId project,
      BureauId bureau,
      Personal name,
      String expertise,
      LocalDate effectiveOn,
      PersonId by)
      implements SupporterEvent {}

  @EventName("supporter.honoured")
  record SupporterHonoured(
      SupporterId supporter, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements SupporterEvent {}

  @EventName("supporter.ended")
  record SupporterEnded(
      SupporterId supporter, ProjectId project, String reason, LocalDate effectiveOn, PersonId by)
      implements SupporterEvent {}
}
