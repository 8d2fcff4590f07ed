package org.meguri.command.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.meguri.command.programme.SchemaCheck.Breach;

/** Every breach found in a file so far, in the order it was found. */
record Breaches(List<Breach> all) {

  Breaches() {
    this(new ArrayList<>());
  }

  void add(String pointer, String code) {
    all.add(new Breach(pointer, code, Map.of()));
  }

  void add(String pointer, String code, String fact, String value) {
    all.add(new Breach(pointer, code, Map.of(fact, value)));
  }

  <T> void unique(List<T> list, Function<T, String> key, String at, String field) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      if (!seen.add(key.apply(list.get(i)))) {
        add(at + "/" + i + field, "duplicate", "value", key.apply(list.get(i)));
      }
    }
  }
}
