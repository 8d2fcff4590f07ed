package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;

/**
 * The commission's members and interests for whoever may read them; as recorded up to now. Says
 * nothing about who that is.
 */
public interface CommissionRecords {

  /** Terms past, present and to come: chairs first, then in the order of appointment. */
  List<Term> terms(CommissionId commission);

  /** Every interest in the order it was recorded, ended ones too. */
  List<Interest> interests();

  /** A member's time in office, both days included. */
  record Term(PersonId member, boolean chair, LocalDate from, LocalDate until) {

    public boolean includes(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** An interest with what the member said about it, and about its end. */
  record Interest(
      PersonId member,
      ProjectId about,
      ConflictKind kind,
      boolean declared,
      LocalDate from,
      @Nullable LocalDate until,
      String note,
      @Nullable String endNote) {}
}
