package org.meguri.command.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.Scope;

/** One example of every stored record, the same in every run: what its golden file shows. */
final class Specimen {
  private final boolean withoutOptional;

  private Specimen(boolean withoutOptional) {
    this.withoutOptional = withoutOptional;
  }

  /** Everything filled in. */
  static Object full(Class<?> type) {
    return new Specimen(false).record(type);
  }

  /** Only what must be there. */
  static Object sparse(Class<?> type) {
    return new Specimen(true).record(type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          withoutOptional && isOptional(components[i])
              ? null
              : value(components[i].getName(), types[i], components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No example of " + type.getName(), e);
    }
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private Object value(String name, Class<?> type, Type generic) {
    if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class) {
      return number(name, type);
    }
    if (type == String.class) {
      return text(name);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (List.class == type || java.util.Collection.class == type) {
      return List.of(element(name, generic, 0));
    }
    if (Set.class == type) {
      return Set.of(element(name, generic, 0));
    }
    if (Map.class == type) {
      return Map.of(element(name, generic, 0), element(name, generic, 1));
    }
    return valueOfItsOwn(name, type);
  }

  private Object valueOfItsOwn(String name, Class<?> type) {
    if (type == LocalDate.class) {
      return LocalDate.of(2006, 4, 1);
    }
    if (type == Instant.class) {
      return Instant.parse("2006-04-03T00:15:30.123456Z");
    }
    if (type == MonthDay.class) {
      return MonthDay.of(3, 31);
    }
    if (type == PersonId.class) {
      return PersonId.of("p-" + name.toLowerCase(java.util.Locale.ROOT));
    }
    if (type == Personal.class) {
      return new Personal(PersonId.of("p-person"), "巡 花子 𠮷");
    }
    if (type == Scope.class) {
      return Scope.bureau("kyushu");
    }
    if (isId(type)) {
      return id(name, type);
    }
    if (type.isRecord()) {
      return record(type);
    }
    throw new IllegalStateException("No example of " + type.getName() + " " + name);
  }

  private static boolean isId(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == String.class
        && type.getSimpleName().endsWith("Id");
  }

  private static Object id(String name, Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      return constructor.newInstance(name.toLowerCase(java.util.Locale.ROOT) + "-1");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No example of " + type.getName(), e);
    }
  }

  private Object element(String name, Type generic, int argument) {
    Type element = ((ParameterizedType) generic).getActualTypeArguments()[argument];
    if (element instanceof ParameterizedType nested) {
      return value(name, (Class<?>) nested.getRawType(), nested);
    }
    return value(name, (Class<?>) element, element);
  }

  private static Object number(String name, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == BigDecimal.class) {
      return new BigDecimal("12.50");
    }
    int figure = name.toLowerCase(java.util.Locale.ROOT).contains("year") ? 2006 : 3;
    if (type == long.class || type == Long.class) {
      return 4_500_000_000L;
    }
    return type == int.class || type == Integer.class ? (Object) figure : (Object) (double) figure;
  }

  private static String text(String name) {
    return name + "：産業クラスター計画「第Ⅱ期」\n\"𠮷\"";
  }
}
