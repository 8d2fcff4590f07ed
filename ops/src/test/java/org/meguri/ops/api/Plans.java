package org.meguri.ops.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to a plan's form as the API describes it. */
final class Plans {

  private Plans() {}

  static Map<String, Object> filled(JsonNode detail) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (JsonNode field : detail.at("/form/fields")) {
      String name = field.path("name").asText();
      switch (field.path("kind").asText()) {
        case "HIDDEN" -> form.put(name, field.path("value").asText());
        case "LONG_TEXT" -> form.put(name, "研究会と商談会を実施する。");
        case "WHOLE_NUMBER", "DECIMAL" -> form.put(name, "20");
        default -> throw new IllegalArgumentException("Not a plan's field: " + field);
      }
    }
    return form;
  }
}
