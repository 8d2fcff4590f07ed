package org.meguri.workflows.forms;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a form asks for. {@code group} heads the fields that follow one another under it;
 * {@code value} is what stands there at first; {@code when} limits the field to some answers of
 * another one.
 */
public record Field(
    String name,
    Kind kind,
    Label label,
    @Nullable Label unit,
    @Nullable Label group,
    boolean required,
    int maxLength,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    List<Option> options,
    @Nullable String value,
    @Nullable When when,
    @Nullable Lookup lookup) {

  /** How it is entered. HIDDEN carries the version the person saw. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    DATE,
    CHOICE,
    CASE,
    HIDDEN
  }

  /** One answer to choose. */
  public record Option(String value, Label label) {}

  /** The field is asked for only when the other field has one of these values. */
  public record When(String field, List<String> values) {}

  /**
   * What is looked for by name: cases of these kinds, or one of the options where there is no kind;
   * {@code several} one to a line.
   */
  public record Lookup(List<String> kinds, boolean several) {}

  private static final int SHORT_TEXT = 200;
  private static final int NAME_WITH_ID = 500;
  private static final int NAMES_WITH_IDS = 20_000;

  public static Field text(String name, Label label) {
    return new Field(
        name,
        Kind.TEXT,
        label,
        null,
        null,
        true,
        SHORT_TEXT,
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  public static Field longText(String name, Label label, int maxLength) {
    return new Field(
        name,
        Kind.LONG_TEXT,
        label,
        null,
        null,
        true,
        maxLength,
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** A number; {@code whole} without decimals. Limits are inclusive. */
  public static Field number(
      String name, Label label, Label unit, boolean whole, @Nullable BigDecimal maximum) {
    return new Field(
        name,
        whole ? Kind.WHOLE_NUMBER : Kind.DECIMAL,
        label,
        unit,
        null,
        true,
        0,
        BigDecimal.ZERO,
        maximum,
        List.of(),
        null,
        null,
        null);
  }

  public static Field date(String name, Label label) {
    return new Field(
        name, Kind.DATE, label, null, null, true, 0, null, null, List.of(), null, null, null);
  }

  public static Field choice(String name, Label label, List<Option> options) {
    return new Field(
        name, Kind.CHOICE, label, null, null, true, 0, null, null, options, null, null, null);
  }

  /** A case of one of these kinds, found by its name or typed by its number. */
  public static Field ofCase(String name, Label label, String... kinds) {
    return lookedUp(name, label, List.of(), new Lookup(List.of(kinds), false));
  }

  /** One of the options, found by its name or typed by its value. */
  public static Field named(String name, Label label, List<Option> options) {
    return lookedUp(name, label, options, new Lookup(List.of(), false));
  }

  private static Field lookedUp(String name, Label label, List<Option> options, Lookup lookup) {
    return new Field(
        name,
        Kind.CASE,
        label,
        null,
        null,
        true,
        lookup.several() ? NAMES_WITH_IDS : NAME_WITH_ID,
        null,
        null,
        options,
        null,
        null,
        lookup);
  }

  /** The same, one or more of them. */
  public Field several() {
    List<String> kinds = lookup == null ? List.of() : lookup.kinds();
    Field more = lookedUp(name, label, options, new Lookup(kinds, true));
    return required ? more : more.optional();
  }

  /** The version the person saw; comes back as it was shown. */
  public static Field version(String name, int version) {
    return new Field(
        name,
        Kind.HIDDEN,
        Label.key("field.version"),
        null,
        null,
        true,
        0,
        null,
        null,
        List.of(),
        Integer.toString(version),
        null,
        null);
  }

  public Field optional() {
    return new Field(
        name, kind, label, unit, group, false, maxLength, minimum, maximum, options, value, when,
        lookup);
  }

  /** A text of at most so many characters. */
  public Field atMost(int length) {
    return new Field(
        name, kind, label, unit, group, required, length, minimum, maximum, options, value, when,
        lookup);
  }

  public Field under(Label heading) {
    return new Field(
        name, kind, label, unit, heading, required, maxLength, minimum, maximum, options, value,
        when, lookup);
  }

  public Field preset(@Nullable Object with) {
    return new Field(
        name,
        kind,
        label,
        unit,
        group,
        required,
        maxLength,
        minimum,
        maximum,
        options,
        with == null ? null : with.toString(),
        when,
        lookup);
  }

  public Field when(String field, String... values) {
    return new Field(
        name,
        kind,
        label,
        unit,
        group,
        required,
        maxLength,
        minimum,
        maximum,
        options,
        value,
        new When(field, List.of(values)),
        lookup);
  }

  /** Whether it is asked for, given the other answers. */
  public boolean applies(Entries entries) {
    return when == null || when.values().contains(entries.text(when.field()));
  }
}
