package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramsKeepTheRulesTest {

  private static final String VARIABLE = "\\$\\{[a-zA-Z]+ == ('[A-Z_]+'|true|false|\\d+)}";
  private static final String INSTANT =
      "\\$\\{deadlines\\.[a-zA-Z]+\\(execution(, '[a-zA-Z]+')?\\)}";
  private static final Set<String> ROLES =
      Set.of(
          "manager:${projectId}",
          "staff:${organizationId}",
          "officer:${bureauId}",
          "director:${bureauId}",
          "policy.officer",
          "policy.director",
          "admin");

  static List<String> diagrams() {
    return Models.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void theDiagramFollowsTheStandard(String file) {
    org.camunda.bpm.model.bpmn.Bpmn.validateModel(Models.read(file));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void theProcessIsVersionedNamedLikeItsFileAndKeptTenYears(String file) {
    Collection<Process> processes = all(file, Process.class);
    assertThat(processes).hasSize(1);
    Process process = processes.iterator().next();
    assertThat(file).endsWith("/" + process.getId() + ".bpmn");
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaVersionTag()).isEqualTo("1");
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyUserTaskHasItsFormItsDueDateAndARole(String file) {
    for (UserTask task : all(file, UserTask.class)) {
      String id = task.getId();
      assertThat(task.getCamundaFormKey()).isEqualTo(id);
      assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.dueOf(execution, '" + id + "')}");
      if (task.getCamundaAssignee() == null) {
        assertThat(ROLES).as(id).contains(task.getCamundaCandidateGroups());
      } else {
        assertThat(task.getCamundaAssignee()).as(id).isIn("${reviewer}", "${chair}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyUserTaskIsRemindedAndEscalatedWithoutBeingTakenAway(String file) {
    BpmnModelInstance model = Models.read(file);
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      assertNotice(model, task, "remind", "reminderOf", "${reminder}");
      assertNotice(model, task, "escalate", "escalationOf", "${escalation}");
    }
  }

  private static void assertNotice(
      BpmnModelInstance model, UserTask task, String kind, String instant, String clerk) {
    BoundaryEvent timer = model.getModelElementById(kind + "_" + task.getId());
    assertThat(timer).as(kind + " of " + task.getId()).isNotNull();
    assertThat(timer.getAttachedTo()).isEqualTo(task);
    assertThat(timer.cancelActivity()).isFalse();
    assertThat(timer.getEventDefinitions().iterator().next().getTextContent().strip())
        .isEqualTo("${deadlines." + instant + "(execution, '" + task.getId() + "')}");
    ServiceTask notice = (ServiceTask) Links.behind(Links.behind(timer));
    assertThat(notice.getCamundaDelegateExpression()).isEqualTo(clerk);
    assertThat(Links.behind(notice).getOutgoing()).as("ends there").isEmpty();
    assertThat(timer.getExtensionElements().getDomElement().getChildElements().get(0))
        .extracting(listener -> listener.getAttribute("expression"))
        .isEqualTo("${execution.setVariableLocal('watched', '" + task.getId() + "')}");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyAutomaticStepIsAJobOfItsOwnWithRetries(String file) {
    List<Activity> steps =
        all(file, Activity.class).stream()
            .filter(
                a ->
                    a instanceof ServiceTask
                        || a instanceof BusinessRuleTask
                        || a instanceof CallActivity)
            .toList();
    assertThat(steps).isNotEmpty();
    for (Activity step : steps) {
      assertThat(step.isCamundaAsyncBefore()).as(step.getId()).isTrue();
      assertThat(step.isCamundaExclusive()).as(step.getId()).isTrue();
      assertThat(
              step.getExtensionElements()
                  .getElementsQuery()
                  .filterByType(CamundaFailedJobRetryTimeCycle.class)
                  .singleResult()
                  .getTextContent())
          .as(step.getId())
          .isEqualTo("R3/PT1M");
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyServiceStepIsDoneByAKnownClerk(String file) {
    for (ServiceTask step : all(file, ServiceTask.class)) {
      String delegate = step.getCamundaDelegateExpression();
      assertThat(delegate).matches("\\$\\{\\w+}");
      assertThat(Office.CLERKS).contains(delegate.substring(2, delegate.length() - 1));
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyChoiceIsAQuestionWithAnAnswerOnEachWay(String file) {
    for (ExclusiveGateway gateway : all(file, ExclusiveGateway.class)) {
      assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
      assertThat(gateway.getOutgoing().size()).as(gateway.getId()).isGreaterThan(1);
      for (SequenceFlow way : gateway.getOutgoing()) {
        assertThat(way.getName()).as(way.getId()).isNotBlank();
        if (!way.equals(gateway.getDefault())) {
          assertThat(way.getConditionExpression().getTextContent()).matches(VARIABLE);
        }
      }
      if (gateway.getDefault() == null) {
        assertThat(
                gateway.getOutgoing().stream()
                    .map(way -> way.getConditionExpression().getTextContent())
                    .collect(Collectors.toSet()))
            .as("answers of %s differ", gateway.getId())
            .hasSize(gateway.getOutgoing().size());
      }
    }
  }

  /** A running case goes on by the procedures and tables it was begun with. */
  @ParameterizedTest
  @MethodSource("diagrams")
  void whatIsCalledComesFromTheSameDeployment(String file) {
    assertThat(all(file, CallActivity.class))
        .extracting(CallActivity::getCamundaCalledElementBinding)
        .allMatch("deployment"::equals);
    assertThat(all(file, BusinessRuleTask.class))
        .extracting(BusinessRuleTask::getCamundaDecisionRefBinding)
        .allMatch("deployment"::equals);
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void onlyChoicesHaveConditions(String file) {
    assertThat(all(file, SequenceFlow.class))
        .filteredOn(way -> way.getConditionExpression() != null)
        .allMatch(way -> way.getSource() instanceof ExclusiveGateway);
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyTimerIsAnInstantThatTheCalendarGives(String file) {
    for (TimerEventDefinition timer : all(file, TimerEventDefinition.class)) {
      assertThat(timer.getTimeCycle()).as("cron or cycle in %s", timer.getId()).isNull();
      assertThat(timer.getTimeDuration()).as("duration in %s", timer.getId()).isNull();
      assertThat(timer.getTimeDate().getTextContent()).matches(INSTANT);
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void noScripts(String file) {
    assertThat(all(file, ScriptTask.class)).isEmpty();
    assertThat(all(file, Script.class)).isEmpty();
    assertThat(all(file, CamundaScript.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyStepIsReachedAndLeadsOn(String file) {
    Set<String> lost = new TreeSet<>();
    for (FlowNode node : all(file, FlowNode.class)) {
      if (Links.before(node).isEmpty() && !Links.begins(node)) {
        lost.add(node.getId() + " is never reached");
      }
      if (Links.after(node).isEmpty() && !Links.ends(node)) {
        lost.add(node.getId() + " leads nowhere");
      }
    }
    assertThat(lost).isEmpty();
  }

  private static <T extends ModelElementInstance> Collection<T> all(String file, Class<T> type) {
    return Models.read(file).getModelElementsByType(type);
  }
}
