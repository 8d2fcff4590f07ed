package org.meguri.workflows.forms;

import java.util.List;
import java.util.stream.Stream;

/** Options that forms share: each value is called by a message key of its own. */
public final class Choices {

  /** The field whose answer routes the process. */
  public static final String FINDING = "finding";

  private Choices() {}

  /** What the person found; shown as the buttons that complete the task. */
  public static Field finding(String... findings) {
    return Field.choice(
        FINDING, Label.key("field.finding"), options("finding", Stream.of(findings)));
  }

  public static <E extends Enum<E>> List<Field.Option> of(String prefix, Class<E> values) {
    return options(prefix, Stream.of(values.getEnumConstants()).map(Enum::name));
  }

  public static List<Field.Option> options(String prefix, Stream<String> values) {
    return values.map(v -> new Field.Option(v, Label.key(prefix + "." + v))).toList();
  }
}
