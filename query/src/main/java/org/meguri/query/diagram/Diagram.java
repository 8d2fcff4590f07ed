package org.meguri.query.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process as drawn: its elements in the order of the file, and which follows which. Gateways are
 * passed through, since nobody waits there.
 */
public record Diagram(
    String process,
    String xml,
    Map<String, Element> elements,
    Map<String, List<String>> following) {

  /** An element with its name in both languages; {@code kind} is its BPMN name. */
  public record Element(String id, String kind, String nameEn, String nameJa) {

    /** In the reader's language. */
    public String name(String language) {
      return language.equals("en") ? nameEn : nameJa;
    }

    boolean isGateway() {
      return kind.endsWith("Gateway");
    }

    /** Whether it is a step a person would list. */
    public boolean isStep() {
      return kind.endsWith("Task") || kind.equals("callActivity") || kind.equals("endEvent");
    }
  }

  /** What may come next after these elements. */
  public Set<String> after(Set<String> current) {
    Set<String> next = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(current);
    Deque<String> open = new ArrayDeque<>(current);
    while (!open.isEmpty()) {
      for (String target : following.getOrDefault(open.pop(), List.of())) {
        @Nullable Element element = elements.get(target);
        if (element != null && seen.add(target)) {
          if (element.isGateway()) {
            open.push(target);
          } else {
            next.add(target);
          }
        }
      }
    }
    return next;
  }
}
