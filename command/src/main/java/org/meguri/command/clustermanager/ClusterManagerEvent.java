package org.meguri.command.clustermanager;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/** The life of one person's designation as cluster manager or sub manager. */
public sealed interface ClusterManagerEvent extends ProjectFact {

  ClusterManagerId clusterManager();

  @EventName("cluster-manager.proposed")
  record ClusterManagerProposed(
      ClusterManagerId clusterManager,
      ProjectId project,
      OrganizationId organization,
      BureauId bureau,
      DesignationId designation,
      ManagerRank rank,
      PersonId person,
      Personal name,
      Personal profile,
      LocalDate from,
      @Nullable ClusterManagerId predecessor,
      int version,
      PersonId by)
      implements ClusterManagerEvent {}

  @EventName("cluster-manager.resubmitted")
  record ClusterManagerResubmitted(
      ClusterManagerId clusterManager,
      ProjectId project,
      int version,
      Personal profile,
      LocalDate from,
      PersonId by)
      implements ClusterManagerEvent {}

  @EventName("cluster-manager.withdrawn")
  record ClusterManagerWithdrawn(
      ClusterManagerId clusterManager, ProjectId project, String reason, PersonId by)
      implements ClusterManagerEvent {}

  @EventName("cluster-manager.returned")
  record ClusterManagerReturned(
      ClusterManagerId clusterManager, ProjectId project, String reason, PersonId by)
      implements ClusterManagerEvent {}

  @EventName("cluster-manager.examined")
  record ClusterManagerExamined(
      ClusterManagerId clusterManager,
      ProjectId project,
      int version,
      Recommendation recommendation,
      String reasons,
      PersonId by)
      implements ClusterManagerEvent {}

  @EventName("cluster-manager.sent-back")
  record ClusterManagerSentBack(
      ClusterManagerId clusterManager, ProjectId project, String reason, PersonId by)
      implements ClusterManagerEvent {}

  /** In post from {@code effectiveOn}. */
  @EventName("cluster-manager.designated")
  record ClusterManagerDesignated(
      ClusterManagerId clusterManager,
      ProjectId project,
      OrganizationId organization,
      DesignationId designation,
      ManagerRank rank,
      PersonId person,
      @Nullable ClusterManagerId predecessor,
      @Nullable String reasons,
      LocalDate effectiveOn,
      PersonId by)
      implements ClusterManagerEvent {}

  @EventName("cluster-manager.denied")
  record ClusterManagerDenied(
      ClusterManagerId clusterManager, ProjectId project, String reason, PersonId by)
      implements ClusterManagerEvent {}

  /** {@code effectiveOn} is the successor's first day; the day before was the last in post. */
  @EventName("cluster-manager.handed-over")
  record ClusterManagerHandedOver(
      ClusterManagerId clusterManager,
      ProjectId project,
      ClusterManagerId successor,
      LocalDate effectiveOn,
      PersonId by)
      implements ClusterManagerEvent {}

  /** {@code lastDay} is the last in post; {@code effectiveOn} the day after. */
  @EventName("cluster-manager.ended")
  record ClusterManagerEnded(
      ClusterManagerId clusterManager,
      ProjectId project,
      LocalDate lastDay,
      String reason,
      LocalDate effectiveOn,
      PersonId by)
      implements ClusterManagerEvent {}

  /** The project it belonged to became part of another, {@code project}; it goes on there. */
  @EventName("cluster-manager.moved")
  record ClusterManagerMoved(
      ClusterManagerId clusterManager,
      ProjectId project,
      ProjectId from,
      ProposalId proposal,
      LocalDate effectiveOn)
      implements ClusterManagerEvent {}
}
