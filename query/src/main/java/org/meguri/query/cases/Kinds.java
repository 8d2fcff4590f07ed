package org.meguri.query.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.meguri.command.Fact;
import org.meguri.query.access.Unknown;
import org.springframework.stereotype.Component;

/** The kinds of case there are. */
@Component
public class Kinds {

  private final Map<String, CaseKind<?>> byKey = new TreeMap<>();
  private final Map<Class<?>, Optional<CaseKind<?>>> byEvent = new ConcurrentHashMap<>();

  Kinds(List<CaseKind<?>> kinds) {
    kinds.forEach(kind -> byKey.put(kind.key(), kind));
  }

  public Collection<CaseKind<?>> all() {
    return byKey.values();
  }

  /**
   * By its key.
   *
   * @throws Unknown there is none
   */
  public CaseKind<?> of(String key) {
    return find(key).orElseThrow(() -> new Unknown(key));
  }

  public Optional<CaseKind<?>> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The kind whose event it is. */
  Optional<CaseKind<?>> of(Fact fact) {
    return byEvent.computeIfAbsent(
        fact.getClass(),
        type ->
            byKey.values().stream()
                .filter(kind -> kind.events().isAssignableFrom(type))
                .findFirst());
  }
}
