package org.meguri.query.fold;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two states field by field. States that share parts, as successive states of a fold do,
 * are compared only where they differ.
 */
public final class Differences {

  private Differences() {}

  /** Every field that differs, in the order of the fields. */
  public static List<Difference> between(@Nullable Object before, @Nullable Object after) {
    List<Difference> found = new ArrayList<>();
    compare("", before, after, found);
    return found;
  }

  @SuppressWarnings("ReferenceEquality") // shared parts need no look inside
  private static void compare(
      String path, @Nullable Object before, @Nullable Object after, List<Difference> found) {
    if (before == after || Objects.equals(before, after)) {
      return;
    }
    if (before instanceof Map<?, ?> || after instanceof Map<?, ?>) {
      maps(path, mapOf(before), mapOf(after), found);
    } else if (before instanceof List<?> || after instanceof List<?>) {
      lists(path, listOf(before), listOf(after), found);
    } else if (isStructure(before) || isStructure(after)) {
      records(path, before, after, found);
    } else {
      found.add(new Difference(path, before, after));
    }
  }

  private static void maps(String path, Map<?, ?> before, Map<?, ?> after, List<Difference> found) {
    Set<Object> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (Object key : keys) {
      compare(join(path, key.toString()), before.get(key), after.get(key), found);
    }
  }

  private static void lists(String path, List<?> before, List<?> after, List<Difference> found) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      compare(
          join(path, Integer.toString(i + 1)),
          i < before.size() ? before.get(i) : null,
          i < after.size() ? after.get(i) : null,
          found);
    }
  }

  private static void records(
      String path, @Nullable Object before, @Nullable Object after, List<Difference> found) {
    Object either = Objects.requireNonNull(before != null ? before : after);
    for (RecordComponent component : either.getClass().getRecordComponents()) {
      compare(
          join(path, component.getName()),
          value(component, before),
          value(component, after),
          found);
    }
  }

  private static @Nullable Object value(RecordComponent component, @Nullable Object owner) {
    if (owner == null) {
      return null;
    }
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A record of several fields; an id of one field is a value. */
  private static boolean isStructure(@Nullable Object value) {
    return value instanceof Record && value.getClass().getRecordComponents().length > 1;
  }

  private static Map<?, ?> mapOf(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> listOf(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "/" + step;
  }
}
