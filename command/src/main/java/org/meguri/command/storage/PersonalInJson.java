package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;

/**
 * Writes text about a person sealed under the person's key, and reads it back while the key exists.
 */
final class PersonalInJson {
  /** The field that holds sealed text. */
  static final String SEALED = "sealed";

  private PersonalInJson() {}

  static SimpleModule module(
      PersonalCipher cipher,
      Function<PersonId, Optional<byte[]>> keyToWrite,
      Function<PersonId, Optional<byte[]>> keyToRead) {
    return new SimpleModule("personal")
        .addSerializer(Personal.class, new Writing(cipher, keyToWrite))
        .addDeserializer(Personal.class, new Reading(cipher, keyToRead));
  }

  private static final class Writing extends StdSerializer<Personal> {
    private static final long serialVersionUID = 1L;
    private final transient PersonalCipher cipher;
    private final transient Function<PersonId, Optional<byte[]>> keys;

    Writing(PersonalCipher cipher, Function<PersonId, Optional<byte[]>> keys) {
      super(Personal.class);
      this.cipher = cipher;
      this.keys = keys;
    }

    @Override
    public void serialize(Personal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeStringField("of", value.of().value());
      String sealed = sealed(value);
      if (sealed != null) {
        out.writeStringField(SEALED, sealed);
      }
      out.writeEndObject();
    }

    private @Nullable String sealed(Personal value) {
      String text = value.text();
      if (text == null) {
        return null;
      }
      byte[] key = keys.apply(value.of()).orElse(null);
      return key == null ? null : cipher.seal(value.of(), text, key);
    }
  }

  private static final class Reading extends StdDeserializer<Personal> {
    private static final long serialVersionUID = 1L;
    private final transient PersonalCipher cipher;
    private final transient Function<PersonId, Optional<byte[]>> keys;

    Reading(PersonalCipher cipher, Function<PersonId, Optional<byte[]>> keys) {
      super(Personal.class);
      this.cipher = cipher;
      this.keys = keys;
    }

    @Override
    public Personal deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonNode stored = context.readTree(in);
      PersonId of = PersonId.of(stored.required("of").textValue());
      JsonNode sealed = stored.get(SEALED);
      byte[] key = sealed == null ? null : keys.apply(of).orElse(null);
      return new Personal(
          of, sealed == null || key == null ? null : cipher.open(of, sealed.textValue(), key));
    }
  }
}
