package org.meguri.workflows.doing.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.actor.Personal;
import org.meguri.command.clustermanager.ClusterManagerCommand.EndClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ProposeClusterManager;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.clustermanager.ClusterManagers.InPost;
import org.meguri.command.clustermanager.ManagerRank;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Designations;
import org.meguri.query.cases.clustermanager.ClusterManagerState;
import org.meguri.query.cases.designation.DesignationState;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What may be filed about cluster managers. */
final class ManagerActs {
  private static final String NAME = "name";
  private static final String PROFILE = "profile";
  private static final String FROM = "from";

  private ManagerActs() {}

  private static List<Field> aboutThePerson(int longest) {
    return List.of(
        Field.text(NAME, Label.key("clusterManager.name")),
        Field.longText(PROFILE, Label.key("clusterManager.profile"), longest),
        Field.date(FROM, Label.key("clusterManager.firstDay")));
  }

  /** The organization's staff or the officer proposes somebody for a designated organization. */
  @Component
  static class Propose extends CaseAct {
    private final DesignationPapers papers;
    private final Designations designations;
    private final Beginnings beginnings;
    private final Numbers numbers;
    private final NewPerson person;

    Propose(
        DesignationPapers papers,
        Designations designations,
        Beginnings beginnings,
        Numbers numbers,
        NewPerson person) {
      super("proposeClusterManager", "designation", "propose-cluster-manager");
      this.papers = papers;
      this.designations = designations;
      this.beginnings = beginnings;
      this.numbers = numbers;
      this.person = person;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.on(
          DesignationState.class,
          state ->
              state.status() == DesignationState.Status.DESIGNATED
                  && offer.to(
                      actor ->
                          actor.isStaffOf(state.about().organization())
                              || actor.isOfficerOf(state.about().bureau())));
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>(aboutThePerson(papers.longestText()));
      fields.add(
          1,
          Field.choice(
              "rank",
              Label.key("clusterManager.rank"),
              Choices.of("managerRank", ManagerRank.class)));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      DesignationId designation = DesignationId.of(matter.caseId());
      String project = designations.find(designation).orElseThrow().project().value();
      Personal name = person.named(entries.text(NAME));
      return new ProposeClusterManager(
          ClusterManagerId.of(numbers.next("cluster-manager-" + project)),
          designation,
          entries.choice("rank", ManagerRank.class),
          name,
          new Personal(name.of(), entries.text(PROFILE)),
          entries.date(FROM),
          null,
          matter.today());
    }

    @Override
    public Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
      return designations
          .find(DesignationId.of(matter.caseId()))
          .map(at -> beginnings.clusterManager(recordedUnder, at, "DESIGNATION", matter.today()));
    }
  }

  /** The organization's staff or the officer proposes a successor. */
  @Component
  static class HandOver extends CaseAct {
    private final DesignationPapers papers;
    private final Designations designations;
    private final ClusterManagers managers;
    private final Beginnings beginnings;
    private final Numbers numbers;
    private final NewPerson person;

    HandOver(
        DesignationPapers papers,
        Designations designations,
        ClusterManagers managers,
        Beginnings beginnings,
        Numbers numbers,
        NewPerson person) {
      super("handOver", "cluster-manager", "hand-over");
      this.papers = papers;
      this.designations = designations;
      this.managers = managers;
      this.beginnings = beginnings;
      this.numbers = numbers;
      this.person = person;
    }

    @Override
    public boolean offered(Offer offer) {
      return byStaffOrOfficer(offer);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(aboutThePerson(papers.longestText()), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      ClusterManagerId before = ClusterManagerId.of(matter.caseId());
      InPost post = managers.find(before).orElseThrow();
      String project = designations.find(post.designation()).orElseThrow().project().value();
      Personal name = person.named(entries.text(NAME));
      return new ProposeClusterManager(
          ClusterManagerId.of(numbers.next("cluster-manager-" + project)),
          post.designation(),
          post.rank(),
          name,
          new Personal(name.of(), entries.text(PROFILE)),
          entries.date(FROM),
          before,
          matter.today());
    }

    @Override
    public Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
      return managers
          .find(ClusterManagerId.of(matter.caseId()))
          .flatMap(post -> designations.find(post.designation()))
          .map(at -> beginnings.clusterManager(recordedUnder, at, "HAND_OVER", matter.today()));
    }
  }

  /** The organization's staff or the officer records the last day in post. */
  @Component
  static class End extends CaseAct {
    private final DesignationPapers papers;

    End(DesignationPapers papers) {
      super("endClusterManager", "cluster-manager", "end");
      this.papers = papers;
    }

    @Override
    public boolean offered(Offer offer) {
      return byStaffOrOfficer(offer);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("lastDay", Label.key("clusterManager.lastDay")).preset(matter.today()),
              Field.longText("reason", Label.key("field.reason"), papers.longestText())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new EndClusterManager(
          ClusterManagerId.of(matter.caseId()),
          entries.date("lastDay"),
          entries.text("reason"),
          matter.today());
    }
  }

  private static boolean byStaffOrOfficer(Act.Offer offer) {
    return offer.on(
        ClusterManagerState.class,
        state ->
            state.status() == ClusterManagerState.Status.IN_POST
                && offer.to(
                    actor ->
                        actor.isStaffOf(state.about().organization())
                            || actor.isOfficerOf(state.about().bureau())));
  }
}
