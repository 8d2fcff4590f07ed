package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Holds the tests of a process to walking all of it. */
final class Ways {

  private Ways() {}

  static void assertEveryWayWasTaken(Office office, String file) {
    var flows = Models.read(file).getModelElementsByType(SequenceFlow.class);
    String process = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    assertThat(office.waysTaken(process))
        .containsExactlyInAnyOrderElementsOf(flows.stream().map(SequenceFlow::getId).toList());
  }
}
