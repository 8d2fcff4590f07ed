package org.meguri.command.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Name;

/**
 * How a programme asks its member companies and researchers once a year (section IV.2.(3)): from
 * when to when of the fiscal year's own calendar year, reminded on which days, how many of each
 * project, by which questionnaire. No figure is shown that counts fewer than {@code smallestGroup}
 * answers.
 */
public record Monitoring(
    MonthDay opens,
    List<MonthDay> reminders,
    MonthDay closes,
    int invitedPerProject,
    int smallestGroup,
    List<Questionnaire> questionnaires) {

  public LocalDate opensOn(int fiscalYear) {
    return opens.atYear(fiscalYear);
  }

  /** Counted from 1. */
  public LocalDate reminderOn(int reminder, int fiscalYear) {
    return reminders.get(reminder - 1).atYear(fiscalYear);
  }

  public LocalDate closesOn(int fiscalYear) {
    return closes.atYear(fiscalYear);
  }

  /** The questionnaire of that version. */
  public Optional<Questionnaire> questionnaire(int version) {
    return questionnaires.stream().filter(q -> q.version() == version).findFirst();
  }

  /** The one to ask by from now on. */
  public Questionnaire latest() {
    return questionnaires.stream()
        .max(Comparator.comparing(Questionnaire::version))
        .orElseThrow(() -> new IllegalStateException("A programme that asks has a questionnaire"));
  }

  /** What is asked, in its order; once it was asked it stays as it is. */
  public record Questionnaire(int version, Name title, Name lead, List<Question> questions) {

    /** The question of that code. */
    public Optional<Question> question(String code) {
      return questions.stream().filter(q -> q.code().equals(code)).findFirst();
    }
  }

  /**
   * One question. A choice has options; a count a {@code maximum} and {@code bands}, the lowest
   * figure of each group its results are shown in; a text the {@code maximum} of its characters.
   */
  public record Question(
      String code,
      Topic topic,
      Kind kind,
      Name text,
      boolean required,
      List<Option> options,
      @Nullable Integer maximum,
      List<Integer> bands) {

    /** The longest text or the highest count that is taken. */
    public int limit() {
      return maximum == null ? 0 : maximum;
    }
  }

  /** One answer of a choice. */
  public record Option(String code, Name name) {}

  /** How a question is answered. */
  public enum Kind {
    CHOICE,
    COUNT,
    TEXT
  }

  /** What a question is about, as the plan lists it. */
  public enum Topic {
    USE,
    PARTNERSHIP,
    RESEARCH,
    NEW_BUSINESS,
    ESTABLISHMENT,
    SALES,
    PROFIT,
    EMPLOYEES,
    SATISFACTION,
    EXPECTATION,
    FREE
  }
}
