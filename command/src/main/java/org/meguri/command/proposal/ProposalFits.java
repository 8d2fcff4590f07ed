package org.meguri.command.proposal;

import static org.meguri.command.proposal.ProposalRefused.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.candidate.CandidateRefused;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.command.candidate.Candidates;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.ProjectGrants;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.Integration;
import org.meguri.command.project.ProjectChange;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLife;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectRefused;
import org.springframework.stereotype.Component;

/** Whether what is proposed can be, as far as other cases stand now. */
@Component
class ProposalFits {
  private final Programmes programmes;
  private final ProjectLives lives;
  private final Candidates candidates;
  private final ProjectGrants grants;

  ProposalFits(
      Programmes programmes, ProjectLives lives, Candidates candidates, ProjectGrants grants) {
    this.programmes = programmes;
    this.lives = lives;
    this.candidates = candidates;
    this.grants = grants;
  }

  int longest() {
    return programmes.current().rules().maximumTextLength();
  }

  Rule reasoned(String field, @Nullable String text) {
    return Text.given(field, text, longest(), REASON_MISSING, TEXT_TOO_LONG);
  }

  /** Asked when it is drafted or amended, and again when it is decided. */
  Rule of(ProposalMatter matter, @Nullable ProjectId project, ProposalContent content) {
    return switch (matter) {
      case ADOPTION -> adoption(project, content);
      case MODIFICATION -> modification(project, content);
      case ABOLISHMENT -> standing(project);
      case INTEGRATION ->
          standing(project)
              .and(
                  () ->
                      project == null
                          ? java.util.Optional.empty()
                          : Integration.possible(
                                  project, content.into(), content.effectiveOn(), lives)
                              .refusal());
      case PROGRAMME_REVISION -> revision(content);
    };
  }

  /** The candidate an adoption begins from: its own bureau's, and not with another proposal. */
  Rule candidate(ProposalContent content, BureauId bureau) {
    CandidateId candidate = content.candidate();
    return Rule.that(candidate != null, CONTENT_MISSING, "field", "candidate")
        .and(
            () ->
                candidate != null
                    && candidates
                        .standing(candidate)
                        .filter(
                            s ->
                                s.bureau().equals(bureau) && s.stage() == CandidateStage.REGISTERED)
                        .isPresent(),
            CandidateRefused.CANDIDATE_NOT_OPEN);
  }

  /** What is open is settled or revoked first, or moves with an integration. */
  Rule settled(ProposalMatter matter, @Nullable ProjectId project) {
    List<GrantId> open =
        matter == ProposalMatter.ABOLISHMENT && project != null
            ? grants.openIn(project)
            : List.of();
    return Rule.that(
        open.isEmpty(),
        UNSETTLED_GRANTS,
        "named",
        String.join(", ", open.stream().map(GrantId::value).toList()));
  }

  private Rule adoption(@Nullable ProjectId project, ProposalContent content) {
    ProjectEntry shape = content.shape();
    return shaped(project, shape)
        .and(
            () -> project == null || lives.of(project).isEmpty(),
            ProjectRefused.PROJECT_KNOWN_ALREADY,
            "field",
            "project");
  }

  private Rule modification(@Nullable ProjectId project, ProposalContent content) {
    ProjectEntry shape = content.shape();
    return standing(project)
        .and(() -> content.change() != null, CONTENT_MISSING, "field", "change")
        .and(() -> shaped(project, shape).refusal())
        .and(() -> differs(project, content), NOTHING_CHANGED);
  }

  /** To be carried on as it is into another term is a change of its own. */
  private boolean differs(@Nullable ProjectId project, ProposalContent content) {
    ProjectEntry shape = content.shape();
    return content.change() == ProjectChange.CONTINUED
        || project == null
        || shape == null
        || programmes
            .current()
            .project(project.value())
            .filter(
                now ->
                    now.name().equals(shape.name())
                        && now.industries().equals(shape.industries())
                        && now.sections().equals(shape.sections())
                        && now.organizations().equals(shape.organizations())
                        && now.targets().equals(shape.targets()))
            .isEmpty();
  }

  private Rule standing(@Nullable ProjectId project) {
    ProjectLife life = project == null ? null : lives.locked(project).orElse(null);
    return Rule.that(life != null, ProjectRefused.PROJECT_UNKNOWN, "field", "project")
        .and(
            () -> life != null && life.inForceFrom() != null,
            ProjectRefused.NOT_IN_FORCE,
            "field",
            "project")
        .and(
            () -> life != null && life.endedFrom() == null,
            ProjectRefused.PROJECT_ENDED,
            "field",
            "project");
  }

  private Rule shaped(@Nullable ProjectId project, @Nullable ProjectEntry shape) {
    if (shape == null) {
      return Rule.that(false, CONTENT_MISSING, "field", "shape");
    }
    return Rule.that(
            project != null && shape.id().equals(project.value()),
            CONTENT_UNFIT,
            "field",
            "project")
        .and(Text.given("nameEn", shape.name().en(), longest(), TEXT_MISSING, TEXT_TOO_LONG))
        .and(Text.given("nameJa", shape.name().ja(), longest(), TEXT_MISSING, TEXT_TOO_LONG))
        .and(() -> toldApart(shape.targets()), CONTENT_UNFIT, "field", "targets")
        .and(() -> itsOwn(shape), ORGANIZATION_ELSEWHERE, "field", "organizations");
  }

  /** By id, and with a figure exactly where one is printed. */
  private static boolean toldApart(List<TargetEntry> targets) {
    Set<String> seen = new HashSet<>();
    return targets.stream()
        .allMatch(t -> seen.add(t.id()) && t.state().equals("PRINTED") == (t.value() != null));
  }

  /** Nobody who promotes another project that goes on. */
  private boolean itsOwn(ProjectEntry shape) {
    Set<String> elsewhere = new HashSet<>();
    for (ProjectLife life : lives.lives()) {
      if (!life.project().value().equals(shape.id()) && life.endedFrom() == null) {
        life.organizations().forEach(o -> elsewhere.add(o.value()));
      }
    }
    return shape.organizations().stream().noneMatch(o -> elsewhere.contains(o.id()));
  }

  private static Rule revision(ProposalContent content) {
    String file = content.programmeFile();
    return Rule.that(file != null && !file.isBlank(), CONTENT_MISSING, "field", "programmeFile")
        .and(
            () ->
                ProgrammeImport.problemIn(file == null ? "" : file)
                    .map(
                        problem ->
                            org.meguri.command.Outcome.refused(
                                PROGRAMME_FILE_UNFIT,
                                "field",
                                "programmeFile",
                                "named",
                                problem.toString())));
  }
}
