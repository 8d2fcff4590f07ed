package org.meguri.query.cases.clustermanager;

import java.time.LocalDate;
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
import org.meguri.query.cases.Step;
import org.meguri.query.fold.Copy;

/** What a cluster manager's page shows; {@code lastDay} is null while no end is set. */
public record ClusterManagerState(
    About about,
    Personal profile,
    Status status,
    LocalDate from,
    @Nullable LocalDate lastDay,
    @Nullable ClusterManagerId successor,
    List<Step> steps) {

  /** Who it is, for which designation, and whom they follow. */
  public record About(
      ClusterManagerId clusterManager,
      ProjectId project,
      OrganizationId organization,
      BureauId bureau,
      DesignationId designation,
      ManagerRank rank,
      Personal name,
      @Nullable ClusterManagerId predecessor) {}

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
    About about =
        new About(
            e.clusterManager(),
            e.project(),
            e.organization(),
            e.bureau(),
            e.designation(),
            e.rank(),
            e.name(),
            e.predecessor());
    return new ClusterManagerState(
        about, e.profile(), Status.PROPOSED, e.from(), null, null, List.of());
  }

  ClusterManagerState in(Status next) {
    return new ClusterManagerState(about, profile, next, from, lastDay, successor, steps);
  }

  ClusterManagerState from(LocalDate day, Personal described) {
    return new ClusterManagerState(about, described, status, day, lastDay, successor, steps);
  }

  ClusterManagerState ended(LocalDate last, @Nullable ClusterManagerId next) {
    return new ClusterManagerState(about, profile, Status.ENDED, from, last, next, steps);
  }

  ClusterManagerState noting(Step step) {
    return new ClusterManagerState(
        about, profile, status, from, lastDay, successor, Copy.plus(steps, step));
  }

  ClusterManagerState in(ProjectId project) {
    return new ClusterManagerState(
        new About(
            about.clusterManager(),
            project,
            about.organization(),
            about.bureau(),
            about.designation(),
            about.rank(),
            about.name(),
            about.predecessor()),
        profile,
        status,
        from,
        lastDay,
        successor,
        steps);
  }
}
