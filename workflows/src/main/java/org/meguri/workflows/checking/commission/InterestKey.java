package org.meguri.workflows.checking.commission;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.meguri.command.commission.CommissionRecords.Interest;
import org.meguri.command.commission.ConflictKind;
import org.meguri.command.project.ProjectId;
import org.meguri.query.access.Unknown;

/** Which of a member's interests is meant, as addresses write it: woods.GRANT.2006-05-01. */
record InterestKey(ProjectId about, ConflictKind kind, LocalDate from) {

  static InterestKey of(Interest interest) {
    return new InterestKey(interest.about(), interest.kind(), interest.from());
  }

  /**
   * As an address wrote it.
   *
   * @throws Unknown it cannot be one
   */
  static InterestKey read(String written) {
    String[] parts = written.split("\\.", -1);
    try {
      if (parts.length == 3) {
        return new InterestKey(
            ProjectId.of(parts[0]), ConflictKind.valueOf(parts[1]), LocalDate.parse(parts[2]));
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new Unknown(written);
    }
    throw new Unknown(written);
  }

  @Override
  public String toString() {
    return about + "." + kind + "." + from;
  }
}
