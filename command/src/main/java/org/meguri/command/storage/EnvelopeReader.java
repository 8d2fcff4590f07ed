package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the flat metadata of an event; quicker than any general way, for replay's sake. */
final class EnvelopeReader {
  private final JsonFactory json = new JsonFactory();

  Envelope read(String metadata) {
    Map<String, String> data = new HashMap<>(16);
    try (JsonParser in = json.createParser(metadata)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        if (in.nextToken().isScalarValue()) {
          data.put(name, in.getText());
        } else {
          in.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("An event's metadata cannot be read", e);
    }
    return EnvelopeData.fromMap(data);
  }
}
