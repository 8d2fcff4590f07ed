package org.meguri.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.project.ProjectEvent.ChangeAnnounced;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectEvent.ProjectAbolished;
import org.meguri.command.project.ProjectEvent.ProjectAdopted;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectIntegrated;
import org.meguri.command.project.ProjectEvent.ProjectModified;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.ProjectReceived;
import org.meguri.command.project.ProjectEvent.TargetChanged;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
import org.meguri.command.proposal.ProposalId;

/** What is remembered of a project; null {@code prepared} means it is not known. */
abstract class ProjectSoFar {
  @AggregateIdentifier @Nullable ProjectId id;
  @Nullable ProjectPrepared prepared;

  /** A list, because a snapshot does not keep the order of a map. */
  final List<Target> targetsAsEntered = new ArrayList<>();

  final List<Target> targets = new ArrayList<>();
  final Set<String> targetsSetSince = new LinkedHashSet<>();
  @Nullable ProjectDecision decision;
  @Nullable LocalDate endedFrom;
  final Set<Integer> yearsContinued = new LinkedHashSet<>();

  /** What was carried out already: a decision changes the project once. */
  final Set<ProposalId> announced = new LinkedHashSet<>();

  final Set<ProposalId> carriedOut = new LinkedHashSet<>();

  @EventSourcingHandler
  void on(ProjectPrepared event) {
    id = event.project();
    prepared = event;
  }

  @EventSourcingHandler
  void on(TargetRecorded event) {
    targetsAsEntered.add(event.target());
    targets.add(event.target());
  }

  @EventSourcingHandler
  void on(PendingTargetSet event) {
    targetsSetSince.add(event.targetId());
  }

  @EventSourcingHandler
  void on(ProjectDecided event) {
    decision = event.decision();
  }

  @EventSourcingHandler
  void on(ProjectAdopted event) {
    decision = ProjectDecision.ADOPTED;
    carriedOut.add(event.proposal());
  }

  @EventSourcingHandler
  void on(ProjectContinued event) {
    yearsContinued.add(event.fiscalYear());
  }

  @EventSourcingHandler
  void on(ChangeAnnounced event) {
    announced.add(event.proposal());
  }

  @EventSourcingHandler
  void on(ProjectModified event) {
    carriedOut.add(event.proposal());
  }

  @EventSourcingHandler
  void on(TargetChanged event) {
    Target before = event.before();
    Target now = event.now();
    if (before != null) {
      targets.removeIf(target -> target.id().equals(before.id()));
    }
    if (now != null) {
      targets.add(now);
      targetsSetSince.remove(now.id());
    }
  }

  @EventSourcingHandler
  void on(ProjectAbolished event) {
    endedFrom = event.effectiveOn();
    carriedOut.add(event.proposal());
  }

  @EventSourcingHandler
  void on(ProjectIntegrated event) {
    endedFrom = event.effectiveOn();
    carriedOut.add(event.proposal());
  }

  @EventSourcingHandler
  void on(ProjectReceived event) {
    carriedOut.add(event.proposal());
  }

  final Rule known() {
    return Rule.that(prepared != null, ProjectRefused.PROJECT_UNKNOWN);
  }

  final @Nullable Target target(String targetId) {
    return targets.stream().filter(t -> t.id().equals(targetId)).findFirst().orElse(null);
  }
}
