package org.meguri.workflows.doing.designation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerExamined;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerResubmitted;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.clustermanager.ClusterManagerState;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What lies beside a form about a cluster manager; papers hold no text about the person. */
@Component
class ManagerPapers {
  private final Papers papers;
  private final DesignationPapers designations;
  private final ActorDirectory directory;
  private final Cases cases;

  ManagerPapers(
      Papers papers, DesignationPapers designations, ActorDirectory directory, Cases cases) {
    this.papers = papers;
    this.designations = designations;
    this.directory = directory;
    this.cases = cases;
  }

  Papers papers() {
    return papers;
  }

  int longestText() {
    return designations.longestText();
  }

  int version(ClusterManagerId manager) {
    return papers
        .latest(manager, ClusterManagerResubmitted.class)
        .map(ClusterManagerResubmitted::version)
        .orElse(1);
  }

  LocalDate from(ClusterManagerId manager) {
    return papers
        .latest(manager, ClusterManagerResubmitted.class)
        .map(ClusterManagerResubmitted::from)
        .orElseGet(() -> proposed(manager).from());
  }

  Optional<ClusterManagerId> predecessor(ClusterManagerId manager) {
    return Optional.ofNullable(proposed(manager).predecessor());
  }

  /** Text about the person who is proposed. */
  Personal about(ClusterManagerId manager, String text) {
    return new Personal(proposed(manager).person(), text);
  }

  List<Panel> evidence(ClusterManagerId manager) {
    ClusterManagerProposed proposed = proposed(manager);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Label.key("clusterManager.name"), directory.displayName(proposed.person())));
    lines.add(
        new Line(Label.key("clusterManager.rank"), Label.key("managerRank." + proposed.rank())));
    lines.add(new Line(Label.key("case.organization"), designations.name(proposed.organization())));
    lines.add(new Line(Label.key("clusterManager.firstDay"), from(manager).toString()));
    ClusterManagerId predecessor = proposed.predecessor();
    if (predecessor != null) {
      lines.add(
          new Line(
              Label.key("clusterManager.predecessor"),
              directory.displayName(proposed(predecessor).person())));
    }
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel(Label.key("evidence.proposedManager"), lines));
    designations.earlier(proposed.organization()).ifPresent(panels::add);
    return panels;
  }

  /** The same, with what is said about the person, for whoever may read the case. */
  List<Panel> evidence(ClusterManagerId manager, PersonId reader) {
    List<Panel> panels = new ArrayList<>(evidence(manager));
    cases
        .state(reader, "cluster-manager", manager.value(), ClusterManagerState.class)
        .map(ClusterManagerState::profile)
        .map(Personal::text)
        .ifPresent(
            profile ->
                panels.add(
                    1,
                    new Panel(
                        Label.key("evidence.profile"),
                        List.of(new Line(Label.key("clusterManager.profile"), profile)))));
    return panels;
  }

  Optional<Panel> examination(ClusterManagerId manager) {
    return papers
        .latest(manager, ClusterManagerExamined.class)
        .map(
            e ->
                new Panel(
                    Label.key("evidence.examination"),
                    List.of(
                        new Line(
                            Label.key("field.recommendation"),
                            Label.key("recommendation." + e.recommendation())),
                        new Line(Label.key("field.reason"), e.reasons()))));
  }

  private ClusterManagerProposed proposed(ClusterManagerId manager) {
    return papers.latest(manager, ClusterManagerProposed.class).orElseThrow();
  }
}
