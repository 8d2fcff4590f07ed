package org.meguri.workflows.checking.survey;

import java.util.List;
import java.util.Optional;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/**
 * The director allows late figures of a round until a day, with reasons; after its closing too, so
 * that what was missed or wrong can still be put right.
 */
@Component
class LateExceptionFiling implements Filing {

  private final Programmes programmes;

  LateExceptionFiling(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public String kind() {
    return "lateException";
  }

  @Override
  public Optional<Asked> asked(Matter matter) {
    return Optional.of(new Asked(matter.caseId(), "grantLateException", Optional.of("GRANT")));
  }

  @Override
  public Form describe(Matter matter) {
    return new Form(
        List.of(
            Field.date("until", Label.key("field.until")),
            Field.longText(
                "reason",
                Label.key("field.reason"),
                programmes.current().rules().maximumTextLength())),
        List.of());
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    return new GrantLateException(
        RoundId.of(matter.caseId()), entries.date("until"), entries.text("reason"), matter.today());
  }
}
