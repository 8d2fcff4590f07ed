package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a file against the JSON schema beside it and names every breach by pointer. Understands
 * the words the schema uses and rejects a schema with any other, so that no rule is written there
 * and not held.
 */
final class SchemaCheck {
  private static final Set<String> WORDS =
      Set.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "enum",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "format",
          "anyOf");

  private final JsonNode schema;
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  SchemaCheck(JsonNode schema) {
    this.schema = schema;
    understand(schema, true);
  }

  /** A breach of the schema. */
  record Breach(String pointer, String code, Map<String, String> facts) {}

  List<Breach> of(JsonNode file) {
    List<Breach> breaches = new ArrayList<>();
    check(file, schema, "", breaches);
    return breaches;
  }

  private void check(JsonNode value, JsonNode given, String at, List<Breach> found) {
    JsonNode rule = resolved(given);
    if (rule.has("anyOf")) {
      checkNullable(value, rule.get("anyOf"), at, found);
      return;
    }
    String type = rule.path("type").asText();
    if (!isOfType(value, type)) {
      found.add(new Breach(at, "wrong-type", Map.of("expected", type)));
      return;
    }
    switch (type) {
      case "object" -> checkObject(value, rule, at, found);
      case "array" -> checkArray(value, rule, at, found);
      case "string" -> checkText(value.textValue(), rule, at, found);
      case "integer", "number" -> checkNumber(value.decimalValue(), rule, at, found);
      default -> {
        // a boolean needs no more than its type
      }
    }
  }

  /** Every anyOf of ours is "this or null": errors are those of "this". */
  private void checkNullable(JsonNode value, JsonNode choices, String at, List<Breach> found) {
    if (!value.isNull()) {
      check(value, choices.get(0), at, found);
    }
  }

  private void checkObject(JsonNode value, JsonNode rule, String at, List<Breach> found) {
    for (JsonNode name : rule.path("required")) {
      if (!value.has(name.textValue())) {
        found.add(
            new Breach(
                at + "/" + name.textValue(), "field-missing", Map.of("name", name.textValue())));
      }
    }
    JsonNode others = rule.path("additionalProperties");
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String child = at + "/" + LocatedJson.escaped(name);
      JsonNode known = rule.path("properties").path(name);
      if (!known.isMissingNode()) {
        check(value.get(name), known, child, found);
      } else if (others.isObject()) {
        check(value.get(name), others, child, found);
      } else {
        found.add(new Breach(child, "field-unknown", Map.of("name", name)));
      }
    }
  }

  private void checkArray(JsonNode value, JsonNode rule, String at, List<Breach> found) {
    if (value.size() < rule.path("minItems").asInt(0)) {
      found.add(new Breach(at, "too-few", Map.of("limit", rule.get("minItems").asText())));
    }
    if (rule.has("maxItems") && value.size() > rule.get("maxItems").asInt()) {
      found.add(new Breach(at, "too-many", Map.of("limit", rule.get("maxItems").asText())));
    }
    Set<JsonNode> seen = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      String child = at + "/" + i;
      check(value.get(i), rule.get("items"), child, found);
      if (rule.path("uniqueItems").asBoolean() && !seen.add(value.get(i))) {
        found.add(new Breach(child, "duplicate", Map.of("value", value.get(i).asText())));
      }
    }
  }

  private void checkText(String text, JsonNode rule, String at, List<Breach> found) {
    int length = text.codePointCount(0, text.length());
    if (length < rule.path("minLength").asInt(0)) {
      found.add(new Breach(at, "text-empty", Map.of()));
    }
    if (length > rule.path("maxLength").asInt(Integer.MAX_VALUE)) {
      found.add(new Breach(at, "text-long", Map.of("limit", rule.get("maxLength").asText())));
    }
    if (rule.has("enum") && !contains(rule.get("enum"), text)) {
      found.add(new Breach(at, "not-listed", Map.of("value", shortened(text))));
    }
    if (rule.has("pattern") && !pattern(rule.get("pattern").textValue()).matcher(text).matches()) {
      found.add(new Breach(at, "not-an-id", Map.of("value", shortened(text))));
    }
    if (rule.has("format") && !isDay(rule.get("format").textValue(), text)) {
      found.add(new Breach(at, "not-a-date", Map.of("value", shortened(text))));
    }
  }

  private static void checkNumber(BigDecimal number, JsonNode rule, String at, List<Breach> found) {
    boolean tooSmall =
        rule.has("minimum") && number.compareTo(rule.get("minimum").decimalValue()) < 0;
    boolean tooLarge =
        rule.has("maximum") && number.compareTo(rule.get("maximum").decimalValue()) > 0;
    if (tooSmall || tooLarge) {
      found.add(
          new Breach(
              at,
              "out-of-range",
              Map.of(
                  "minimum", rule.path("minimum").asText(),
                  "maximum", rule.path("maximum").asText())));
    } else if (number.stripTrailingZeros().scale() > 6) {
      found.add(new Breach(at, "too-many-decimals", Map.of()));
    }
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      default -> value.isNumber();
    };
  }

  private static boolean isDay(String format, String text) {
    try {
      Object parsed = format.equals("date") ? LocalDate.parse(text) : MonthDay.parse(text);
      return parsed != null;
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  private static boolean contains(JsonNode list, String text) {
    for (JsonNode one : list) {
      if (one.textValue().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private JsonNode resolved(JsonNode rule) {
    return rule.has("$ref") ? schema.at(rule.get("$ref").textValue().substring(1)) : rule;
  }

  private Pattern pattern(String text) {
    return patterns.computeIfAbsent(text, Pattern::compile);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private void understand(JsonNode rule, boolean keywords) {
    for (Map.Entry<String, JsonNode> word : rule.properties()) {
      if (keywords && !WORDS.contains(word.getKey())) {
        throw new IllegalArgumentException("The schema uses a word unknown here: " + word.getKey());
      }
      boolean names = keywords && Set.of("properties", "$defs").contains(word.getKey());
      if (word.getValue().isObject()) {
        understand(word.getValue(), !names);
      } else if (word.getKey().equals("anyOf")) {
        word.getValue().forEach(choice -> understand(choice, true));
      }
    }
  }
}
