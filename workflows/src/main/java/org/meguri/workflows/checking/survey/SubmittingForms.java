package org.meguri.workflows.checking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.SubmitFigures;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Submitting figures: each organization for itself, the bureau for its own visits and seminars. */
@Configuration(proxyBeanMethods = false)
class SubmittingForms {

  @Bean
  TaskForm submitFigures(FiguresForm figures, Programmes programmes) {
    return new Submitting(
        "submitFigures", figures, programmes, task -> Objects.requireNonNull(task.subject()));
  }

  @Bean
  TaskForm submitBureauFigures(FiguresForm figures, Programmes programmes) {
    return new Submitting(
        "submitBureauFigures", figures, programmes, task -> task.bureau().value());
  }

  private record Submitting(
      String element,
      FiguresForm figures,
      Programmes programmes,
      Function<TaskOnDesk, String> source)
      implements TaskForm {

    @Override
    public Form describe(TaskOnDesk task) {
      List<Field> fields = new ArrayList<>(figures.fields(RoundAt.of(task), source.apply(task)));
      fields.add(
          Field.longText(
                  "remarks",
                  Label.key("field.remarks"),
                  programmes.current().rules().maximumTextLength())
              .optional());
      return new Form(fields, List.of());
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new SubmitFigures(
              RoundId.of(task.variable("roundId")),
              source.apply(task),
              entries.whole(FiguresForm.VERSION),
              figures.decode(RoundAt.of(task), source.apply(task), entries),
              figures.explanations(RoundAt.of(task), source.apply(task), entries),
              entries.textOrNull("remarks"),
              task.today()),
          "SUBMITTED");
    }
  }
}
