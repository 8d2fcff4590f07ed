package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/**
 * What other cases' rules and the processes may ask about grants; written in the events' own
 * transactions.
 */
public interface Grants {

  /** The organization's grants that are awarded and neither settled nor revoked. */
  List<GrantId> openOf(OrganizationId organization);

  /** What was paid and not repaid; nothing for an unknown grant. */
  Yen paid(GrantId grant);

  Optional<Standing> standing(GrantId grant);

  /** What would pay its reclaim off on that day; empty where nothing was reclaimed. */
  Optional<Due> due(GrantId grant, LocalDate on);

  /** What is owed of a reclaim on a day: of the amount itself, and of its surcharge. */
  record Due(Yen principal, Yen surcharge) {

    public Yen all() {
      return principal.plus(surcharge);
    }
  }

  /**
   * Where a grant stands. {@code awarded} and {@code reportBy} are null before the decision, {@code
   * fixed} before the fixing; {@code outstanding} is what was reclaimed and not repaid, without the
   * surcharge.
   */
  record Standing(
      ProjectId project,
      OrganizationId organization,
      GrantKind kind,
      int fiscalYear,
      GrantStep step,
      @Nullable Yen awarded,
      Yen paid,
      @Nullable Yen fixed,
      Yen outstanding,
      @Nullable LocalDate reportBy) {}
}
