package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What whoever holds a personal link may ask; the digest of the link stands for the right to. */
public sealed interface AnswerCommand {

  AnswerId answer();

  /**
   * The whole questionnaire answered, each answer as it was entered under its question's code: an
   * option's code, a whole number, a text.
   */
  record SubmitAnswer(
      @TargetAggregateIdentifier AnswerId answer,
      String digest,
      Map<String, String> entries,
      LocalDate on)
      implements AnswerCommand {}

  /** Taken back by whoever gave it, while the survey runs. */
  record WithdrawAnswer(@TargetAggregateIdentifier AnswerId answer, LocalDate on)
      implements AnswerCommand {}
}
