package org.meguri.query.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How folded states are written to rows and read back; apart from the web's mapper, whose settings
 * must not change what is stored.
 */
public final class Stored {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Stored() {}

  /** The same settings for whoever writes something in another way. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }

  /** As JSON. */
  public static String write(Object state) {
    try {
      return MAPPER.writeValueAsString(state);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("Not written: " + state.getClass(), fault);
    }
  }

  /** Back from JSON. */
  public static <T> T read(String json, Class<T> kind) {
    try {
      return MAPPER.readValue(json, kind);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("Not read: " + kind, fault);
    }
  }
}
