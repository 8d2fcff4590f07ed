package org.meguri.workflows.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form as a page or the API shows it: every text in the reader's language. */
public record FormView(List<FieldView> fields, List<Choice> choices, List<EvidenceView> evidence) {

  /**
   * One field; {@code heading} where a group begins, {@code problem} what is wrong with what was
   * entered.
   */
  public record FieldView(
      String name,
      String kind,
      String label,
      @Nullable String hint,
      @Nullable String unit,
      boolean required,
      @Nullable Integer limit,
      List<Choice> options,
      @Nullable String value,
      @Nullable String problem,
      @Nullable String heading,
      @Nullable WhenView when,
      @Nullable LookupView lookup) {}

  /**
   * Where choices are looked for as one types, in one field or one to a line; nowhere but in the
   * options where null.
   */
  public record LookupView(@Nullable String choices, boolean several) {}

  /** The answers of another field under which a field is asked for. */
  public record WhenView(String field, List<String> values) {}

  /** An option or a button; {@code grave} where it stops or turns back the work. */
  public record Choice(@Nullable String value, String label, boolean grave) {}

  /** A label with its value. */
  public record Fact(String label, String value) {}

  /** Evidence beside the form. */
  public record EvidenceView(
      String title,
      @Nullable String href,
      @Nullable String origin,
      @Nullable String text,
      List<Fact> facts,
      List<String> columns,
      List<List<String>> rows) {}
}
