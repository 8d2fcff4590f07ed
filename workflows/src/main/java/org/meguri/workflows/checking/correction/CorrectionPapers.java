package org.meguri.workflows.checking.correction;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.evidence.CorrectionEvent.CorrectionConsidered;
import org.meguri.command.evidence.CorrectionEvent.CorrectionOpened;
import org.meguri.command.evidence.CorrectionEvent.CorrectionSentBack;
import org.meguri.command.evidence.CorrectionId;
import org.meguri.command.evidence.DecisionKind;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What lies beside a correction: the decision, what it cites and why that was corrected. */
@Component
class CorrectionPapers {

  private final Papers papers;

  CorrectionPapers(Papers papers) {
    this.papers = papers;
  }

  List<Panel> of(TaskOnDesk task) {
    CorrectionId correction = id(task);
    List<Panel> panels = new ArrayList<>();
    papers.latest(correction, CorrectionOpened.class).ifPresent(it -> panels.add(opened(it)));
    papers
        .latest(correction, CorrectionOpened.class)
        .filter(it -> it.kind() != DecisionKind.ASSESSMENT)
        .ifPresent(it -> panels.add(next(it)));
    papers
        .latest(correction, CorrectionConsidered.class)
        .ifPresent(it -> panels.add(considered(it)));
    papers
        .latest(correction, CorrectionSentBack.class)
        .ifPresent(
            it ->
                panels.add(
                    new Panel(
                        Label.key("evidence.sentBack"),
                        List.of(new Line(Label.key("field.reason"), it.reason())))));
    return panels;
  }

  private static Panel opened(CorrectionOpened it) {
    Evidence cited = it.evidence();
    return new Panel(
        Label.key("correction.what"),
        List.of(
            new Line(Label.key("correction.decisionKind"), Label.key("decisionKind." + it.kind())),
            new Line(Label.key("correction.decision"), it.decision()),
            new Line(Label.key("correction.evidenceKind"), Label.key("cited." + cited.kind())),
            new Line(Label.key("correction.evidence"), cited.id()),
            new Line(Label.key("correction.citedVersion"), Integer.toString(cited.version())),
            new Line(Label.key("correction.reason"), it.reason())));
  }

  private static Panel considered(CorrectionConsidered it) {
    return new Panel(
        Label.key("correction.considered"),
        List.of(
            new Line(Label.key("correction.outcome"), Label.key("consideration." + it.outcome())),
            new Line(Label.key("correction.because"), it.reason())));
  }

  /** Where nothing begins by itself, who decides to make it anew knows what to begin. */
  private static Panel next(CorrectionOpened it) {
    return new Panel(
        Label.key("correction.next"),
        List.of(new Line(Label.key("correction.act"), Label.key("correction.next." + it.kind()))));
  }

  static CorrectionId id(TaskOnDesk task) {
    return CorrectionId.of(task.variable("correctionId"));
  }
}
