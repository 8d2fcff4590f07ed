package org.meguri.query.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changed copies of lists and maps that keep their order; the originals stay as they are. */
public final class Copy {

  private Copy() {}

  /** One more at the end. */
  public static <T> List<T> plus(List<T> list, T added) {
    List<T> copy = new ArrayList<>(list.size() + 1);
    copy.addAll(list);
    copy.add(added);
    return Collections.unmodifiableList(copy);
  }

  /** The last one replaced; an empty list stays empty. */
  public static <T> List<T> lastChanged(List<T> list, UnaryOperator<T> change) {
    if (list.isEmpty()) {
      return list;
    }
    List<T> copy = new ArrayList<>(list);
    copy.set(copy.size() - 1, change.apply(copy.get(copy.size() - 1)));
    return Collections.unmodifiableList(copy);
  }

  /** With the key set. */
  public static <V> Map<String, V> with(Map<String, V> map, Object key, V value) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.put(key.toString(), value);
    return Collections.unmodifiableMap(copy);
  }

  /** Without the key. */
  public static <V> Map<String, V> without(Map<String, V> map, Object key) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.remove(key.toString());
    return Collections.unmodifiableMap(copy);
  }

  /**
   * With the value of the key changed; a key that is not there stays absent, because a state "true
   * on" an early day may lack what a later event speaks of.
   */
  public static <V> Map<String, V> changed(
      Map<String, V> map, Object key, UnaryOperator<V> change) {
    @Nullable V value = map.get(key.toString());
    return value == null ? map : with(map, key, change.apply(value));
  }
}
