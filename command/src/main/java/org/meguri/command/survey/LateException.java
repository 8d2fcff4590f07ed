package org.meguri.command.survey;

import java.time.LocalDate;
import org.meguri.command.Rule;
import org.meguri.command.programme.ProgrammeFile.Rules;

/** An exception for late figures lasts as long as the programme allows, counted from its grant. */
record LateException(LocalDate grantedOn, Rules rules) {

  Rule mayLast(LocalDate until) {
    LocalDate latest = grantedOn.plusDays(rules.lateExceptionDays());
    return Rule.that(
        !until.isBefore(grantedOn) && !until.isAfter(latest),
        SurveyRefused.EXCEPTION_OUT_OF_RANGE,
        "field",
        "until",
        "first",
        grantedOn.toString(),
        "last",
        latest.toString());
  }
}
