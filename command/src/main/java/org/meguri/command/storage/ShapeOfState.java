package org.meguri.command.storage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * A short word that changes whenever the fields of a case's state change, so that a snapshot
 * written by other code is not read by this one but rebuilt from the events.
 */
final class ShapeOfState {
  private ShapeOfState() {}

  static String of(Class<?> state) {
    CRC32 sum = new CRC32();
    sum.update(String.join("\n", lines(state)).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  static Set<String> lines(Class<?> state) {
    Set<String> lines = new TreeSet<>();
    describe(state, lines);
    return lines;
  }

  private static void describe(Class<?> type, Set<String> lines) {
    for (Class<?> at = type; at != null && isOurs(at); at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers())) {
          continue;
        }
        boolean isNew =
            lines.add(at.getSimpleName() + "." + field.getName() + ":" + field.getGenericType());
        if (isNew) {
          describeAll(field.getGenericType(), lines);
        }
      }
    }
  }

  /** What stands in a list or map belongs to the shape too. */
  private static void describeAll(Type type, Set<String> lines) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        describeAll(argument, lines);
      }
    } else if (type instanceof Class<?> plain && isOurs(plain)) {
      describe(plain, lines);
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.meguri.");
  }
}
