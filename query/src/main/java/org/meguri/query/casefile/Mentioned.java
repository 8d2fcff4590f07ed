package org.meguri.query.casefile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;

/** The people a case speaks of, so that their names can be given beside their ids. */
public final class Mentioned {

  private Mentioned() {}

  /** Every person in the state. */
  public static Set<PersonId> in(Object state) {
    Set<PersonId> people = new LinkedHashSet<>();
    collect(state, people);
    return people;
  }

  private static void collect(@Nullable Object value, Set<PersonId> people) {
    if (value instanceof PersonId person) {
      people.add(person);
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> collect(each, people));
    } else if (value instanceof java.util.Map<?, ?> map) {
      map.values().forEach(each -> collect(each, people));
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        collect(read(component, value), people);
      }
    }
  }

  private static @Nullable Object read(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
