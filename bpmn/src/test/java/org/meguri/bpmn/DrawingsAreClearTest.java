package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meguri.bpmn.Drawing.Arrow;
import org.meguri.bpmn.Drawing.Box;
import org.meguri.bpmn.Drawing.Label;

/**
 * A person can read the page: everything is drawn, nothing lies on anything else, no lines cross.
 */
class DrawingsAreClearTest {

  static List<String> diagrams() {
    return Models.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everythingIsDrawn(String file) {
    BpmnModelInstance model = Models.read(file);
    Drawing drawing = Drawing.of(model);
    assertThat(drawing.boxes())
        .extracting(box -> box.node().getId())
        .containsExactlyInAnyOrderElementsOf(ids(model, FlowNode.class));
    assertThat(drawing.arrows())
        .extracting(arrow -> arrow.flow().getId())
        .containsExactlyInAnyOrderElementsOf(ids(model, SequenceFlow.class));
    List<String> shapes =
        model.getModelElementsByType(BpmnShape.class).stream()
            .map(shape -> shape.getBpmnElement().getId())
            .toList();
    assertThat(shapes)
        .containsAll(model.getModelElementsByType(Lane.class).stream().map(Lane::getId).toList());
    assertThat(shapes)
        .containsAll(
            model.getModelElementsByType(Participant.class).stream()
                .map(Participant::getId)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyNameBesideAnElementHasItsPlace(String file) {
    BpmnModelInstance model = Models.read(file);
    assertThat(Drawing.of(model).labels())
        .extracting(Label::of)
        .containsExactlyInAnyOrderElementsOf(
            model.getModelElementsByType(FlowElement.class).stream()
                .filter(
                    e -> e instanceof Event || e instanceof Gateway || e instanceof SequenceFlow)
                .filter(e -> e.getName() != null)
                .map(FlowElement::getId)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void noBoxOverlapsAnother(String file) {
    List<Box> boxes = Drawing.of(Models.read(file)).boxes();
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        Box box = boxes.get(i);
        if (!box.mayTouch(other)
            && !sameFrame(box, other)
            && box.place().intersects(other.place())) {
          overlaps.add(box.node().getId() + " on " + other.node().getId());
        }
      }
    }
    assertThat(overlaps).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void noLabelLiesOnABoxALabelOrALine(String file) {
    Drawing drawing = Drawing.of(Models.read(file));
    List<String> hidden = new ArrayList<>();
    for (Label label : drawing.labels()) {
      solid(drawing)
          .filter(box -> label.place().intersects(box.place()))
          .forEach(box -> hidden.add(label.of() + " on " + box.node().getId()));
      drawing.labels().stream()
          .filter(other -> other != label && label.place().intersects(other.place()))
          .forEach(other -> hidden.add(label.of() + " on label of " + other.of()));
      for (Arrow arrow : drawing.arrows()) {
        if (arrow.pieces().stream().anyMatch(piece -> piece.intersects(label.place()))) {
          hidden.add(label.of() + " on " + arrow.flow().getId());
        }
      }
    }
    assertThat(hidden).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void arrowsRunStraightFromBorderToBorderAroundEveryBox(String file) {
    Drawing drawing = Drawing.of(Models.read(file));
    for (Arrow arrow : drawing.arrows()) {
      assertThat(arrow.pieces()).allMatch(p -> p.getX1() == p.getX2() || p.getY1() == p.getY2());
      Line2D first = arrow.pieces().get(0);
      Line2D last = arrow.pieces().get(arrow.pieces().size() - 1);
      assertThat(onBorder(place(drawing, arrow.flow().getSource()), first.getX1(), first.getY1()))
          .as(arrow.flow().getId())
          .isTrue();
      assertThat(onBorder(place(drawing, arrow.flow().getTarget()), last.getX2(), last.getY2()))
          .as(arrow.flow().getId())
          .isTrue();
      assertThat(solid(drawing).filter(box -> runsThrough(arrow, box)).map(b -> b.node().getId()))
          .as("boxes under %s", arrow.flow().getId())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void noTwoArrowsCross(String file) {
    List<Arrow> arrows = Drawing.of(Models.read(file)).arrows();
    List<String> crossings = new ArrayList<>();
    for (int i = 0; i < arrows.size(); i++) {
      for (Arrow other : arrows.subList(i + 1, arrows.size())) {
        if (cross(arrows.get(i), other)) {
          crossings.add(arrows.get(i).flow().getId() + " x " + other.flow().getId());
        }
      }
    }
    assertThat(crossings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyStepLiesInTheLaneOfItsRole(String file) {
    BpmnModelInstance model = Models.read(file);
    Drawing drawing = Drawing.of(model);
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      if (shape.getBpmnElement() instanceof Lane lane && lane.getChildLaneSet() == null) {
        Rectangle2D place = Drawing.rectangle(shape.getBounds());
        drawing.boxes().stream()
            .filter(box -> lane.getFlowNodeRefs().contains(box.node()))
            .filter(box -> !box.isFrame() && !onFrame(drawing, box))
            .forEach(
                box -> assertThat(place.contains(box.place())).as(box.node().getId()).isTrue());
      }
    }
    List<String> placed =
        model.getModelElementsByType(Lane.class).stream()
            .filter(lane -> lane.getChildLaneSet() == null)
            .flatMap(lane -> lane.getFlowNodeRefs().stream())
            .map(FlowNode::getId)
            .toList();
    assertThat(placed)
        .containsExactlyInAnyOrderElementsOf(
            drawing.boxes().stream()
                .map(Box::node)
                .filter(
                    node ->
                        node.getParentElement()
                            instanceof org.camunda.bpm.model.bpmn.instance.Process)
                .map(FlowNode::getId)
                .toList());
  }

  private static <T extends FlowElement> List<String> ids(BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type).stream().map(FlowElement::getId).toList();
  }

  private static Stream<Box> solid(Drawing drawing) {
    return drawing.boxes().stream().filter(box -> !box.isFrame());
  }

  /** A box inside a frame touches what sits on the frame's edge only by the frame being between. */
  private static boolean sameFrame(Box box, Box other) {
    return (box.isFrame() && within(other, box)) || (other.isFrame() && within(box, other));
  }

  private static boolean within(Box inner, Box frame) {
    return inner.node().getParentElement().equals(frame.node());
  }

  private static boolean onFrame(Drawing drawing, Box box) {
    return drawing.boxes().stream().anyMatch(frame -> frame.isFrame() && frame.mayTouch(box));
  }

  private static Rectangle2D place(Drawing drawing, FlowNode node) {
    return drawing.boxes().stream()
        .filter(box -> box.node().equals(node))
        .findFirst()
        .orElseThrow()
        .place();
  }

  private static boolean onBorder(Rectangle2D place, double x, double y) {
    boolean within =
        x >= place.getMinX()
            && x <= place.getMaxX()
            && y >= place.getMinY()
            && y <= place.getMaxY();
    boolean edge =
        x == place.getMinX()
            || x == place.getMaxX()
            || y == place.getMinY()
            || y == place.getMaxY();
    return within && edge;
  }

  private static boolean runsThrough(Arrow arrow, Box box) {
    Rectangle2D p = box.place();
    Rectangle2D inner =
        new Rectangle2D.Double(p.getX() + 1, p.getY() + 1, p.getWidth() - 2, p.getHeight() - 2);
    return arrow.pieces().stream().anyMatch(piece -> piece.intersects(inner));
  }

  /**
   * Lines that leave or reach the same element may share a stretch; any other meeting is a
   * crossing.
   */
  private static boolean cross(Arrow one, Arrow other) {
    boolean related =
        one.flow().getSource().equals(other.flow().getSource())
            || one.flow().getTarget().equals(other.flow().getTarget());
    return !related
        && one.pieces().stream()
            .anyMatch(a -> other.pieces().stream().anyMatch(b -> a.intersectsLine(b)));
  }
}
