package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Running cases, recorded passages and task forms name elements by id: a released id is never
 * renamed or removed. A new element adds a line to the process's list.
 */
class ElementIdsAreFinalTest {

  static List<String> diagrams() {
    return Models.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void theDiagramHasExactlyTheReleasedElements(String file) throws IOException {
    String list = file.substring(file.lastIndexOf('/') + 1).replace(".bpmn", ".txt");
    List<String> released =
        new String(Models.open("released-ids/" + list).readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(Models.read(file).getModelElementsByType(FlowNode.class))
        .extracting(FlowNode::getId)
        .containsExactlyInAnyOrderElementsOf(released);
  }
}
