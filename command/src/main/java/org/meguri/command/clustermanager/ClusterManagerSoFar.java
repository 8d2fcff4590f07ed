package org.meguri.command.clustermanager;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDenied;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDesignated;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerEnded;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerExamined;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerHandedOver;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerMoved;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerResubmitted;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerReturned;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerSentBack;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerWithdrawn;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/** What is remembered of one person's designation; no name, no profile. */
abstract class ClusterManagerSoFar {

  /** Who is to be what, and where. */
  record Post(
      ProjectId project,
      OrganizationId organization,
      BureauId bureau,
      DesignationId designation,
      ManagerRank rank,
      PersonId person,
      @Nullable ClusterManagerId predecessor,
      PersonId proposedBy) {}

  /** What the officer who examined it proposes. */
  record Proposal(Recommendation recommendation, PersonId by) {}

  @AggregateIdentifier @Nullable ClusterManagerId id;
  @Nullable Post post;
  int version;
  boolean returned;
  boolean decided;
  @Nullable Proposal proposal;
  @Nullable LocalDate inPostFrom;
  boolean ended;

  /** Of one that exists, which post it is. */
  Post known() {
    return Objects.requireNonNull(post);
  }

  @EventSourcingHandler
  void on(ClusterManagerProposed event) {
    id = event.clusterManager();
    post =
        new Post(
            event.project(),
            event.organization(),
            event.bureau(),
            event.designation(),
            event.rank(),
            event.person(),
            event.predecessor(),
            event.by());
    version = event.version();
  }

  @EventSourcingHandler
  void on(ClusterManagerMoved event) {
    Post at = post;
    if (at != null) {
      post =
          new Post(
              event.project(),
              at.organization(),
              at.bureau(),
              at.designation(),
              at.rank(),
              at.person(),
              at.predecessor(),
              at.proposedBy());
    }
  }

  @EventSourcingHandler
  void on(ClusterManagerResubmitted event) {
    version = event.version();
    returned = false;
  }

  @EventSourcingHandler
  void on(ClusterManagerWithdrawn event) {
    decided = true;
  }

  @EventSourcingHandler
  void on(ClusterManagerReturned event) {
    returned = true;
    proposal = null;
  }

  @EventSourcingHandler
  void on(ClusterManagerExamined event) {
    proposal = new Proposal(event.recommendation(), event.by());
  }

  @EventSourcingHandler
  void on(ClusterManagerSentBack event) {
    proposal = null;
  }

  @EventSourcingHandler
  void on(ClusterManagerDesignated event) {
    decided = true;
    inPostFrom = event.effectiveOn();
  }

  @EventSourcingHandler
  void on(ClusterManagerDenied event) {
    decided = true;
  }

  @EventSourcingHandler
  void on(ClusterManagerHandedOver event) {
    ended = true;
  }

  @EventSourcingHandler
  void on(ClusterManagerEnded event) {
    ended = true;
  }
}
