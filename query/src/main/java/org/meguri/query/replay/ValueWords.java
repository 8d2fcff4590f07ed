package org.meguri.query.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.Grade;
import org.meguri.command.assessment.Mark;
import org.meguri.command.assessment.Reflection;
import org.meguri.command.commission.Recommendation;
import org.meguri.command.commission.Resolution;
import org.meguri.command.project.ProjectDecision;
import org.meguri.command.project.TargetState;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.Phase;
import org.meguri.query.casefile.PlanCase;
import org.meguri.query.casefile.Status;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Writing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Values of fields as a person reads them; what has no words of its own stays as recorded. */
@Component
public class ValueWords {

  private static final Map<Class<?>, String> PREFIXES =
      Map.ofEntries(
          Map.entry(Status.class, "state.project."),
          Map.entry(PlanCase.State.class, "state.plan."),
          Map.entry(AssessmentCase.State.class, "state.assessment."),
          Map.entry(Phase.class, "phase."),
          Map.entry(Grade.class, "grade."),
          Map.entry(Mark.class, "mark."),
          Map.entry(Origin.class, "origin."),
          Map.entry(Resolution.class, "resolution."),
          Map.entry(Recommendation.class, "recommendation."),
          Map.entry(Reflection.class, "reflection."),
          Map.entry(AssessmentKind.class, "assessmentKind."),
          Map.entry(SurveyWindow.class, "window."),
          Map.entry(TargetState.class, "targetState."),
          Map.entry(ProjectDecision.class, "decision."),
          Map.entry(Boolean.class, "value."));

  private final MessageSource messages;
  private final Writing fmt;
  private final People people;

  ValueWords(MessageSource messages, Writing fmt, People people) {
    this.messages = messages;
    this.fmt = fmt;
    this.people = people;
  }

  /** In the reader's language; nothing for what is absent. */
  public String of(@Nullable Object value) {
    Locale locale = LocaleContextHolder.getLocale();
    if (value == null) {
      return "";
    }
    if (value instanceof PersonId person) {
      return people.name(person, locale);
    }
    if (value instanceof Instant moment) {
      return fmt.moment(moment);
    }
    if (value instanceof LocalDate day) {
      return fmt.date(day);
    }
    if (value instanceof BigDecimal || value instanceof Long) {
      return fmt.number((Number) value);
    }
    @Nullable String prefix = PREFIXES.get(value.getClass());
    String written = value.toString();
    @Nullable String word =
        prefix == null ? null : messages.getMessage(prefix + written, null, null, locale);
    return word == null ? written : word;
  }
}
