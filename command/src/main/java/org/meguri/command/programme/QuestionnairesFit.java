package org.meguri.command.programme;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.command.programme.Monitoring.Kind;
import org.meguri.command.programme.Monitoring.Question;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.SchemaCheck.Breach;

/** What the schema cannot say of the monitoring survey. Names every breach by pointer. */
final class QuestionnairesFit {
  private static final String AT = "/monitoring";

  private final List<Breach> found = new ArrayList<>();

  private QuestionnairesFit() {}

  static List<Breach> of(Monitoring monitoring) {
    QuestionnairesFit fit = new QuestionnairesFit();
    fit.days(monitoring);
    Set<Integer> versions = new HashSet<>();
    for (int i = 0; i < monitoring.questionnaires().size(); i++) {
      Questionnaire questionnaire = monitoring.questionnaires().get(i);
      String at = AT + "/questionnaires/" + i;
      if (!versions.add(questionnaire.version())) {
        fit.breach(at + "/version", "duplicate", Integer.toString(questionnaire.version()));
      }
      fit.questionnaire(questionnaire, at);
    }
    return fit.found;
  }

  private void days(Monitoring monitoring) {
    MonthDay before = monitoring.opens();
    List<MonthDay> later = new ArrayList<>(monitoring.reminders());
    later.add(monitoring.closes());
    for (int i = 0; i < later.size(); i++) {
      if (!later.get(i).isAfter(before)) {
        boolean last = i == monitoring.reminders().size();
        breach(AT + (last ? "/closes" : "/reminders/" + i), "window-out-of-order", "");
      }
      before = later.get(i);
    }
  }

  private void questionnaire(Questionnaire questionnaire, String at) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < questionnaire.questions().size(); i++) {
      Question question = questionnaire.questions().get(i);
      String place = at + "/questions/" + i;
      if (!codes.add(question.code())) {
        breach(place + "/code", "duplicate", question.code());
      }
      question(question, place);
    }
  }

  private void question(Question question, String at) {
    boolean choice = question.kind() == Kind.CHOICE;
    if (choice != (question.options().size() > 1)) {
      breach(at + "/options", "options-of-a-choice", question.code());
    }
    Set<String> options = new HashSet<>();
    for (int i = 0; i < question.options().size(); i++) {
      if (!options.add(question.options().get(i).code())) {
        breach(at + "/options/" + i + "/code", "duplicate", question.options().get(i).code());
      }
    }
    if (choice == (question.maximum() != null)) {
      breach(at + "/maximum", "maximum-of-a-question", question.code());
    }
    if ((question.kind() == Kind.COUNT) == question.bands().isEmpty() || !rising(question)) {
      breach(at + "/bands", "bands-of-a-count", question.code());
    }
  }

  /** From 0 upwards, each band higher than the one before. */
  private static boolean rising(Question question) {
    List<Integer> bands = question.bands();
    for (int i = 0; i < bands.size(); i++) {
      boolean right = i == 0 ? bands.get(0) == 0 : bands.get(i) > bands.get(i - 1);
      if (!right || bands.get(i) > question.limit()) {
        return false;
      }
    }
    return true;
  }

  private void breach(String pointer, String code, String value) {
    found.add(new Breach(pointer, code, value.isEmpty() ? Map.of() : Map.of("value", value)));
  }
}
