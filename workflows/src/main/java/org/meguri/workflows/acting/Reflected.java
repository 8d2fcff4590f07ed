package org.meguri.workflows.acting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.AssessmentEvent.AssessmentPublished;
import org.meguri.command.assessment.AssessmentEvent.ReflectionDecided;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectChange;
import org.meguri.command.proposal.ProposalContent;
import org.meguri.command.proposal.ProposalMatter;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** The decided reflection a proposal is drafted after. */
@Component
class Reflected {
  private final Papers papers;
  private final Programmes programmes;

  Reflected(Papers papers, Programmes programmes) {
    this.papers = papers;
    this.programmes = programmes;
  }

  /** The version of the assessment that was published. */
  int version(TaskOnDesk task) {
    return papers
        .latest(task.variable("exPostId"), AssessmentPublished.class)
        .map(AssessmentPublished::version)
        .orElseThrow();
  }

  /** The project as it is, with the change the director decided on. */
  @Nullable ProposalContent suggested(TaskOnDesk task, ProposalMatter matter) {
    ProjectEntry now = programmes.current().project(task.project().value()).orElse(null);
    return now == null || matter != ProposalMatter.MODIFICATION
        ? null
        : ProposalContent.modification(change(task), now, task.today());
  }

  private ProjectChange change(TaskOnDesk task) {
    return decided(task)
        .map(
            d ->
                switch (d.outcome()) {
                  case ACCELERATE -> ProjectChange.ACCELERATED;
                  case FOCUS -> ProjectChange.FOCUSED;
                  case EXPAND -> ProjectChange.EXPANDED;
                  case MODIFY_TARGETS -> ProjectChange.TARGETS_MODIFIED;
                  default -> ProjectChange.REORGANIZED;
                })
        .orElse(ProjectChange.REORGANIZED);
  }

  List<Panel> evidence(TaskOnDesk task) {
    List<Panel> panels = new ArrayList<>();
    decided(task)
        .ifPresent(
            d ->
                panels.add(
                    new Panel(
                        Label.key("evidence.reflection"),
                        List.of(
                            new Line(
                                Label.key("field.outcome"), Label.key("reflection." + d.outcome())),
                            new Line(Label.key("field.reason"), d.reason())))));
    return panels;
  }

  private java.util.Optional<ReflectionDecided> decided(TaskOnDesk task) {
    return papers.latest(task.variable("exPostId"), ReflectionDecided.class);
  }
}
