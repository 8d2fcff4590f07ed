package org.meguri.workflows.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.money.Yen;

/**
 * What was entered, by field name; blank counts as nothing. The typed readers trust a checked form.
 */
public final class Entries {

  private static final Pattern NAME_WITH_ID = Pattern.compile(".*[(（]([^()（）\\s]+)[)）]\\s*");
  private static final int LONGEST_ID = 120;

  private final Map<String, String> values;

  private Entries(Map<String, String> values) {
    this.values = values;
  }

  public static Entries of(Map<String, ?> form) {
    Map<String, String> values = new TreeMap<>();
    form.forEach(
        (name, value) -> {
          if (value instanceof Map || value instanceof Collection) {
            throw new IllegalArgumentException("Field " + name + " must be a single value");
          }
          if (value != null && !value.toString().isBlank()) {
            values.put(name, written(value));
          }
        });
    return new Entries(values);
  }

  private static String written(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString().strip();
  }

  public Map<String, String> all() {
    return values;
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Empty when nothing was entered. */
  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  public @Nullable String textOrNull(String name) {
    return values.get(name);
  }

  /**
   * The ids entered for a field of cases, one to a line by name with the id in brackets behind it,
   * or ids alone. One too long to be an id is one nobody has.
   */
  public List<String> ids(String name) {
    return text(name).lines().flatMap(Entries::idsIn).toList();
  }

  /** The first of them; null when nothing was entered. */
  public @Nullable String idOrNull(String name) {
    return ids(name).stream().findFirst().orElse(null);
  }

  /** The one entered in a checked form. */
  public String id(String name) {
    return ids(name).get(0);
  }

  private static Stream<String> idsIn(String line) {
    Matcher named = NAME_WITH_ID.matcher(line);
    Stream<String> typed =
        named.matches() ? Stream.of(named.group(1)) : Stream.of(line.split("[\\s,、]+"));
    return typed
        .filter(id -> !id.isEmpty())
        .map(id -> id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id);
  }

  public int whole(String name) {
    return Integer.parseInt(figure(text(name)));
  }

  /** A count somebody typed, maybe with zeros after the point. */
  public int count(String name) {
    return number(name).intValueExact();
  }

  public BigDecimal number(String name) {
    return new BigDecimal(figure(text(name)));
  }

  public Yen yen(String name) {
    return Yen.of(number(name).longValueExact());
  }

  /** A figure as an office writes it: in wide digits, with commas between thousands. */
  static String figure(String typed) {
    String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return narrow.matches("-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?")
        ? narrow.replace(",", "")
        : narrow;
  }

  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  public <E extends Enum<E>> E choice(String name, Class<E> of) {
    return Enum.valueOf(of, text(name));
  }
}
