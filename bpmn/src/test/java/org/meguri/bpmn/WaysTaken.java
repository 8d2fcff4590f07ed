package org.meguri.bpmn;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers each sequence flow a token went along. */
final class WaysTaken extends AbstractBpmnParseListener {

  private final Map<String, Set<String>> taken = new TreeMap<>();

  @Override
  public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
    String process = ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey();
    String id = transition.getId();
    ExecutionListener remember =
        execution -> taken.computeIfAbsent(process, p -> new TreeSet<>()).add(id);
    transition.addListener(ExecutionListener.EVENTNAME_TAKE, remember);
  }

  Set<String> of(String process) {
    return taken.getOrDefault(process, Set.of());
  }
}
