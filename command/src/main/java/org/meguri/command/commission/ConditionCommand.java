package org.meguri.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.meguri.command.programme.BureauId;

/** What may be asked of a condition. {@code on} is the day of the act. */
public sealed interface ConditionCommand {

  ConditionId condition();

  /** By the system, from the resolution; {@code bureau} owns it. */
  record SetCondition(
      @TargetAggregateIdentifier ConditionId condition,
      ReviewId review,
      BureauId bureau,
      int number,
      String text,
      LocalDate dueBy,
      LocalDate on)
      implements ConditionCommand {}

  /** By an officer of the owner. */
  record ReportFulfilment(
      @TargetAggregateIdentifier ConditionId condition, String report, LocalDate on)
      implements ConditionCommand {}

  /** By the commission's chair or its secretariat, who did not report it. */
  record ConfirmFulfilment(@TargetAggregateIdentifier ConditionId condition, LocalDate on)
      implements ConditionCommand {}

  /** As the confirmation, with what is still missing. */
  record ReturnFulfilment(
      @TargetAggregateIdentifier ConditionId condition, String reason, LocalDate on)
      implements ConditionCommand {}
}
