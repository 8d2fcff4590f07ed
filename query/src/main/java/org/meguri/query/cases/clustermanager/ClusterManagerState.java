package org.meguri.query.cases.clustermanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ManagerRank;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.designation.DesignationState.Step;

/** What a cluster manager's page shows; {@code lastDay} is null while no end is set. */
public record ClusterManagerState(
    ClusterManagerId clusterManager,
    ProjectId project,
    OrganizationId organization,
    BureauId bureau,
    DesignationId designation,
    ManagerRank rank,
    Personal name,
    Personal profile,
    Status status,
    LocalDate from,
    @Nullable LocalDate lastDay,
    @Nullable ClusterManagerId predecessor,
    @Nullable ClusterManagerId successor,
    List<Step> steps) {

  /** Where it stands. */
  public enum Status {
    PROPOSED,
    RETURNED,
    EXAMINED,
    IN_POST,
    ENDED,
    REFUSED,
    WITHDRAWN
  }

  static ClusterManagerState proposed(ClusterManagerProposed e) {
    return new ClusterManagerState(
        e.clusterManager(),
        e.project(),
        e.organization(),
        e.bureau(),
        e.designation(),
        e.rank(),
        e.name(),
        e.profile(),
        Status.PROPOSED,
        e.from(),
        null,
        e.predecessor(),
        null,
        List.of());
  }

  ClusterManagerState in(Status next) {
    return new ClusterManagerState(
        clusterManager,
        project,
        organization,
        bureau,
        designation,
        rank,
        name,
        profile,
        next,
        from,
        lastDay,
        predecessor,
        successor,
        steps);
  }

  ClusterManagerState from(LocalDate day, Personal described) {
    return new ClusterManagerState(
        clusterManager,
        project,
        organization,
        bureau,
        designation,
        rank,
        name,
        described,
        status,
        day,
        lastDay,
        predecessor,
        successor,
        steps);
  }

  ClusterManagerState ended(LocalDate last, @Nullable ClusterManagerId next) {
    return new ClusterManagerState(
        clusterManager,
        project,
        organization,
        bureau,
        designation,
        rank,
        name,
        profile,
        Status.ENDED,
        from,
        last,
        predecessor,
        next,
        steps);
  }

  ClusterManagerState noting(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new ClusterManagerState(
        clusterManager,
        project,
        organization,
        bureau,
        designation,
        rank,
        name,
        profile,
        status,
        from,
        lastDay,
        predecessor,
        successor,
        List.copyOf(more));
  }
}
