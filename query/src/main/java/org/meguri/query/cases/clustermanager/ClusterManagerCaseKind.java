package org.meguri.query.cases.clustermanager;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.clustermanager.ClusterManagerEvent;
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
import org.meguri.command.storage.Recorded;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Column;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Step;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.clustermanager.ClusterManagerState.Status;
import org.meguri.query.fold.Fold;
import org.springframework.stereotype.Component;

/** Cluster managers and sub managers. */
@Component
class ClusterManagerCaseKind implements CaseKind<ClusterManagerState> {

  private static final Fold<Optional<ClusterManagerState>> FOLD =
      new Fold<Optional<ClusterManagerState>>()
          .on(
              ClusterManagerProposed.class,
              (s, e, r) -> Optional.of(note(ClusterManagerState.proposed(e), r, e.by(), null, e)))
          .on(
              ClusterManagerResubmitted.class,
              (s, e, r) ->
                  s.map(
                      m ->
                          note(
                              m.in(Status.PROPOSED).from(e.from(), e.profile()),
                              r,
                              e.by(),
                              null,
                              e)))
          .on(
              ClusterManagerWithdrawn.class,
              (s, e, r) -> s.map(m -> note(m.in(Status.WITHDRAWN), r, e.by(), e.reason(), e)))
          .on(
              ClusterManagerReturned.class,
              (s, e, r) -> s.map(m -> note(m.in(Status.RETURNED), r, e.by(), e.reason(), e)))
          .on(
              ClusterManagerExamined.class,
              (s, e, r) -> s.map(m -> note(m.in(Status.EXAMINED), r, e.by(), e.reasons(), e)))
          .on(
              ClusterManagerSentBack.class,
              (s, e, r) -> s.map(m -> note(m.in(Status.PROPOSED), r, e.by(), e.reason(), e)))
          .on(
              ClusterManagerDesignated.class,
              (s, e, r) ->
                  s.map(
                      m ->
                          note(
                              m.in(Status.IN_POST).from(e.effectiveOn(), m.profile()),
                              r,
                              e.by(),
                              e.reasons(),
                              e)))
          .on(
              ClusterManagerDenied.class,
              (s, e, r) -> s.map(m -> note(m.in(Status.REFUSED), r, e.by(), e.reason(), e)))
          .on(
              ClusterManagerHandedOver.class,
              (s, e, r) ->
                  s.map(
                      m ->
                          note(
                              m.ended(e.effectiveOn().minusDays(1), e.successor()),
                              r,
                              e.by(),
                              null,
                              e)))
          .on(ClusterManagerMoved.class, (s, e, r) -> s.map(m -> m.in(e.project())))
          .on(
              ClusterManagerEnded.class,
              (s, e, r) -> s.map(m -> note(m.ended(e.lastDay(), null), r, e.by(), e.reason(), e)));

  private static ClusterManagerState note(
      ClusterManagerState m,
      Recorded recorded,
      PersonId by,
      @Nullable String text,
      ClusterManagerEvent event) {
    return m.noting(Step.of(recorded, by, text, event.effectiveOn()));
  }

  @Override
  public String key() {
    return "cluster-manager";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<ClusterManagerState> state() {
    return ClusterManagerState.class;
  }

  @Override
  public Class<? extends Fact> events() {
    return ClusterManagerEvent.class;
  }

  @Override
  public String caseOf(Fact fact) {
    return ((ClusterManagerEvent) fact).clusterManager().value();
  }

  @Override
  public Fold<Optional<ClusterManagerState>> fold() {
    return FOLD;
  }

  @Override
  public Row row(ClusterManagerState s) {
    return Row.of(s.status())
        .titled(s.about().clusterManager().value())
        .named(s.about().name())
        .inProject(s.about().project())
        .ofBureau(s.about().bureau())
        .ofOrganization(s.about().organization())
        .on(s.from());
  }

  @Override
  public List<Section> page(ClusterManagerState s) {
    return List.of(
        Section.of("clusterManager.post")
            .fact("clusterManager.name", Value.personal(s.about().name()))
            .fact("clusterManager.profile", Value.personal(s.profile()))
            .fact("clusterManager.rank", Value.of("managerRank", s.about().rank()))
            .fact("case.organization", Value.organization(s.about().organization()))
            .fact("case.designation", Value.link("designation", s.about().designation()))
            .fact("designation.project", Value.project(s.about().project()))
            .fact("clusterManager.firstDay", Value.day(s.from()))
            .fact("clusterManager.lastDay", Value.day(s.lastDay()))
            .fact(
                "clusterManager.predecessor",
                Value.link("cluster-manager", s.about().predecessor()))
            .fact("clusterManager.successor", Value.link("cluster-manager", s.successor())),
        Step.shown(s.steps()));
  }

  @Override
  public List<String> statuses() {
    return Stream.of(Status.values()).map(Enum::name).toList();
  }

  @Override
  public Set<Column> columns() {
    return EnumSet.of(Column.PROJECT, Column.ORGANIZATION, Column.DAY);
  }
}
