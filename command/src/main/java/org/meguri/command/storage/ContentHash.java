package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether two commands say the same. Keyed with the installation's secret, because a plain hash of
 * a name or a login could be guessed back.
 */
final class ContentHash {
  private static final String KIND = "HmacSHA256";

  private final ObjectMapper json = StoredJson.mapper(inOrder());
  private final Mac mac;

  ContentHash(byte[] secret) {
    try {
      mac = Mac.getInstance(KIND);
      mac.init(new SecretKeySpec(secret, KIND));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No keyed hash of that kind here", e);
    }
  }

  String of(Object command) {
    try {
      Mac fresh = (Mac) mac.clone();
      fresh.update(command.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(fresh.doFinal(json.writeValueAsBytes(command)));
    } catch (CloneNotSupportedException | JsonProcessingException e) {
      throw new IllegalStateException("No hash of " + command.getClass().getSimpleName(), e);
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static SimpleModule inOrder() {
    SimpleModule module = new SimpleModule("sets-in-order");
    module.addSerializer((Class) Set.class, new InOrder());
    return module;
  }

  /** A set has no order of its own, and may be walked in another one by another run. */
  private static final class InOrder extends StdSerializer<Set<?>> {
    private static final long serialVersionUID = 1L;

    InOrder() {
      super(Set.class, false);
    }

    @Override
    public void serialize(Set<?> elements, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      ObjectMapper mapper = (ObjectMapper) out.getCodec();
      TreeSet<String> sorted = new TreeSet<>();
      for (Object element : elements) {
        sorted.add(mapper.writeValueAsString(element));
      }
      out.writeStartArray();
      for (String element : sorted) {
        out.writeRawValue(element);
      }
      out.writeEndArray();
    }
  }
}
