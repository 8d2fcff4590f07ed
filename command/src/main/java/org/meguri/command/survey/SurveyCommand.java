package org.meguri.command.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;

/**
 * What may be asked of a survey round. {@code on} is the day of the act in the office's time zone;
 * {@code explanations} say by indicator code why a figure differs from the recorded activities.
 */
public sealed interface SurveyCommand {

  /** By the system when the window opens; {@code form} lists the indicators with their limits. */
  record OpenRound(
      @TargetAggregateIdentifier RoundId round,
      ProjectId project,
      BureauId bureau,
      int fiscalYear,
      SurveyWindow window,
      LocalDate opensOn,
      LocalDate internalDueOn,
      LocalDate closesOn,
      List<ProgrammeFile.Indicator> form,
      List<OrganizationId> organizations)
      implements SurveyCommand {}

  /**
   * By a manager of the project for an organization, by an officer for the bureau itself; after the
   * closing, under a late exception, {@code remarks} give the reason.
   */
  record SubmitFigures(
      @TargetAggregateIdentifier RoundId round,
      String source,
      int expectedVersion,
      Map<String, BigDecimal> figures,
      Map<String, String> explanations,
      @Nullable String remarks,
      LocalDate on)
      implements SurveyCommand {}

  /** By an officer of the bureau. */
  record AskCorrection(@TargetAggregateIdentifier RoundId round, String source, String reason)
      implements SurveyCommand {}

  /**
   * By an officer of the bureau, who finds nothing to correct and passes the round to the director.
   */
  record ConfirmFigures(@TargetAggregateIdentifier RoundId round, LocalDate on)
      implements SurveyCommand {}

  /** By the bureau's director, who does not close the round yet. */
  record SendBackRound(@TargetAggregateIdentifier RoundId round, String reason)
      implements SurveyCommand {}

  /** By whoever may submit for the source; the reason is kept. */
  record CorrectFigures(
      @TargetAggregateIdentifier RoundId round,
      String source,
      int expectedVersion,
      Map<String, BigDecimal> figures,
      Map<String, String> explanations,
      String reason,
      LocalDate on)
      implements SurveyCommand {}

  /**
   * By the bureau's director; allows submissions and corrections until the day, also after closing.
   */
  record GrantLateException(
      @TargetAggregateIdentifier RoundId round, LocalDate until, String reason, LocalDate on)
      implements SurveyCommand {}

  record RefuseLateException(@TargetAggregateIdentifier RoundId round, String reason)
      implements SurveyCommand {}

  /**
   * By the bureau's director, once every source has submitted or was refused more time; not by
   * whoever submitted the last figures (four eyes).
   */
  record CloseRound(@TargetAggregateIdentifier RoundId round, LocalDate on)
      implements SurveyCommand {}
}
