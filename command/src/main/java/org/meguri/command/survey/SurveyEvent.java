package org.meguri.command.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.ProjectFact;
import org.meguri.command.actor.PersonId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * The life of a follow-up survey round. {@code source} is an organization's id, or the bureau's for
 * its own visits and seminars. {@code recorded} is what the activities of the round's period added
 * up to when the figures were sent, for the indicators activities can be counted for; {@code
 * explanations} say why a figure differs from it. Both are empty in what was sent before records
 * stood beside the figures.
 */
public sealed interface SurveyEvent extends ProjectFact {

  RoundId round();

  @EventName("survey.round-opened")
  record RoundOpened(
      RoundId round,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      SurveyWindow window,
      LocalDate opensOn,
      LocalDate internalDueOn,
      LocalDate closesOn,
      List<String> form,
      List<OrganizationId> organizations)
      implements SurveyEvent {}

  @EventName(value = "survey.figures-submitted", revision = 2)
  record FiguresSubmitted(
      RoundId round,
      ProjectId project,
      String source,
      int version,
      Map<String, BigDecimal> figures,
      Map<String, String> explanations,
      Map<String, BigDecimal> recorded,
      @Nullable String remarks,
      PersonId by)
      implements SurveyEvent {}

  @EventName("survey.correction-asked")
  record CorrectionAsked(
      RoundId round, ProjectId project, String source, String reason, PersonId by)
      implements SurveyEvent {}

  /** The officer checked all figures and found nothing to correct. */
  @EventName("survey.figures-confirmed")
  record FiguresConfirmed(RoundId round, ProjectId project, LocalDate effectiveOn, PersonId by)
      implements SurveyEvent {}

  @EventName("survey.round-sent-back")
  record RoundSentBack(RoundId round, ProjectId project, String reason, PersonId by)
      implements SurveyEvent {}

  /**
   * {@code afterClosing} is true only under a late exception; then every assessment citing the
   * round is marked.
   */
  @EventName(value = "survey.figures-corrected", revision = 2)
  record FiguresCorrected(
      RoundId round,
      ProjectId project,
      String source,
      int version,
      Map<String, BigDecimal> figures,
      Map<String, String> explanations,
      Map<String, BigDecimal> recorded,
      String reason,
      boolean afterClosing,
      PersonId by)
      implements SurveyEvent {}

  @EventName("survey.late-exception-granted")
  record LateExceptionGranted(
      RoundId round, ProjectId project, LocalDate until, String reason, PersonId by)
      implements SurveyEvent {}

  @EventName("survey.late-exception-refused")
  record LateExceptionRefused(RoundId round, ProjectId project, String reason, PersonId by)
      implements SurveyEvent {}

  /** {@code totals} are the sums over all sources by indicator code. */
  @EventName("survey.round-closed")
  record RoundClosed(
      RoundId round,
      ProjectId project,
      Map<String, BigDecimal> totals,
      LocalDate effectiveOn,
      PersonId by)
      implements SurveyEvent {}
}
