package org.meguri.bpmn;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** What follows what in a diagram, a link event being as good as an arrow. */
final class Links {

  private Links() {}

  static List<FlowNode> after(FlowNode node) {
    if (node instanceof IntermediateThrowEvent && name(node) != null) {
      return siblings(node)
          .filter(
              other -> other instanceof IntermediateCatchEvent && name(node).equals(name(other)))
          .toList();
    }
    return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
  }

  static List<FlowNode> before(FlowNode node) {
    return siblings(node).filter(other -> after(other).contains(node)).toList();
  }

  /** The only node after this one, links followed to where they lead. */
  static FlowNode behind(FlowNode node) {
    List<FlowNode> next = after(node);
    if (next.size() != 1) {
      throw new AssertionError(node.getId() + " leads to " + next.size() + " nodes");
    }
    FlowNode only = next.get(0);
    return name(only) != null && only instanceof IntermediateThrowEvent ? behind(only) : only;
  }

  static boolean begins(FlowNode node) {
    return node instanceof StartEvent || node instanceof BoundaryEvent;
  }

  static boolean ends(FlowNode node) {
    return node instanceof EndEvent;
  }

  private static Stream<FlowNode> siblings(FlowNode node) {
    return node.getParentElement().getChildElementsByType(FlowNode.class).stream();
  }

  private static String name(FlowNode node) {
    Collection<LinkEventDefinition> links = node.getChildElementsByType(LinkEventDefinition.class);
    return links.isEmpty() ? null : links.iterator().next().getName();
  }
}
