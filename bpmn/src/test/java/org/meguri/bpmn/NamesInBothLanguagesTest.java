package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesInBothLanguagesTest {

  static List<String> diagrams() {
    return Models.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everythingAReaderSeesHasAnEnglishAndAJapaneseName(String file) {
    BpmnModelInstance model = Models.read(file);
    List<BaseElement> seen = new ArrayList<>();
    seen.addAll(model.getModelElementsByType(Process.class));
    seen.addAll(model.getModelElementsByType(Participant.class));
    seen.addAll(model.getModelElementsByType(Lane.class));
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(node -> !isUnderItsTimersName(node))
        .forEach(seen::add);
    model.getModelElementsByType(SequenceFlow.class).stream()
        .filter(way -> way.getName() != null)
        .forEach(seen::add);
    for (BaseElement element : seen) {
      assertThat(element.getAttributeValue("name")).as(element.getId()).matches("\\p{ASCII}+");
      assertThat(nameJa(element))
          .as(element.getId())
          .containsPattern("[\\p{IsHan}\\p{IsHiragana}]");
    }
  }

  /** The link below a reminder's timer has no name of its own: one label under both is enough. */
  private static boolean isUnderItsTimersName(FlowNode node) {
    return node instanceof IntermediateThrowEvent
        && !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
  }

  private static String nameJa(BaseElement element) {
    return Stream.ofNullable(element.getExtensionElements())
        .flatMap(e -> e.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> "nameJa".equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst()
        .orElse("");
  }
}
