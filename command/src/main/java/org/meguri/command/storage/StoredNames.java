package org.meguri.command.storage;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The names things are stored under, both ways: events by their {@link EventName}, snapshots of
 * cases by the stable type of the case. No class name is ever stored.
 */
public final class StoredNames {

  /** A stored name with the revision of its form. */
  public record StoredName(String name, String revision) {}

  private final Map<Class<?>, StoredName> names = new HashMap<>();
  private final Map<String, Class<?>> types = new TreeMap<>();

  private StoredNames() {}

  /** All events and cases in these packages and below. */
  public static StoredNames in(String... packages) {
    StoredNames found = new StoredNames();
    for (String each : packages) {
      for (Class<?> event : annotated(each, EventName.class)) {
        EventName name = event.getAnnotation(EventName.class);
        found.add(event, name.value(), Integer.toString(name.revision()));
      }
      for (Class<?> kind : annotated(each, Aggregate.class)) {
        String type = kind.getAnnotation(Aggregate.class).type();
        if (type.isBlank()) {
          throw new IllegalStateException(kind.getName() + " has no stable type");
        }
        found.add(kind, "case:" + type, ShapeOfState.of(kind));
      }
    }
    return found;
  }

  private void add(Class<?> type, String name, String revision) {
    Class<?> other = types.putIfAbsent(name, type);
    if (other != null && !other.equals(type)) {
      throw new IllegalStateException(
          "%s is the name of both %s and %s".formatted(name, other.getName(), type.getName()));
    }
    names.put(type, new StoredName(name, revision));
  }

  /** The classes of all events known. */
  public Collection<Class<?>> events() {
    Map<String, Class<?>> events = new LinkedHashMap<>(types);
    events.keySet().removeIf(name -> name.startsWith("case:"));
    return Collections.unmodifiableCollection(events.values());
  }

  /**
   * @throws IllegalArgumentException the class has no stored name
   */
  public StoredName nameOf(Class<?> type) {
    StoredName name = names.get(type);
    if (name == null) {
      throw new IllegalArgumentException(type.getName() + " has no name to be stored under");
    }
    return name;
  }

  /**
   * The class now read for this name.
   *
   * @throws SerializationException nothing has this name, or it has another revision now and no
   *     upcaster brought the stored form up to it
   */
  public Class<?> typeOf(String name, @Nullable String revision) {
    Class<?> type = types.get(name);
    if (type == null || !nameOf(type).revision().equals(revision)) {
      throw new SerializationException(
          "Nothing here reads %s in revision %s".formatted(name, revision));
    }
    return type;
  }

  /** Whether this is the form in which the name is written now. */
  boolean isCurrent(String name, @Nullable String revision) {
    Class<?> type = types.get(name);
    return type != null && nameOf(type).revision().equals(revision);
  }

  private static Collection<Class<?>> annotated(
      String inPackage, Class<? extends java.lang.annotation.Annotation> annotation) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
    Map<String, Class<?>> found = new TreeMap<>();
    for (BeanDefinition candidate : scanner.findCandidateComponents(inPackage)) {
      String name = java.util.Objects.requireNonNull(candidate.getBeanClassName());
      found.put(name, ClassUtils.resolveClassName(name, StoredNames.class.getClassLoader()));
    }
    return found.values();
  }
}
