package org.meguri.command.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meguri.command.member.MemberId;
import org.meguri.command.project.ProjectId;

/**
 * What other cases' rules may ask about partnerships; written in the events' own transactions. Each
 * answer locks the partnership's row until the asking transaction ends.
 */
public interface Partnerships {

  /** The project that keeps the case; empty for an unknown partnership. */
  Optional<ProjectId> projectOf(PartnershipId partnership);

  /** Whether it has been started by that day and not ended. */
  boolean isRunning(PartnershipId partnership, LocalDate on);

  /** Its partners in the order they were named; empty for an unknown partnership. */
  List<MemberId> membersOf(PartnershipId partnership);
}
