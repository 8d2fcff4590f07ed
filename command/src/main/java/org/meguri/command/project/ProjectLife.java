package org.meguri.command.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeId;

/**
 * How a project's life stands: the programme it was last decided into, the first day in force and
 * the first day it is no longer, as far as decided. {@code organizations} are those that promote it
 * by the last decision, whether that is in effect already or not.
 */
public record ProjectLife(
    ProjectId project,
    BureauId bureau,
    ProgrammeId programme,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate endedFrom,
    @Nullable ProjectId integratedInto,
    List<OrganizationId> organizations) {

  public ProjectStatus on(LocalDate day) {
    if (endedFrom != null && !day.isBefore(endedFrom)) {
      return ProjectStatus.ENDED;
    }
    if (inForceFrom == null) {
      return ProjectStatus.IN_PREPARATION;
    }
    return day.isBefore(inForceFrom) ? ProjectStatus.DECIDED : ProjectStatus.IN_FORCE;
  }

  public boolean isInForce(LocalDate day) {
    return on(day) == ProjectStatus.IN_FORCE;
  }

  /**
   * Whether nothing new may begin in it: its abolishment is decided, or the day of its integration
   * has come. One that is to be integrated goes on in the other, so what begins before that day
   * goes on with it.
   */
  public boolean isClosing(LocalDate day) {
    return endedFrom != null && (integratedInto == null || !day.isBefore(endedFrom));
  }

  /**
   * Whether it is, or by what is known will be, in force on some day of the year. One not decided
   * yet counts from the beginning of its programme.
   */
  public boolean worksIn(FiscalYear year) {
    return (inForceFrom == null || !inForceFrom.isAfter(year.last()))
        && (endedFrom == null || endedFrom.isAfter(year.first()));
  }
}
