package org.meguri.bpmn;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/**
 * What of a diagram is drawn where: the boxes a reader sees, their labels and the arrows between
 * them.
 */
record Drawing(List<Box> boxes, List<Label> labels, List<Arrow> arrows) {

  /** A task, event or gateway on the page. */
  record Box(FlowNode node, Rectangle2D place) {

    boolean mayTouch(Box other) {
      return holds(other) || other.holds(this);
    }

    private boolean holds(Box other) {
      boolean inside = other.node.getParentElement().equals(node);
      boolean onTheEdge =
          other.node instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(node);
      return inside || onTheEdge;
    }

    boolean isFrame() {
      return node instanceof SubProcess;
    }
  }

  /** A name drawn beside its element. */
  record Label(String of, Rectangle2D place) {}

  /** A sequence flow as drawn, in straight pieces. */
  record Arrow(SequenceFlow flow, List<Line2D> pieces) {}

  static Drawing of(BpmnModelInstance model) {
    List<Box> boxes = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      BaseElement element = shape.getBpmnElement();
      if (element instanceof FlowNode node) {
        boxes.add(new Box(node, rectangle(shape.getBounds())));
      }
      addLabel(labels, element, shape.getBpmnLabel());
    }
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      arrows.add(new Arrow((SequenceFlow) edge.getBpmnElement(), pieces(edge)));
      addLabel(labels, edge.getBpmnElement(), edge.getBpmnLabel());
    }
    return new Drawing(boxes, labels, arrows);
  }

  private static void addLabel(List<Label> labels, BaseElement of, @Nullable BpmnLabel label) {
    if (label != null) {
      labels.add(new Label(of.getId(), rectangle(label.getBounds())));
    }
  }

  static Rectangle2D rectangle(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static List<Line2D> pieces(BpmnEdge edge) {
    List<Waypoint> points = List.copyOf(edge.getWaypoints());
    List<Line2D> pieces = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Waypoint from = points.get(i - 1);
      Waypoint to = points.get(i);
      pieces.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
    }
    return pieces;
  }
}
