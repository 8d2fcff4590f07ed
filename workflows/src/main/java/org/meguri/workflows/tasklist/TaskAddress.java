package org.meguri.workflows.tasklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The address of a list: what is asked for by name, the view first and nothing that is empty. */
final class TaskAddress {

  private static final String LIST = "/tasks?";

  private TaskAddress() {}

  static String of(Map<String, String> asked) {
    return LIST + query(asked);
  }

  /** The part after the question mark. */
  static String query(Map<String, String> asked) {
    StringBuilder query = new StringBuilder("view=" + encoded(asked.getOrDefault("view", "")));
    asked.forEach(
        (name, value) -> {
          if (!name.equals("view") && !value.isEmpty()) {
            query.append('&').append(name).append('=').append(encoded(value));
          }
        });
    return query.toString();
  }

  /** For each column the address that sorts by it; the present one turns its direction. */
  static Map<String, String> sorted(Map<String, String> asked, TaskQuery query) {
    Map<String, String> links = new LinkedHashMap<>();
    for (TaskQuery.Sort sort : TaskQuery.Sort.values()) {
      boolean turn = sort == query.sort() && !query.descending();
      Map<String, String> sorted = new LinkedHashMap<>(asked);
      sorted.put("sort", (turn ? "-" : "") + sort.key());
      links.put(sort.key(), of(sorted));
    }
    return links;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
