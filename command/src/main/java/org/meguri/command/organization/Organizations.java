package org.meguri.command.organization;

import java.util.List;
import java.util.Optional;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;

/** What other cases' rules may ask about organizations; written in the events' own transactions. */
public interface Organizations {

  boolean isKnown(OrganizationId organization);

  /**
   * Known and not closed. Locks the organization's row until the asking transaction ends, so that
   * what is begun for it cannot overtake its closing, nor another beginning.
   */
  boolean isActive(OrganizationId organization);

  /** The bureau of its seat; empty if the organization is unknown. */
  Optional<BureauId> bureauOf(OrganizationId organization);

  /** Empty if the organization is unknown. */
  Optional<OrganizationKind> kindOf(OrganizationId organization);

  /** Empty if the organization is unknown. */
  Optional<Known> find(OrganizationId organization);

  /** All of them, closed ones too, by bureau and in the order they were registered. */
  List<Known> all();

  /** An organization under the name it has now. */
  record Known(
      OrganizationId organization,
      BureauId bureau,
      OrganizationKind kind,
      Name name,
      boolean closed) {}
}
