package org.meguri.command.evidence;

import java.util.List;
import java.util.Optional;
import org.meguri.command.assessment.AssessmentCommand.MarkEvidenceCorrected;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.Citations;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.springframework.stereotype.Component;

/** Assessments of every kind. */
@Component
class CitingAssessments implements CitingDecisions {

  private final Citations citations;
  private final Projects projects;

  CitingAssessments(Citations citations, Projects projects) {
    this.citations = citations;
    this.projects = projects;
  }

  @Override
  public List<Decision> citing(String kind, String id) {
    return citations.citing(kind, id).stream()
        .map(
            it ->
                new Decision(
                    DecisionKind.ASSESSMENT,
                    it.assessment().value(),
                    it.project(),
                    bureauOf(it.project()),
                    it.fiscalYear(),
                    it.evidence(),
                    it.standing()))
        .toList();
  }

  private BureauId bureauOf(ProjectId project) {
    return projects.bureauOf(project).orElse(BureauId.POLICY_GROUP);
  }

  @Override
  public Optional<Object> mark(Decision decision, String reason) {
    return decision.kind() == DecisionKind.ASSESSMENT
        ? Optional.of(
            new MarkEvidenceCorrected(AssessmentId.of(decision.id()), decision.cited(), reason))
        : Optional.empty();
  }
}
