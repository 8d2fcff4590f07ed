package org.meguri.workflows.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.Outcome;
import org.meguri.query.api.Commanding;
import org.meguri.query.problem.Answer;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How a form comes in over the API: flat, and answered field by field where it does not fit. */
@Component
public class FormAnswers {

  private final Answer answer;
  private final FormViews views;
  private final FilingDesk filings;
  private final Commanding commanding;

  FormAnswers(Answer answer, FormViews views, FilingDesk filings, Commanding commanding) {
    this.answer = answer;
    this.views = views;
    this.filings = filings;
    this.commanding = commanding;
  }

  /** Fields are flat; anything else is not a form. */
  static Map<String, Object> flat(Map<String, Object> form) {
    try {
      Entries.of(form);
      return form;
    } catch (IllegalArgumentException e) {
      throw new BadInput("form", "error.parameter", "form");
    }
  }

  /** What a form asks, in the reader's words. */
  public FormView asked(Filing filing, Matter matter, Locale locale) {
    return views.of(filing.describe(matter), null, Map.of(), locale);
  }

  /** Files a form that belongs to no task, once per key. */
  public ResponseEntity<?> filed(
      Filing filing, Matter matter, String key, Map<String, Object> body, Locale locale) {
    Map<String, Object> form = flat(body);
    Outcome outcome = filings.file(filing, matter, Commanding.under(key), form);
    List<FieldProblem> problems =
        outcome instanceof Outcome.Refused ? filings.problems(filing, matter, form) : List.of();
    return outcome instanceof Outcome.Refused refused && !problems.isEmpty()
        ? withEveryField(refused, filing.describe(matter).fields(), problems, locale)
        : commanding.answered(outcome, locale);
  }

  /** The outcome names the first field; a client that fills a form wants them all. */
  ResponseEntity<ProblemDetail> withEveryField(
      Outcome.Refused refused, List<Field> fields, List<FieldProblem> problems, Locale locale) {
    ProblemDetail problem = answer.refused(refused, locale);
    problem.setProperty(
        "errors",
        problems.stream()
            .map(
                p ->
                    Map.of(
                        "field", p.field(),
                        "rule", p.rule().code(),
                        "detail", views.problem(p, fields, locale).text()))
            .toList());
    return answer.response(problem);
  }
}
