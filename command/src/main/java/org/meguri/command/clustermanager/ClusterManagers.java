package org.meguri.command.clustermanager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.organization.OrganizationId;

/**
 * What other cases' rules may ask about cluster managers; written in the events' own transactions.
 */
public interface ClusterManagers {

  /** In post that day at the organization, as cluster manager or sub manager, for any project. */
  boolean isManagerAt(PersonId person, OrganizationId organization, LocalDate on);

  /** Who is or will be in post at the designation on that day or later. */
  List<InPost> inPostFrom(DesignationId designation, LocalDate from);

  /** Empty while the person was not designated. */
  Optional<InPost> find(ClusterManagerId clusterManager);

  /** Somebody in post, without end as yet where {@code until} is empty. */
  record InPost(
      ClusterManagerId clusterManager,
      PersonId person,
      DesignationId designation,
      ManagerRank rank,
      LocalDate from,
      Optional<LocalDate> until) {}
}
