package org.meguri.command.clustermanager;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;

/**
 * What may be asked of one person's designation. {@code on} is the day of the act in the office's
 * time zone.
 */
public sealed interface ClusterManagerCommand {

  /**
   * By the organization's staff or an officer of the project's bureau. With a predecessor it is a
   * hand-over on {@code from}: the predecessor's last day is the day before.
   */
  record ProposeClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      DesignationId designation,
      ManagerRank rank,
      Personal name,
      Personal profile,
      LocalDate from,
      @Nullable ClusterManagerId predecessor,
      LocalDate on)
      implements ClusterManagerCommand {}

  /** By the organization's staff (or the officer who proposed), after a return. */
  record ResubmitClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      int expectedVersion,
      Personal profile,
      LocalDate from,
      LocalDate on)
      implements ClusterManagerCommand {}

  /** By the organization's staff (or the officer who proposed), as long as nothing was decided. */
  record WithdrawClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager, String reason, LocalDate on)
      implements ClusterManagerCommand {}

  /** By an officer of the project's bureau. */
  record ReturnClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      int expectedVersion,
      String reason,
      LocalDate on)
      implements ClusterManagerCommand {}

  /** By an officer of the project's bureau. */
  record ExamineClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      int expectedVersion,
      Recommendation recommendation,
      String reasons,
      LocalDate on)
      implements ClusterManagerCommand {}

  /** By the bureau's director, to the officer who examined. */
  record SendBackClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager, String reason, LocalDate on)
      implements ClusterManagerCommand {}

  /** By the bureau's director; a departure from the recommendation needs its reasons. */
  record DesignateClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      LocalDate from,
      @Nullable String reasons,
      LocalDate on)
      implements ClusterManagerCommand {}

  /** By the bureau's director. */
  record RefuseClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager, String reason, LocalDate on)
      implements ClusterManagerCommand {}

  /**
   * By the bureau's director together with the successor's designation, in one transaction and
   * after it.
   */
  record HandOver(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      ClusterManagerId successor,
      LocalDate on)
      implements ClusterManagerCommand {}

  /**
   * By the organization's staff or an officer of the bureau; {@code lastDay} is the last in post.
   */
  record EndClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      LocalDate lastDay,
      String reason,
      LocalDate on)
      implements ClusterManagerCommand {}

  /** By the process: the project became part of another. */
  record MoveClusterManager(
      @TargetAggregateIdentifier ClusterManagerId clusterManager,
      ProjectId into,
      ProposalId proposal,
      LocalDate effectiveOn)
      implements ClusterManagerCommand {}
}
