package org.meguri.command.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.meguri.command.project.ProjectId;

/**
 * What the records of the field add up to; written in each event's own transaction, so a correction
 * counts for whoever asks next.
 */
public interface RecordedFigures {

  /**
   * Sums by indicator code of what this source held from the first to the last day, both included;
   * an indicator without a record is absent.
   *
   * @param source an organization's id, or the bureau's
   */
  Map<String, BigDecimal> of(ProjectId project, String source, LocalDate from, LocalDate until);
}
