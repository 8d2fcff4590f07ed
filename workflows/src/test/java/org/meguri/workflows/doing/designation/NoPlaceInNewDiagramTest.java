package org.meguri.workflows.doing.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.open;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Role;
import org.meguri.workflows.Office;
import org.meguri.workflows.engine.IncidentDesk;
import org.meguri.workflows.engine.IncidentOwners.Owned;

/** A process that stands where the new diagram has no place is somebody's, and goes on. */
class NoPlaceInNewDiagramTest {
  private static final String GONE = "awaitLetter";

  @Test
  void whatCannotBeBroughtOverIsAnIncidentGoesOnByItsOldDiagramAndIsBroughtOverLater() {
    OFFICE.openSeason("2009-12-01");
    String staff = "staff.noplace";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    deployWithAStepThatIsGone();
    String manager = NewDiagramTest.proposed(staff, designation);
    String instance = instance(manager);
    List<String> trail = NewDiagramTest.trail(instance);

    NewDiagramTest.startAgain();
    NewDiagramTest.startAgain();

    Owned incident = incidents(instance).get(0);
    assertThat(incidents(instance)).as("once, however often it is tried").hasSize(1);
    assertThat(incident.owner()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(incident.element()).isEqualTo(GONE);
    assertThat(incident.cause()).contains(manager, GONE);
    assertThat(desk().withoutOwner()).isEmpty();
    assertThat(NewDiagramTest.trail(instance)).as("nothing is lost").isEqualTo(trail);
    assertThat(runtime().getActiveActivityIds(instance)).containsExactly(GONE);
    assertThat(desk().retry(incident.incident(), admin()))
        .isEqualTo(new Outcome.Refused("diagram-has-no-place", java.util.Map.of()));
    assertThat(incidents(instance)).hasSize(1);

    letterCame(instance);

    assertThat(open(manager)).as("by the old diagram").containsExactly("examineClusterManager");
    assertThat(desk().retry(incident.incident(), admin())).isInstanceOf(Outcome.Accepted.class);
    assertThat(incidents(instance)).isEmpty();
    assertThat(NewDiagramTest.trail(instance)).endsWith("process.migrated");
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "PROPOSE");
    OFFICE.done(task(manager, "decideClusterManager"), DIRECTOR, "DESIGNATE");
    assertThat(NewDiagramTest.trail(instance)).endsWith("process.ended");
  }

  @Test
  void theNextStartBringsItOverOnceItHasGoneOn() {
    OFFICE.openSeason("2009-12-01");
    String staff = "staff.noplace2";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    deployWithAStepThatIsGone();
    String manager = NewDiagramTest.proposed(staff, designation);
    String instance = instance(manager);
    NewDiagramTest.startAgain();
    assertThat(incidents(instance)).hasSize(1);
    letterCame(instance);

    NewDiagramTest.startAgain();

    assertThat(incidents(instance)).isEmpty();
    assertThat(NewDiagramTest.trail(instance)).endsWith("process.migrated");
    assertThat(open(manager)).containsExactly("examineClusterManager");
  }

  @Test
  void theIncidentIsOverWhenItsProcessEnds() {
    OFFICE.openSeason("2009-12-01");
    String staff = "staff.noplace3";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    deployWithAStepThatIsGone();
    String instance = instance(NewDiagramTest.proposed(staff, designation));
    NewDiagramTest.startAgain();
    assertThat(incidents(instance)).hasSize(1);
    runtime().deleteProcessInstance(instance, "end of the test");
    assertThat(incidents(instance)).isEmpty();
  }

  /** An older diagram that waited for a letter before anybody examined. */
  private static void deployWithAStepThatIsGone() {
    BpmnModelInstance old =
        Bpmn.readModelFromStream(
            Objects.requireNonNull(
                NewDiagramTest.class.getResourceAsStream("/" + NewDiagramTest.FILE)));
    FlowNode examine = old.getModelElementById("examineClusterManager");
    ReceiveTask letter = old.newInstance(ReceiveTask.class, GONE);
    examine.getParentElement().addChildElement(letter);
    for (SequenceFlow flow : List.copyOf(examine.getIncoming())) {
      examine.getIncoming().remove(flow);
      flow.setTarget(letter);
      letter.getIncoming().add(flow);
    }
    SequenceFlow on = old.newInstance(SequenceFlow.class, GONE + "-" + examine.getId());
    examine.getParentElement().addChildElement(on);
    on.setSource(letter);
    on.setTarget(examine);
    letter.getOutgoing().add(on);
    examine.getIncoming().add(on);
    OFFICE
        .bean(RepositoryService.class)
        .createDeployment()
        .name("meguri")
        .addModelInstance(NewDiagramTest.FILE, old)
        .deploy();
  }

  private static void letterCame(String instance) {
    runtime()
        .signal(
            runtime()
                .createExecutionQuery()
                .processInstanceId(instance)
                .activityId(GONE)
                .singleResult()
                .getId());
  }

  private static String instance(String manager) {
    return runtime()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(manager)
        .singleResult()
        .getId();
  }

  private static List<Owned> incidents(String instance) {
    return desk().open().stream().filter(i -> instance.equals(i.processInstance())).toList();
  }

  private static Acting admin() {
    return Acting.as(Office.person("admin"), Office.fresh());
  }

  private static RuntimeService runtime() {
    return OFFICE.bean(RuntimeService.class);
  }

  private static IncidentDesk desk() {
    return OFFICE.bean(IncidentDesk.class);
  }
}
