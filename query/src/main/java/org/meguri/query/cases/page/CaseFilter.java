package org.meguri.query.cases.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a list is narrowed and ordered by, as its address has it. */
record CaseFilter(
    @Nullable String text,
    @Nullable String project,
    @Nullable String bureau,
    @Nullable String organization,
    @Nullable String status,
    @Nullable String sort,
    @Nullable Boolean ascending,
    @Nullable String asOf,
    @Nullable String mentions) {

  boolean turnedUp() {
    return !Boolean.FALSE.equals(ascending);
  }

  /** The address of the same list, ordered so, from there on. */
  String href(String kind, @Nullable String by, boolean turnedUp, @Nullable String after) {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "text", text);
    put(values, "project", project);
    put(values, "bureau", bureau);
    put(values, "organization", organization);
    put(values, "status", status);
    put(values, "sort", by);
    put(values, "ascending", turnedUp ? null : "false");
    put(values, "asOf", asOf);
    put(values, "mentions", mentions);
    put(values, "after", after);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/" + kind);
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static void put(Map<String, Object> values, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.put(name, value);
    }
  }
}
