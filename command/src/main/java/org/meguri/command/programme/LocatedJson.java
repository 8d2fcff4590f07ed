package org.meguri.command.programme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A JSON text as a tree that still knows on which line each of its values stands. */
final class LocatedJson {

  /** Deeper nesting than any programme file has; keeps reading within the stack. */
  private static final int DEEPEST = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonNode root;
  private final Map<String, JsonLocation> places;

  private LocatedJson(JsonNode root, Map<String, JsonLocation> places) {
    this.root = root;
    this.places = places;
  }

  /**
   * @throws JsonProcessingException not one well-formed JSON value, with the place where it breaks
   */
  static LocatedJson parse(String text) throws JsonProcessingException {
    Map<String, JsonLocation> places = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      JsonNode root = read(parser, "", places);
      if (parser.nextToken() != null) {
        throw new com.fasterxml.jackson.core.JsonParseException(
            parser, "Something follows the end", parser.currentTokenLocation());
      }
      return new LocatedJson(root, places);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("A text in memory cannot fail to be read", e);
    }
  }

  JsonNode root() {
    return root;
  }

  /** The error at the value, or at the nearest one around it where it is missing. */
  ImportError error(String pointer, String messageKey, Map<String, String> facts) {
    String at = pointer;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    JsonLocation place = places.get(at);
    return place == null
        ? new ImportError(1, 1, pointer, messageKey, facts)
        : new ImportError(place.getLineNr(), place.getColumnNr(), pointer, messageKey, facts);
  }

  private static JsonNode read(JsonParser parser, String pointer, Map<String, JsonLocation> places)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new com.fasterxml.jackson.core.io.JsonEOFException(parser, null, "Nothing there");
    }
    places.put(pointer, parser.currentTokenLocation());
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> readObject(parser, pointer, places);
      case START_ARRAY -> readArray(parser, pointer, places);
      case VALUE_STRING -> make.textNode(parser.getText());
      case VALUE_NUMBER_INT -> make.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> make.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> make.booleanNode(true);
      case VALUE_FALSE -> make.booleanNode(false);
      default -> make.nullNode();
    };
  }

  private static ObjectNode readObject(
      JsonParser parser, String pointer, Map<String, JsonLocation> places) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, read(parser, pointer + "/" + escaped(name), places));
    }
    return object;
  }

  private static ArrayNode readArray(
      JsonParser parser, String pointer, Map<String, JsonLocation> places) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read(parser, pointer + "/" + array.size(), places));
    }
    return array;
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
