package org.meguri.workflows.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.work.WorkRefused;

/** Compares what was entered with what was asked for; answers every problem at once. */
public final class FormCheck {

  private static final int MAXIMUM_DIGITS = 18;

  private FormCheck() {}

  public static List<FieldProblem> problems(List<Field> fields, Entries entries) {
    List<FieldProblem> problems = new ArrayList<>();
    Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
    for (String name : entries.all().keySet()) {
      if (!known.contains(name)) {
        problems.add(new FieldProblem(name, WorkRefused.UNKNOWN_FIELD, ""));
      }
    }
    for (Field field : fields) {
      FieldProblem problem = field.applies(entries) ? problem(field, entries) : null;
      if (problem != null) {
        problems.add(problem);
      }
    }
    return problems;
  }

  private static @Nullable FieldProblem problem(Field field, Entries entries) {
    if (!entries.has(field.name())) {
      return field.required()
          ? new FieldProblem(field.name(), WorkRefused.FIELD_MISSING, "")
          : null;
    }
    String text = entries.text(field.name());
    if (text.indexOf('\0') >= 0) {
      return invalid(field, "");
    }
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, CASE -> tooLong(field, text);
      case WHOLE_NUMBER, DECIMAL -> badNumber(field, text);
      case DATE -> isDate(text) ? null : invalid(field, "yyyy-mm-dd");
      case CHOICE -> isOption(field, text) ? null : invalid(field, "");
      case HIDDEN -> isWhole(text) ? null : invalid(field, "");
    };
  }

  private static @Nullable FieldProblem tooLong(Field field, String text) {
    return text.codePointCount(0, text.length()) > field.maxLength()
        ? new FieldProblem(
            field.name(), WorkRefused.TEXT_TOO_LONG, Integer.toString(field.maxLength()))
        : null;
  }

  private static @Nullable FieldProblem badNumber(Field field, String text) {
    BigDecimal number = parsed(text);
    if (number == null
        || (field.kind() == Field.Kind.WHOLE_NUMBER && number.stripTrailingZeros().scale() > 0)) {
      return invalid(field, "");
    }
    if (field.minimum() != null && number.compareTo(field.minimum()) < 0) {
      return invalid(field, "≥ " + field.minimum().toPlainString());
    }
    if (field.maximum() != null && number.compareTo(field.maximum()) > 0) {
      return invalid(field, "≤ " + field.maximum().toPlainString());
    }
    return null;
  }

  /** Exponents are refused: 1e9 is a slip of the finger, not a figure. */
  private static @Nullable BigDecimal parsed(String typed) {
    String text = Entries.figure(typed);
    if (!text.matches("-?[0-9]{1," + MAXIMUM_DIGITS + "}([.][0-9]{1,6})?")) {
      return null;
    }
    return new BigDecimal(text);
  }

  private static boolean isWhole(String text) {
    return text.matches("[0-9]{1,9}");
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isOption(Field field, String text) {
    return field.options().stream().anyMatch(o -> o.value().equals(text));
  }

  private static FieldProblem invalid(Field field, String limit) {
    return new FieldProblem(field.name(), WorkRefused.FIELD_INVALID, limit);
  }
}
