package org.meguri.workflows.doing.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.filed;
import static org.meguri.workflows.doing.designation.Desk.open;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.tasklist.Task;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** A process in flight survives a new version of its diagram. */
class NewDiagramTest {

  static final String FILE = "meguri/do/cluster-manager-designation.bpmn";

  @Test
  void aProcessWaitingInATaskGoesOnByTheNewDiagramWithItsTaskItsTimersAndItsTrail() {
    OFFICE.openSeason("2009-12-01");
    String staff = "staff.migrated";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    deployWithoutTheDirector();
    String manager = proposed(staff, designation);
    Task waiting = task(manager, "examineClusterManager");
    Map<String, Date> timers = timers(waiting.processInstance());
    List<String> trail = trail(waiting.processInstance());
    assertThat(timers).hasSize(2);

    startAgain();

    assertThat(task(manager, "examineClusterManager")).isEqualTo(waiting);
    assertThat(timers(waiting.processInstance())).isEqualTo(timers);
    assertThat(trail(waiting.processInstance()))
        .startsWith(trail.toArray(String[]::new))
        .hasSize(trail.size() + 1)
        .endsWith("process.migrated");
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "PROPOSE");
    assertThat(open(manager))
        .as("the step of the new diagram")
        .containsExactly("decideClusterManager");
    OFFICE.done(task(manager, "decideClusterManager"), DIRECTOR, "DESIGNATE");
    assertThat(open(manager)).isEmpty();
    assertThat(trail(waiting.processInstance())).endsWith("process.ended");
  }

  /** An older diagram: another label, and nobody decides after the officer. */
  private static void deployWithoutTheDirector() {
    BpmnModelInstance old =
        Bpmn.readModelFromStream(
            Objects.requireNonNull(NewDiagramTest.class.getResourceAsStream("/" + FILE)));
    UserTask examine = old.getModelElementById("examineClusterManager");
    examine.setName("Look at the proposed person");
    SequenceFlow proposed = old.getModelElementById("isManagerProposed-decideClusterManager");
    FlowNode end = old.getModelElementById("managerDesignated");
    proposed.getTarget().getIncoming().remove(proposed);
    proposed.setTarget(end);
    end.getIncoming().add(proposed);
    OFFICE
        .bean(RepositoryService.class)
        .createDeployment()
        .name("meguri")
        .addModelInstance(FILE, old)
        .deploy();
  }

  /** Deploys what the product brings, as every start does. */
  static void startAgain() {
    OFFICE.beans(SmartInitializingSingleton.class).stream()
        .filter(bean -> bean.getClass().getSimpleName().equals("Diagrams"))
        .forEach(SmartInitializingSingleton::afterSingletonsInstantiated);
  }

  static String proposed(String staff, String designation) {
    return accepted(
        filed(
            OFFICE.bean(ManagerActs.Propose.class),
            staff,
            designation,
            "name",
            "Hanako Meguri",
            "rank",
            "MAIN",
            "profile",
            "Ran a laboratory",
            "from",
            OFFICE.today().plusDays(3).toString()));
  }

  private static Map<String, Date> timers(String instance) {
    Map<String, Date> timers = new TreeMap<>();
    OFFICE
        .bean(ManagementService.class)
        .createJobQuery()
        .processInstanceId(instance)
        .timers()
        .list()
        .forEach(job -> timers.put(job.getId(), job.getDuedate()));
    return timers;
  }

  static List<String> trail(String instance) {
    return OFFICE
        .meguri
        .jdbc()
        .sql(
            "select name from log.event where payload::jsonb ->> 'processInstance' = ?"
                + " and name like 'process.%' order by global_index")
        .param(instance)
        .query(String.class)
        .list();
  }
}
